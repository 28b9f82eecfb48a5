import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Catalog, Item, Process } from "../../../model/index.ts";
import type { KnownItem } from "../../../pages/site/index.ts";
import { hashContent } from "../../host/index.ts";
import type { LoadedList } from "../list/read-list.ts";
import { draftEnding } from "../release/blobs.ts";
import { hashSchema } from "../release/part-result.ts";
import { readRecordText } from "../release/record-file.ts";
import type { SiteFolder } from "../site/site-folder.ts";
import type { Faults } from "./faulty-items.ts";

/**
 * What earlier runs found of the items and processes of a list, each looked at by itself; it holds while neither they
 * nor what they name changes.
 */
export interface KnownSums {
  /**
   * What files consist of, by the sum of the file: it holds while neither the file nor anything that its items name
   * changes.
   */
  readonly files: ReadonlyMap<string, FileSums>;
  readonly items: ReadonlyMap<string, KnownItemState>;
  /** Whether a process has errors. */
  readonly processes: ReadonlyMap<string, boolean>;
}

/** Sums of the items and processes of a file, in its order. */
export interface FileSums {
  readonly items: readonly string[];
  readonly processes: readonly string[];
}

/** What is known of an item by the sum of it, of its process and of all that files share. */
export interface KnownItemState {
  readonly hasErrors: boolean;
  /** What a plan told of it, where it is fit to be published. */
  readonly page?: KnownItem | undefined;
}

/** A file of a list, which items and processes of the catalog are from it, and what it consists of. */
export interface FileExtent {
  /** Changes with the file, with those of the processes that its items name, and with all that files share. */
  readonly sum: string;
  readonly items: IndexRange;
  readonly processes: IndexRange;
  readonly content: FileSums;
}

/** Places in a list of the catalog. */
export interface IndexRange {
  readonly from: number;
  /** The first that is not in it. */
  readonly end: number;
}

/** The files of a list in the order of its catalog. `around` tells what else decides what is found of them. */
export function listFileExtents({ catalog, files, sources }: LoadedList, around: string, known: KnownSums): FileExtent[] {
  const { items: allItems, processes: allProcesses, bundles: _, ...shared } = catalog;
  const common = hashContent(JSON.stringify([around, shared]));
  const own = files.map(({ file }) => sources.get(file)?.sum ?? "");
  const itemRanges = computeRanges(files.map((each) => each.items));
  const processRanges = computeRanges(files.map((each) => each.processes));
  const home = new Map<string, { readonly file: string; readonly process: Process }>();
  for (const [at, { from, end }] of processRanges.entries()) {
    const file = own[at] as string;
    for (const process of allProcesses.slice(from, end)) if (!home.has(process.id)) home.set(process.id, { file, process });
  }
  const sumOf = createHasher(common, (id) => home.get(id)?.process);
  return itemRanges.map((items, at) => {
    const processes = processRanges[at] as IndexRange;
    const inside = allItems.slice(items.from, items.end);
    const named = new Set(inside.flatMap(({ process }) => (process === undefined ? [] : [process])));
    const homes = new Set([...named].map((id) => home.get(id)?.file));
    const sum = hashContent(JSON.stringify([common, own[at], ...homes]));
    const content = known.files.get(sum) ?? {
      items: inside.map(sumOf.item),
      processes: allProcesses.slice(processes.from, processes.end).map(sumOf.process),
    };
    return { sum, items, processes, content };
  });
}

/** Sums of processes, and of items with the process that they name. */
function createHasher(common: string, processOf: (id: string) => Process | undefined) {
  const known = new Map<Process, string>();
  const hashProcess = (each: Process) => {
    const sum = known.get(each) ?? hashContent(JSON.stringify([common, each]));
    known.set(each, sum);
    return sum;
  };
  const hashItem = (each: Item) => {
    const named = each.process === undefined ? undefined : processOf(each.process);
    return hashContent(JSON.stringify([common, each, named && hashProcess(named)]));
  };
  return { process: hashProcess, item: hashItem };
}

function computeRanges(counts: readonly number[]): IndexRange[] {
  let end = 0;
  return counts.map((count) => {
    const from = end;
    end += count;
    return { from, end };
  });
}

/** What has errors when it is looked at by itself, an item with the process that it names. */
export interface OwnFaults {
  /** Places of items in the catalog. */
  readonly items: ReadonlySet<number>;
  /** Ids. */
  readonly processes: ReadonlySet<string>;
  /**
   * What could not be read whole. What is found of it depends on what stands in the file, which the catalog does not
   * show.
   */
  readonly unread: Pick<Faults, "items" | "processes">;
}

