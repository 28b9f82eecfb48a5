import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../../model/index.ts";
import type { KnownItem } from "../../publish/index.ts";
import type { ReadList } from "../list/read-list.ts";
import { draftEnding, hashOf } from "./blobs.ts";
import type { SiteFolder } from "./site-folder.ts";

/** What an earlier run found of a file of a list by itself; it holds while neither the file nor anything that it names changes. */
export interface KnownFile {
  /** Its items with errors, by their places in the file. */
  readonly items: readonly number[];
  /** Ids of processes with errors, its own and those that its items name. */
  readonly processes: readonly string[];
  /** What a plan told of its items that were fit to be published. */
  readonly pages: readonly (readonly [code: string, known: KnownItem])[];
}

/** By the sum of the file. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/** A file of a list, and which items and processes of the catalog are from it. */
export interface FileExtent {
  /** Changes with the file, with those of the processes that its items name, and with all that files share. */
  readonly sum: string;
  readonly items: Range;
  readonly processes: Range;
}

/** Places in a list of the catalog. */
export interface Range {
  readonly from: number;
  /** The first that is not in it. */
  readonly end: number;
}

/** The files of a list in the order of its catalog. `around` tells what else decides what is found of them. */
export function fileExtents({ catalog, files, sources }: ReadList, around: string): FileExtent[] {
  const { items, processes, bundles, ...shared } = catalog;
  const common = hashOf(JSON.stringify([around, shared]));
  const own = files.map(({ file }) => sources.get(file)?.sum ?? "");
  const itemRanges = ranges(files.map((each) => each.items));
  const processRanges = ranges(files.map((each) => each.processes));
  const home = new Map<string, string>();
  for (const [at, { from, end }] of processRanges.entries()) {
    for (const { id } of processes.slice(from, end)) if (!home.has(id)) home.set(id, own[at] as string);
  }
  return itemRanges.map((range, at) => {
    const named = new Set(items.slice(range.from, range.end).flatMap(({ process }) => (process === undefined ? [] : [process])));
    const homes = new Set([...named].map((id) => home.get(id)));
    return { sum: hashOf(JSON.stringify([common, own[at], ...homes])), items: range, processes: processRanges[at] as Range };
  });
}

function ranges(counts: readonly number[]): Range[] {
  let end = 0;
  return counts.map((count) => {
    const from = end;
    end += count;
    return { from, end };
  });
}

/** What is known of the items that are fit, by code. */
export function knownItems(known: KnownFiles, extents: readonly FileExtent[]): Map<string, KnownItem> {
  return new Map(extents.flatMap(({ sum }) => known.get(sum)?.pages ?? []));
}

/** With what a plan told of the items of each file. */
export function withPages(
  faults: readonly Omit<KnownFile, "pages">[],
  extents: readonly FileExtent[],
  { items }: Catalog,
  pages: ReadonlyMap<string, KnownItem>,
): Map<string, KnownFile> {
  const uses = new Map<string, number>();
  for (const { code } of items) uses.set(code, (uses.get(code) ?? 0) + 1);
  return new Map(
    extents.map(({ sum, items: { from, end } }, at) => {
      const { items: faulty = [], processes = [] } = faults[at] ?? {};
      const own = items.slice(from, end).flatMap(({ code }): [string, KnownItem][] => {
        const page = uses.get(code) === 1 ? pages.get(code) : undefined;
        return page ? [[code, page]] : [];
      });
      return [sum, { items: faulty, processes, pages: own }];
    }),
  );
}

const fileName = "known.json";

/** Nothing when it is not there, or damaged. */
export async function readKnownFiles({ workshop }: SiteFolder): Promise<KnownFiles> {
  const text = await readFile(join(workshop, fileName), "utf8").catch(() => "");
  const content = text.slice(text.indexOf("\n") + 1);
  return text === sealed(content) ? new Map(JSON.parse(content) as [string, KnownFile][]) : new Map();
}

export async function writeKnownFiles({ workshop }: SiteFolder, known: KnownFiles): Promise<void> {
  const file = join(workshop, fileName);
  await writeFile(`${file}${draftEnding}`, sealed(JSON.stringify([...known])));
  await rename(`${file}${draftEnding}`, file);
}

/** Under its own hash. */
function sealed(content: string): string {
  return `${hashOf(content)}\n${content}`;
}
