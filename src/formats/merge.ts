import { type Catalog, type CatalogFile, catalogOf, extrasOf, type Path, type Places, type Problem } from "../model/index.ts";
import type { Part } from "./source.ts";

const lists = ["units", "phases", "documents", "processes", "laws", "items", "bundles"] as const;
type List = (typeof lists)[number];

/**
 * One catalog of several files. The lists are joined; every process keeps the calendar, the spread, the source and the mark `illustrative` of its own
 * file, but may use the units, phases and documents of all. The catalog as such has the first name, source and calendar, and of every key of other programs the first value.
 */
export function mergedCatalog(contents: readonly [CatalogFile, ...CatalogFile[]]): Catalog {
  const [first] = contents;
  if (contents.length === 1) return catalogOf(first);
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
    processes: contents.flatMap((each) => catalogOf({ ...each, ...shared }).processes),
    laws: contents.flatMap((each) => each.laws),
    items: contents.flatMap((each) => each.items),
    bundles: contents.flatMap((each) => each.bundles),
    ...Object.fromEntries(contents.toReversed().flatMap(extrasOf)),
    rules: mergedRules(contents),
  };
}

/** What the files say of rules; of one rule, what the last file says. */
function mergedRules(contents: readonly CatalogFile[]): CatalogFile["rules"] {
  const given = contents.filter((each) => each.rules !== undefined);
  return given.length > 0 ? Object.assign({}, ...given.map((each) => each.rules)) : undefined;
}

/** For every part, how many entries of each list come before its own in the merged catalog. */
export type Starts = readonly Readonly<Record<List, number>>[];

export function startsOf(parts: readonly Pick<Part, "outline">[]): Starts {
  const next = { units: 0, phases: 0, documents: 0, processes: 0, laws: 0, items: 0, bundles: 0 };
  return parts.map(({ outline }) => {
    const start = { ...next };
    for (const list of lists) next[list] += outline[list] ?? 0;
    return start;
  });
}

/** The same problem with paths into the merged catalog. */
export function intoMerged(each: Problem, start: Starts[number]): Problem {
  const path = shifted(each.path, start, 1);
  return {
    ...each,
    path,
    ...(each.related && { related: each.related.map((other) => ({ ...other, path: shifted(other.path, start, 1) })) }),
  };
}

/** Tells of a path into the merged catalog in which part it stands. */
export function partFinder(parts: readonly Pick<Part, "outline">[]): (path: Path) => number {
  const starts = startsOf(parts);
  return (path) => ownerOf(path, parts, starts);
}

/** Places of paths into the merged catalog. A key that is not in a list is looked up in the first file that has it. */
export function mergedPlaces(parts: readonly Part[], starts: Starts): Places {
  return (path, part) => {
    const owner = ownerOf(path, parts, starts);
    const start = starts[owner];
    return start && parts[owner]?.places(inFile(shifted(path, start, -1)), part);
  };
}

/** A process carries the calendar of its file, which stands at the head of the file. */
function inFile(path: Path): Path {
  return path[0] === "processes" && path[2] === "calendar" ? path.slice(2) : path;
}

function ownerOf(path: Path, parts: readonly Pick<Part, "outline">[], starts: Starts): number {
  const [key, position] = path;
  const first = () =>
    Math.max(
      parts.findIndex(({ outline }) => key !== undefined && Object.hasOwn(outline, key)),
      0,
    );
  if (!isList(key) || typeof position !== "number") return first();
  const endOf = (part: number) => (starts[part]?.[key] ?? 0) + (parts[part]?.outline[key] ?? 0);
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (position < endOf(middle)) high = middle;
    else low = middle + 1;
  }
  return low < parts.length ? low : first();
}

function shifted(path: Path, start: Starts[number], sign: 1 | -1): Path {
  const [key, position, ...rest] = path;
  return isList(key) && typeof position === "number" ? [key, position + sign * start[key], ...rest] : path;
}

function isList(key: unknown): key is List {
  return lists.includes(key as List);
}
