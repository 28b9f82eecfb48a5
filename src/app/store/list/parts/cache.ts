import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { PlainPart } from "../../../../formats/index.ts";
import { type CacheEnvironment, findCacheFolder, hashContent, makeCacheFolder, type TextFile } from "../../../host/index.ts";
import { parsePartJson } from "./json.ts";
import { partWorkerUrl } from "./threads.ts";

export type HashedFile = Pick<TextFile, "file" | "sum">;

/** Files that were read before, as JSON of what each gave. */
export interface PartCache {
  readonly has: (source: HashedFile) => boolean;
  /** Undefined when it is not there, or is not as it was written. */
  readonly get: (source: HashedFile) => PlainPart | undefined;
  readonly put: (source: HashedFile, content: string) => void;
  /** Takes away what was used least recently, when there is too much. */
  readonly trim: () => void;
}

/** Size at which old entries go, and what is left then, in bytes. */
const maxCacheBytes = 512 * 2 ** 20;
const keptCacheBytes = 384 * 2 ** 20;
/** An entry whose time of use is younger is not marked as used again, in milliseconds. */
const reuseInterval = 600_000;

/**
 * The cache in the user's folder for caches, or in that which LEADPATH_CACHE names; none when it says `off`. Entries
 * are named by the content and name of the file and by what reads it, are written whole and carry a sum of their own
 * over name and content: several programs may use it at once, and an entry that is damaged, or stands under the name of
 * another, counts as none. A cache that cannot be read or written is no fault of the input, and is done without.
 */
export function openPartCache(env: CacheEnvironment = process.env, reader = hashReader()): PartCache | undefined {
  const folder = findCacheFolder(env);
  if (reader === undefined || folder === undefined) return undefined;
  const nameEntry = (source: HashedFile) => hashContent(`${reader}\n${source.file}\n${source.sum}`);
  return {
    has: (source) => existsSync(join(folder, nameEntry(source))),
    get: (source) => attemptWork(() => readSoundEntry(folder, nameEntry(source))),
    put: (source, content) => attemptWork(() => writeEntry(folder, nameEntry(source), content)),
    trim: () => attemptWork(() => trimCache(folder)),
  };
}

/** What was read by another version of the program is not taken; its bundle names all of its parts by their content. */
function hashReader(): string | undefined {
  return attemptWork(() => hashContent(readFileSync(partWorkerUrl, "utf8")));
}

/** Of its name and content, in hexadecimal digits at the head of an entry. */
function sumEntry(name: string, content: Uint8Array): string {
  return createHash("sha256").update(name).update(content).digest("hex");
}

const sumLength = 64;

/** The one place where an entry is believed: a file of bounded size, with the sum of its name, of the right form. */
function readSoundEntry(folder: string, name: string): PlainPart | undefined {
  const path = join(folder, name);
  const stats = statSync(path);
  // To open a pipe would wait for whoever writes to it.
  if (!stats.isFile() || stats.size > maxCacheBytes) return undefined;
  const bytes = readFileSync(path);
  const content = bytes.subarray(sumLength);
  if (bytes.toString("latin1", 0, sumLength) !== sumEntry(name, content)) return undefined;
  const part = parsePartJson(content.toString("utf16le"));
  if (part === undefined) return undefined;
  const now = new Date();
  if (now.getTime() - stats.mtimeMs > reuseInterval) utimesSync(path, now, now);
  return part;
}

/** In UTF-16, which is read three times as fast as UTF-8. */
function writeEntry(folder: string, name: string, content: string): void {
  makeCacheFolder(folder);
  const path = join(folder, name);
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  const bytes = Buffer.from(content, "utf16le");
  try {
    writeFileSync(draft, Buffer.concat([Buffer.from(sumEntry(name, bytes), "latin1"), bytes]));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Also drafts that an interrupted program left. */
function trimCache(folder: string): void {
  const entries = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}(\.[0-9a-f]{12}\.tmp)?$/.test(name))
    .flatMap((name) => attemptWork(() => ({ path: join(folder, name), ...readEntryStats(join(folder, name)) })) ?? [])
    .sort((a, b) => a.used - b.used);
  let size = entries.reduce((all, each) => all + each.size, 0);
  if (size <= maxCacheBytes) return;
  for (const each of entries) {
    if (size <= keptCacheBytes) break;
    rmSync(each.path, { force: true });
    size -= each.size;
  }
}

function readEntryStats(path: string): { readonly size: number; readonly used: number } {
  const { size, mtimeMs } = statSync(path);
  return { size, used: mtimeMs };
}

function attemptWork<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
