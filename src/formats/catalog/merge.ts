import {
  assembleCatalog,
  type Catalog,
  type CatalogFile,
  type DataPath,
  type LocationLookup,
  listObjectExtras,
  type Problem,
} from "../../model/index.ts";
import type { CatalogPart } from "../yaml/source.ts";

const mergedLists = ["units", "phases", "documents", "processes", "laws", "items", "bundles"] as const;
type MergedList = (typeof mergedLists)[number];

/**
 * One catalog of several files. The lists are joined; every process keeps the calendar, the spread, the source and the
 * mark `illustrative` of its own file, but may use the units, phases and documents of all. The catalog as such has the
 * first name, source and calendar, and of every key of other programs the first value.
 */
export function mergeCatalogFiles(contents: readonly [CatalogFile, ...CatalogFile[]]): Catalog {
  const [first] = contents;
  if (contents.length === 1) return assembleCatalog(first);
  const shared = {
    units: contents.flatMap((each) => each.units),
    phases: contents.flatMap((each) => each.phases),
    documents: contents.flatMap((each) => each.documents),
  };
  return {
    ...first,
    ...shared,
    name: contents.find((each) => each.name !== undefined)?.name,
    source: contents.find((each) => each.source !== undefined)?.source,
    illustrative: contents.some((each) => each.illustrative),
    processes: contents.flatMap((each) => assembleCatalog({ ...each, ...shared }).processes),
    laws: contents.flatMap((each) => each.laws),
    items: contents.flatMap((each) => each.items),
    bundles: contents.flatMap((each) => each.bundles),
    ...Object.fromEntries(contents.toReversed().flatMap(listObjectExtras)),
    rules: mergeRuleSettings(contents),
  };
}

/** What the files say of rules; of one rule, what the last file says. */
function mergeRuleSettings(contents: readonly CatalogFile[]): CatalogFile["rules"] {
  const given = contents.filter((each) => each.rules !== undefined);
  return given.length > 0 ? Object.assign({}, ...given.map((each) => each.rules)) : undefined;
}

/** For every part, how many entries of each list come before its own in the merged catalog. */
export type PartStarts = readonly Readonly<Record<MergedList, number>>[];

export function computePartStarts(parts: readonly Pick<CatalogPart, "outline">[]): PartStarts {
  const next = { units: 0, phases: 0, documents: 0, processes: 0, laws: 0, items: 0, bundles: 0 };
  return parts.map(({ outline }) => {
    const start = { ...next };
    for (const list of mergedLists) next[list] += outline[list] ?? 0;
    return start;
  });
}

/** The same problem with paths into the merged catalog. */
export function toMergedProblem(each: Problem, start: PartStarts[number]): Problem {
  const path = shiftMergedPath(each.path, start, 1);
  return {
    ...each,
    path,
    ...(each.related && { related: each.related.map((other) => ({ ...other, path: shiftMergedPath(other.path, start, 1) })) }),
  };
}

/** Tells of a path into the merged catalog in which part it stands. */
export function createPartFinder(parts: readonly Pick<CatalogPart, "outline">[]): (path: DataPath) => number {
  const starts = computePartStarts(parts);
  return (path) => getOwnerPart(path, parts, starts);
}

/** Places of paths into the merged catalog. A key that is not in a list is looked up in the first file that has it. */
export function createMergedPlaces(parts: readonly CatalogPart[], starts: PartStarts): LocationLookup {
  return (path, part) => {
    const owner = getOwnerPart(path, parts, starts);
    const start = starts[owner];
    return start && parts[owner]?.places(toPathInFile(shiftMergedPath(path, start, -1)), part);
  };
}

/** A process carries the calendar of its file, which stands at the head of the file. */
function toPathInFile(path: DataPath): DataPath {
  return path[0] === "processes" && path[2] === "calendar" ? path.slice(2) : path;
}

function getOwnerPart(path: DataPath, parts: readonly Pick<CatalogPart, "outline">[], starts: PartStarts): number {
  const [key, position] = path;
  const getFirstOwner = () =>
    Math.max(
      parts.findIndex(({ outline }) => key !== undefined && Object.hasOwn(outline, key)),
      0,
    );
  if (!isMergedList(key) || typeof position !== "number") return getFirstOwner();
  const getEnd = (part: number) => (starts[part]?.[key] ?? 0) + (parts[part]?.outline[key] ?? 0);
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (position < getEnd(middle)) high = middle;
    else low = middle + 1;
  }
  return low < parts.length ? low : getFirstOwner();
}

function shiftMergedPath(path: DataPath, start: PartStarts[number], sign: 1 | -1): DataPath {
  const [key, position, ...rest] = path;
  return isMergedList(key) && typeof position === "number" ? [key, position + sign * start[key], ...rest] : path;
}

function isMergedList(key: unknown): key is MergedList {
  return mergedLists.includes(key as MergedList);
}
