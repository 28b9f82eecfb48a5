import {
  type Catalog,
  type CatalogFile,
  compareProblems,
  type LocationLookup,
  type Problem,
  requireArgument,
  requireArguments,
  requireFields,
} from "../../model/index.ts";
import type { CatalogPart, SourceText } from "../yaml/source.ts";
import { createEmptyCatalog } from "./empty-catalog.ts";
import { computePartStarts, createMergedPlaces, mergeCatalogFiles, toMergedProblem } from "./merge.ts";
import { readPart } from "./part.ts";

/** What reading gives: all problems at once, and what could be read. */
export interface ReadCatalog {
  /**
   * Beside problems, wrong values are mended or left out, so that the content can be checked in the same turn. Empty
   * when something could not be mended.
   */
  readonly catalog: Catalog;
  /** Sorted by file, line and column. Their paths point into the catalog. */
  readonly problems: readonly Problem[];
  /** Places in the files, worked out when asked for. */
  readonly places: LocationLookup;
}

/**
 * Reads the text of one catalog file, YAML or (by the file name) JSON. What is wrong in it is told as
 * `problems`, and nothing thrown.
 * @throws RangeError when an argument is none of its kind
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * const text = "leadpath: 1\nprocesses:\n  - id: permit\n    steps: [{id: apply, dys: 5}]\n";
 * const { catalog, problems } = readCatalog(text);
 * catalog.processes.length; // → 1
 * problems.map(({ code, line, column }) => [code, line, column]); // → [ [ "unknown-key", 4, 25 ] ]
 * ```
 */
export function readCatalog(text: string, options: { readonly file?: string | undefined } = {}): ReadCatalog {
  requireArgument("text", text, "text");
  requireArguments(options, { file: "text" });
  return readSources([{ text, file: options.file }]);
}

/**
 * Reads several files as one catalog. They are taken in the order of their names, in whatever order they come, so that
 * the result is always the same. Without files, the catalog is empty and there are no problems.
 * @throws RangeError when an argument is none of its kind
 * @example
 * ```ts
 * import { readCatalogs } from "leadpath/list";
 * const units = { file: "units.yaml", text: "leadpath: 1\nunits: [{id: bureau, name: Bureau}]\n" };
 * const items = { file: "items.yaml", text: "leadpath: 1\nitems: [{code: A-01, type: licence, unit: bureau}]\n" };
 * const { catalog } = readCatalogs([units, items]);
 * [catalog.units.length, catalog.items.length]; // → [ 1, 1 ]
 * ```
 */
export function readCatalogs(sources: readonly { readonly text: string; readonly file: string }[]): ReadCatalog {
  requireArgument("sources", sources, "objects");
  for (const [index, source] of sources.entries()) requireFields(`sources[${index}]`, source, { text: "text", file: "text" });
  return readSources([...sources].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
}

function readSources(sources: readonly SourceText[]): ReadCatalog {
  return joinParts(sources.map(readPart));
}

/** One catalog of files that were read one by one, in the order in which they are given: that of their names. */
export function joinParts(parts: readonly CatalogPart[]): ReadCatalog {
  const starts = computePartStarts(parts);
  const problems = parts.flatMap((part, at) => {
    const start = starts[at];
    return start ? [...part.problems].sort(compareProblems).map((each) => toMergedProblem(each, start)) : [];
  });
  const places = createMergedPlaces(parts, starts);
  const contents = parts.flatMap((part) => part.content ?? []);
  const usable = contents.length === parts.length && hasContents(contents);
  return { catalog: usable ? mergeCatalogFiles(contents) : createEmptyCatalog(), problems, places };
}

function hasContents(contents: readonly CatalogFile[]): contents is readonly [CatalogFile, ...CatalogFile[]] {
  return contents.length > 0;
}
