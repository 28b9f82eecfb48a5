import { type ListDifference, listDifference } from "../../list/index.ts";
import type { Catalog } from "../../model/index.ts";
import { fileNames } from "./file-names.ts";
import { shownVersions } from "./shown-catalog.ts";

/** What changed since an earlier version, of what a site may show. */
export interface Changes {
  readonly before: Catalog;
  readonly difference: ListDifference;
  /** Path of the page of each changed item, by its code. */
  readonly pages: ReadonlyMap<string, string>;
}

export function changesOf(earlier: Catalog, now: Catalog, internal: boolean): Changes {
  const [before, after] = shownVersions(earlier, now, internal);
  const difference = listDifference(before, after);
  const files = fileNames(difference.changed.map(({ code }) => code));
  return { before, difference, pages: new Map([...files].map(([code, file]) => [code, `changes/${file}`])) };
}
