import { checkUtf8, readCatalogs, readMspdi, readTables, type TableFile, writeCatalog, writeCatalogFiles } from "../../../formats/index.ts";
import { type Catalog, hasErrors, InputError, type Language, type Problem, type Process } from "../../../model/index.ts";
import { checkCatalog } from "../../../process/check/index.ts";
import { checkForeignExport, checkTimetable } from "./foreign-exports.ts";
import { createProcessWays, type ProcessWay, type ProcessWays, type WayIds } from "./ways.ts";

/** One file as it was read; `hash` where the studio's server watches it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly hash?: string | undefined;
}

/** Files that make a catalog, with all that is wrong with them. */
export interface OpenedCatalog extends Pick<ProcessWays, "waysOf"> {
  readonly files: readonly SourceFile[];
  /** Each process in the first of its ways. */
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
  /** The file in which a process stands. */
  readonly fileOf: (process: number) => string | undefined;
}

export function openTexts(files: readonly SourceFile[]): OpenedCatalog {
  const { catalog, problems, places } = readCatalogs(files);
  const { processes, waysOf } = createProcessWays(catalog);
  return {
    files,
    catalog: { ...catalog, processes },
    waysOf,
    problems: [...problems, ...checkCatalog(catalog, { found: problems, places })],
    fileOf: (process) => places(["processes", process])?.file ?? files[0]?.file,
  };
}

/** The way that is meant: the first of the process, and the first process, where it names none that there is. */
export function resolveWay({ catalog: { processes }, waysOf }: OpenedCatalog, { process, item, variant }: WayIds): ProcessWay {
  const own = (processes.find(({ id }) => id === process) ?? processes[0]) as Process;
  const ways = waysOf(own.id);
  const meant = ways.find((each) => each.item?.code === item && each.variant?.id === variant);
  return meant ?? ways[0] ?? { process: own };
}

/**
 * Files that were dropped or chosen together, as one catalog: workbooks and tables, plans of Microsoft Project,
 * catalogs. What is no catalog yet is written as one. When one of them cannot be read, only that is told.
 */
export function openFiles(files: readonly TableFile[], lang: Language): OpenedCatalog {
  const tables = files.filter(({ file }) => getFileKind(file) === "table");
  const others = files.filter(({ file }) => getFileKind(file) !== "table");
  const read = [...(tables[0] ? [readTableFiles(tables[0].file, tables, lang)] : []), ...others.map((each) => readOther(each, lang))];
  const sources = numberTwinFiles(read.flatMap((each) => each.sources));
  const problems = read.flatMap((each) => each.problems);
  if (hasErrors(problems)) return { ...openTexts([]), files: sources, problems };
  const opened = openTexts(sources);
  return { ...opened, problems: [...problems, ...opened.problems] };
}

/**
 * Numbers all but the first of files with one name: they come without their folders, or from a table beside a catalog.
 */
function numberTwinFiles(files: readonly SourceFile[]): SourceFile[] {
  const taken = new Set<string>();
  return files.map((each) => {
    let file = each.file;
    for (let number = 2; taken.has(file); number++) file = each.file.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    taken.add(file);
    return { ...each, file };
  });
}

function getFileKind(file: string): "table" | "plan" | "catalog" {
  if (/\.(xlsx|csv)$/i.test(file)) return "table";
  return /\.(xml|mspdi)$/i.test(file) ? "plan" : "catalog";
}

interface ReadFile {
  readonly sources: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

function readTableFiles(file: string, tables: readonly TableFile[], lang: Language): ReadFile {
  const read = readTables(tables, { lang });
  const timetables = hasErrors(read.problems) ? tables.flatMap((each) => checkTimetable(each) ?? []) : [];
  return writeSources(file, timetables.length > 0 ? { ...read, problems: timetables } : read);
}

function readOther(each: TableFile, lang: Language): ReadFile {
  const foreign = checkForeignExport(each);
  if (foreign) return { sources: [{ file: each.file, text: "" }], problems: [foreign] };
  return getFileKind(each.file) === "plan" ? writeSources(each.file, readMspdi(each.bytes, { file: each.file, lang })) : decodeSource(each);
}

function writeSources(file: string, { catalog, problems }: Pick<OpenedCatalog, "catalog" | "problems">): ReadFile {
  const base = file.replace(/\.[^.]+$/, "");
  if (hasErrors(problems)) return { sources: [{ file: `${base}.yaml`, text: "" }], problems };
  try {
    return { sources: [{ file: `${base}.yaml`, text: writeCatalog(catalog) }], problems };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // A list of processes from several sources, of which a file has one.
    const written = [...writeCatalogFiles(catalog)];
    return { sources: written.map(([path, text]) => ({ file: `${base}/${path}`, text })), problems };
  }
}

function decodeSource({ file, bytes }: TableFile): ReadFile {
  try {
    return { sources: [{ file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }], problems: [] };
  } catch {
    const wrong = checkUtf8(file, bytes);
    // What is no text at all is read as one, which tells what it is.
    return { sources: [{ file, text: wrong ? "" : new TextDecoder().decode(bytes) }], problems: wrong ? [wrong] : [] };
  }
}

export function isSoundCatalog({ problems, catalog }: OpenedCatalog): boolean {
  return !hasErrors(problems) && catalog.processes.length > 0;
}
