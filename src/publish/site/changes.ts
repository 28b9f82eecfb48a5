import { type ListDifference, listDifference } from "../../audit/index.ts";
import type { Catalog } from "../../model/index.ts";
import { fileNames } from "./file-names.ts";
import { shownBefore } from "./shown-catalog.ts";

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

export function changesOf({ before: earlier, whole, shown }: Versions, internal: boolean): Changes {
  const before = shownBefore(earlier, whole, internal);
  const difference = listDifference(before, shown);
  const files = fileNames(difference.changed.map(({ code }) => code));
  return { before, difference, pages: new Map([...files].map(([code, file]) => [code, `changes/${file}`])) };
}
