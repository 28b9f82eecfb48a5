import {
  byPlace,
  type Catalog,
  type CatalogFile,
  catalogOf,
  catalogSchema,
  formatVersion,
  type Places,
  type Problem,
} from "../model/index.ts";
import { intoMerged, mergedCatalog, mergedPlaces, startsOf } from "./merge.ts";
import { readPart } from "./part.ts";
import type { Part, Source } from "./source.ts";

/** What reading gives: all problems at once, and what could be read. */
export interface ReadCatalog {
  /**
   * Beside problems, wrong values are mended or left out, so that the content can be checked in the same turn. Empty when something could
   * not be mended.
   */
  readonly catalog: Catalog;
  /** Sorted by file, line and column. Their paths point into the catalog. */
  readonly problems: readonly Problem[];
  /** Places in the files, worked out when asked for. */
  readonly places: Places;
}

/** Reads the text of one catalog file, YAML or (by the file name) JSON. Never throws. */
export function readCatalog(text: string, options: { readonly file?: string | undefined } = {}): ReadCatalog {
  return readAll([{ text, file: options.file }]);
}

/**
 * Reads several files as one catalog. They are taken in the order of their names, in whatever order they come, so that the result is always
 * the same. Without files, the catalog is empty and there are no problems.
 */
export function readCatalogs(sources: readonly { readonly text: string; readonly file: string }[]): ReadCatalog {
  return readAll([...sources].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
}

function readAll(sources: readonly Source[]): ReadCatalog {
  return joinParts(sources.map(readPart));
}

/** One catalog of files that were read one by one, in the order in which they are given: that of their names. */
export function joinParts(parts: readonly Part[]): ReadCatalog {
  const starts = startsOf(parts);
  const problems = parts.flatMap((part, at) => {
    const start = starts[at];
    return start ? [...part.problems].sort(byPlace).map((each) => intoMerged(each, start)) : [];
  });
  const places = mergedPlaces(parts, starts);
  const contents = parts.flatMap((part) => part.content ?? []);
  const usable = contents.length === parts.length && isFilled(contents);
  return { catalog: usable ? mergedCatalog(contents) : emptyCatalog(), problems, places };
}

function emptyCatalog(): Catalog {
  return catalogOf(catalogSchema.parse({ leadpath: formatVersion }));
}

function isFilled(contents: readonly CatalogFile[]): contents is readonly [CatalogFile, ...CatalogFile[]] {
  return contents.length > 0;
}
