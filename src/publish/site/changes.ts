import { type ListDifference, listDifference } from "../../audit/index.ts";
import type { Catalog } from "../../model/index.ts";
import { fileNames } from "./file-names.ts";
import { shownCatalog } from "./shown-catalog.ts";

/** What changed since an earlier version, of what a site may show. */
export interface Changes {
  readonly before: Catalog;
  readonly difference: ListDifference;
  /** Path of the page of each changed item, by its code. */
  readonly pages: ReadonlyMap<string, string>;
}

interface Versions {
  readonly before: Catalog;
  /** The present version with all that is in it, and what of it the site shows. */
  readonly whole: Catalog;
  readonly shown: Catalog;
}

/** An item that is for internal use now is not told of, even where it was public before. */
export function changesOf({ before: earlier, whole, shown }: Versions, internal: boolean): Changes {
  const secret = new Set(whole.items.flatMap(({ code, audience }) => (audience === "internal" ? [code] : [])));
  const items = earlier.items.map((item) => (secret.has(item.code) ? { ...item, audience: "internal" as const } : item));
  const before = shownCatalog({ ...earlier, items }, internal);
  const difference = listDifference(before, shown);
  const files = fileNames(difference.changed.map(({ code }) => code));
  return { before, difference, pages: new Map([...files].map(([code, file]) => [code, `changes/${file}`])) };
}
