import { type DataPath, listObjectExtras } from "../../model/index.ts";

/** What other programs keep in one map of a file, under keys that begin with `x-`. */
export interface MapExtras {
  readonly path: DataPath;
  readonly values: Readonly<Record<string, unknown>>;
}

/** All that other programs keep in plain data. */
export function listExtras(content: unknown, path: DataPath = []): MapExtras[] {
  if (typeof content !== "object" || content === null) return [];
  const own = Array.isArray(content) ? [] : listObjectExtras(content);
  const inner = Object.entries(content).flatMap(([key, value]) =>
    own.length > 0 && own.some(([extra]) => extra === key) ? [] : listExtras(value, [...path, Array.isArray(content) ? Number(key) : key]),
  );
  return own.length > 0 ? [{ path, values: Object.fromEntries(own) }, ...inner] : inner;
}

/**
 * Puts into content what other programs kept in the text from which it comes. A map that was left out loses its own.
 */
export function restoreExtras(content: object, extras: readonly MapExtras[]): void {
  for (const { path, values } of extras) {
    let map: unknown = content;
    for (const key of path) map = typeof map === "object" && map !== null ? (map as Record<string | number, unknown>)[key] : undefined;
    if (typeof map === "object" && map !== null && !Array.isArray(map)) Object.assign(map, values);
  }
}

/**
 * Whether a number that is written so is the same when it is written as JSON: 12.50 is, 007 and 440106198001011234 are
 * not.
 */
export function isLosslessNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text) && text.replace(/[eE].*|\D/g, "").length <= 15;
}