/** What is known of the items that are fit, by code; of a code that several have nothing is. */
export function collectKnownPages({ items: known }: KnownSums, extents: readonly FileExtent[], { items }: Catalog): Map<string, KnownItem> {
  const isOnlyCode = createUniqueTest(items.map(({ code }) => code));
  const pages = new Map<string, KnownItem>();
  for (const { content, items: range } of extents) {
    for (const [at, { code }] of items.slice(range.from, range.end).entries()) {
      const page = known.get(content.items[at] as string)?.page;
      if (page && isOnlyCode(code)) pages.set(code, page);
    }
  }
  return pages;
}

/**
 * What is known after a run. `pages` is what its plan told of items, by code. Of things with one code or id nothing is
 * kept: which of them a fault is of cannot be told. Nor is anything of what could not be read whole, or has such a
 * process.
 */
export function buildKnownList(
  extents: readonly FileExtent[],
  { items, processes }: Catalog,
  own: OwnFaults,
  pages: ReadonlyMap<string, KnownItem>,
): KnownSums {
  const isOnlyCode = createUniqueTest(items.map(({ code }) => code));
  const isOnlyId = createUniqueTest(processes.map(({ id }) => id));
  const { unread } = own;
  const isRead = ({ process }: Item, place: number) =>
    !unread.items.has(place) && (process === undefined || !unread.processes.has(process));
  const known = { files: new Map<string, FileSums>(), items: new Map<string, KnownItemState>(), processes: new Map<string, boolean>() };
  for (const { sum, content, items: itemRange, processes: processRange } of extents) {
    known.files.set(sum, content);
    for (const [at, item] of items.slice(itemRange.from, itemRange.end).entries()) {
      const [place, page] = [itemRange.from + at, pages.get(item.code)];
      const of = { hasErrors: own.items.has(place), ...(page && { page }) };
      if (isOnlyCode(item.code) && isRead(item, place)) known.items.set(content.items[at] as string, of);
    }
    for (const [at, { id }] of processes.slice(processRange.from, processRange.end).entries()) {
      if (isOnlyId(id) && !unread.processes.has(id)) known.processes.set(content.processes[at] as string, own.processes.has(id));
    }
  }
  return known;
}

/** Tells of a name whether one thing alone has it. */
export function createUniqueTest(names: readonly string[]): (name: string) => boolean {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return (name) => uses.get(name) === 1;
}

export const knownListFile = "known.json";

const fileSumsSchema = z.strictObject({ items: z.array(hashSchema), processes: z.array(hashSchema) });
const knownPageSchema = z.strictObject({
  own: hashSchema,
  parent: z.optional(z.string()),
  pictures: z.array(z.string().check(z.regex(/^(?:diagrams|changes)\/[0-9a-z]+$/))),
});
const knownListSchema = z.strictObject({
  program: z.string(),
  files: z.array(z.tuple([hashSchema, fileSumsSchema])),
  items: z.array(z.tuple([hashSchema, z.strictObject({ hasErrors: z.boolean(), page: z.optional(knownPageSchema) })])),
  processes: z.array(z.tuple([hashSchema, z.boolean()])),
});

/** Nothing when it is not there, damaged, or another program's. */
export async function readKnownList({ workshop }: Pick<SiteFolder, "workshop">, program: string): Promise<KnownSums> {
  const record = parseKnownList(await readRecordText(join(workshop, knownListFile)));
  const { files, items, processes } = record?.program === program ? record : emptyRecord;
  return { files: new Map(files), items: new Map(items), processes: new Map(processes) };
}

const emptyRecord: Omit<KnownListRecord, "program"> = { files: [], items: [], processes: [] };

/** Undefined when it is not what `writeKnownList` writes. */
export function parseKnownList(text: string | undefined): KnownListRecord | undefined {
  if (text === undefined) return undefined;
  const content = text.slice(text.indexOf("\n") + 1);
  try {
    return text === sealRecord(content) ? knownListSchema.parse(JSON.parse(content)) : undefined;
  } catch {
    return undefined;
  }
}

interface KnownListRecord {
  readonly program: string;
  readonly files: readonly (readonly [string, FileSums])[];
  readonly items: readonly (readonly [string, KnownItemState])[];
  readonly processes: readonly (readonly [string, boolean])[];
}

export async function writeKnownList(
  { workshop }: Pick<SiteFolder, "workshop">,
  { files, items, processes }: KnownSums,
  program: string,
): Promise<void> {
  const file = join(workshop, knownListFile);
  const entries: KnownListRecord = { program, files: [...files], items: [...items], processes: [...processes] };
  await writeFile(`${file}${draftEnding}`, sealRecord(JSON.stringify(entries)));
  await rename(`${file}${draftEnding}`, file);
}

/** Under its own hash. */
function sealRecord(content: string): string {
  return `${hashContent(content)}\n${content}`;
}
