import { compareLists, type ListDifference } from "../../list/index.ts";
import type { Catalog } from "../../model/index.ts";
import { selectVisibleVersions } from "./catalog/visible-catalog.ts";
import { createFileNames } from "./file-names.ts";

/** What changed since an earlier version, of what a site may show. */
export interface SiteChanges {
  readonly before: Catalog;
  readonly difference: ListDifference;
  /** Path of the page of each changed item, by its code. */
  readonly pages: ReadonlyMap<string, string>;
}

export function findSiteChanges(earlier: Catalog, now: Catalog, internal: boolean): SiteChanges {
  const [before, after] = selectVisibleVersions(earlier, now, internal);
  const difference = compareLists(before, after);
  const files = createFileNames(difference.changed.map(({ code }) => code));
  return { before, difference, pages: new Map([...files].map(([code, file]) => [code, `changes/${file}`])) };
}
