import { idPattern, maxIdLength } from "../../model/index.ts";

/**
 * Ids from the first list of texts that gives every thing one of its own; signs that an id cannot have become `-`. The
 * last list must do.
 */
export function pickIds(...lists: readonly (readonly (string | undefined)[])[]): readonly string[] {
  const tried = lists.map((texts) => texts.map((text) => toCatalogId(text ?? "")));
  return tried.find(hasUsableIds) ?? tried.at(-1) ?? [];
}

/** A text as an id; empty when nothing of it can stand in one. */
export function toCatalogId(text: string): string {
  const id = [...text.normalize("NFC")].map((sign) => (idPattern.test(sign) ? sign : "-")).join("");
  return id.replace(/-{2,}/g, "-").replace(/^-|-$/g, "");
}

/** Ids that differ in case only are one to many systems. */
function hasUsableIds(ids: readonly string[]): boolean {
  const differing = new Set(ids.map((id) => id.toLowerCase()));
  return differing.size === ids.length && ids.every((id) => id !== "" && id.length <= maxIdLength);
}
