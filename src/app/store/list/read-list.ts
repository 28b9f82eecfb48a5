import {
  createPartFinder,
  joinParts,
  joinPieces,
  type PlainPart,
  type ReadCatalog,
  readCatalogs,
  splitPieces,
} from "../../../formats/index.ts";
import { createProblem, type DataPath, type Problem } from "../../../model/index.ts";
import { createUnreadableProblem, getSystemReason, isFolder, listYamlFiles, TextFile } from "../../host/index.ts";
import { storeWords } from "../store-words.ts";
import { openPartCache, type PartCache } from "./parts/cache.ts";
import { isPartJson, writePartJson } from "./parts/json.ts";
import { createPlaceCache } from "./parts/places.ts";
import { readPartsInThreads } from "./parts/threads.ts";
import { type ReadTextFile, readTextFile } from "./text-reader.ts";

/** A catalog as read, with its files by name. */
export interface LoadedList extends ReadCatalog {
  readonly sources: ReadonlyMap<string, TextFile>;
  /** The files of folders in the order in which the catalog has what they give; none where a file alone was named. */
  readonly files: readonly ListFile[];
  /**
   * The file in which a path of the catalog stands, found much faster than its place; absent where a file alone was
   * named.
   */
  readonly fileOf?: ((path: DataPath) => string | undefined) | undefined;
}

/** How much of a catalog is from one file. */
export interface ListFile {
  readonly file: string;
  readonly items: number;
  readonly processes: number;
}

/**
 * Reads files, and all YAML files in folders, as one catalog. Folders are taken for long lists: threads read what the
 * cache does not know. When a file cannot be opened, the catalog is empty and only that is told.
 */
export async function readList(
  names: readonly string[],
  readText: ReadTextFile = readTextFile,
  readElsewhere?: ReadTextParts,
): Promise<LoadedList> {
  const unread: Problem[] = [];
  const folders: string[] = [];
  const files: string[] = [];
  for (const name of names) {
    if (!(await isFolder(name))) files.push(name);
    else {
      folders.push(name);
      files.push(...(await listFolderFiles(name, unread)));
    }
  }
  const sources = new Map<string, TextFile>();
  for (const file of files) {
    const read = await readText(file, unread);
    if (read) sources.set(file, read);
  }
  if (unread.length > 0) return { ...readCatalogs([]), problems: unread, sources, files: [] };
  const found = [...sources.values()];
  return { ...(folders.length > 0 ? await readLargeList(found, readElsewhere) : { ...readCatalogs(found), files: [] }), sources };
}

async function listFolderFiles(folder: string, unread: Problem[]): Promise<string[]> {
  try {
    const files = await listYamlFiles(folder);
    if (files.length === 0) unread.push(createEmptyFolderProblem(folder));
    return files;
  } catch (error) {
    unread.push(createUnreadableProblem(folder, { reason: getSystemReason(error) }));
    return [];
  }
}

function createEmptyFolderProblem(folder: string): Problem {
  const { message, remedy } = storeWords.emptyFolder;
  return { ...createProblem("file-unreadable", { path: [], message: message(folder), remedy }), file: folder };
}

async function readLargeList(sources: readonly TextFile[], readElsewhere?: ReadTextParts): Promise<Omit<LoadedList, "sources">> {
  const parts = await readCachedParts(sources, readElsewhere);
  const places = createPlaceCache();
  const inOrder = [...sources].sort((a, b) => (a.file < b.file ? -1 : 1));
  const read = inOrder.map((source) => [source, parts.get(source) as PlainPart] as const);
  const files = read.map(([{ file }, { content }]) => ({
    file,
    items: content?.items.length ?? 0,
    processes: content?.processes.length ?? 0,
  }));
  const partOf = createPartFinder(read.map(([, part]) => part));
  return {
    ...joinParts(read.map(([source, part]) => ({ ...part, places: places(source, part) }))),
    files,
    fileOf: (path) => inOrder[partOf(path)]?.file,
  };
}

/**
 * What each file gives: from the cache, while threads read what it does not have. Of a long file that changed, only the
 * pieces that did.
 */
async function readCachedParts(sources: readonly TextFile[], readElsewhere?: ReadTextParts): Promise<ReadonlyMap<TextFile, PlainPart>> {
  const cache = openPartCache();
  const changed = sources.filter((source) => !cache?.has(source));
  const pieces = new Map(changed.flatMap((source) => splitSource(source)));
  const texts = sources.flatMap((source) => pieces.get(source) ?? [source]);
  const parts = await readTextParts(texts, cache, readElsewhere);
  const whole: TextFile[] = [];
  for (const [source, own] of pieces) {
    const part = joinPieces(own.map((piece) => parts.get(piece) as PlainPart));
    if (part) {
      parts.set(source, part);
      cache?.put(source, writePartJson(part));
    } else whole.push(source);
  }
  for (const [source, part] of await readTextParts(whole, cache)) parts.set(source, part);
  if (changed.length > 0) cache?.trim();
  return parts;
}

/** Bytes from which a file is read in pieces. */
const minPieceBytes = 1_000_000;

function splitSource(source: TextFile): [TextFile, readonly TextFile[]][] {
  const texts = source.size < minPieceBytes ? undefined : splitPieces(source);
  return texts ? [[source, texts.map((text) => new TextFile(source.file, Buffer.from(text)))]] : [];
}

/**
 * Has files read elsewhere, and hands over what each gives as JSON, for which `isPart` is asked first. What cannot be
 * read there is read here.
 */
export type ReadTextParts = (
  texts: readonly TextFile[],
  take: (text: TextFile, json: string) => void,
  ways: { readonly readHere: (texts: readonly TextFile[]) => Promise<void>; readonly isPart: (json: string) => boolean },
) => Promise<void>;

async function readTextParts(
  texts: readonly TextFile[],
  cache: PartCache | undefined,
  readElsewhere?: ReadTextParts,
): Promise<Map<TextFile, PlainPart>> {
  const parts = new Map<TextFile, PlainPart>();
  const take = (text: TextFile, json: string) => {
    parts.set(text, JSON.parse(json) as PlainPart);
    cache?.put(text, json);
  };
  const fresh = new Set(texts.filter((text) => !cache?.has(text)));
  const others = texts.filter((text) => !fresh.has(text));
  const damaged: TextFile[] = [];
  const readCache = async () => {
    for (const text of others) {
      const known = cache?.get(text);
      if (known === undefined) damaged.push(text);
      else parts.set(text, known);
      // What threads have read meanwhile is taken between files.
      await new Promise(setImmediate);
    }
  };
  const readHere = (files: readonly TextFile[]) => readPartsInThreads(files, take, { meanwhile: others });
  const reading = readElsewhere ? readElsewhere([...fresh], take, { readHere, isPart: isPartJson }) : readHere([...fresh]);
  await Promise.all([reading, readCache()]);
  await readPartsInThreads(damaged, take);
  return parts;
}
