import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { hashContent, type TextFile } from "../../../host/index.ts";
import { partWorkerUrl } from "./threads.ts";

export type HashedFile = Pick<TextFile, "file" | "sum">;

/** Files that were read before, as JSON of what each gave. */
export interface PartCache {
  readonly has: (source: HashedFile) => boolean;
  /** Undefined when it is not there, or damaged. */
  readonly get: (source: HashedFile) => string | undefined;
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
 * are named by the content and name of the file and by what reads it, are written whole and carry a sum of their own:
 * several programs may use it at once, and a damaged entry counts as none. A cache that cannot be read or written is no
 * fault of the input, and is done without.
 */
export function openPartCache(
  env: Readonly<Record<string, string | undefined>> = process.env,
  reader = hashReader(),
): PartCache | undefined {
  const folder = findCacheFolder(env);
  if (reader === undefined || folder === undefined) return undefined;
  const buildPath = (source: HashedFile) => join(folder, hashContent(`${reader}\n${source.file}\n${source.sum}`));
  return {
    has: (source) => existsSync(buildPath(source)),
    get: (source) => attemptWork(() => readSoundEntry(buildPath(source))),
    put: (source, content) => attemptWork(() => writeEntry(folder, buildPath(source), sealEntry(content))),
    trim: () => attemptWork(() => trimCache(folder)),
  };
}

function findCacheFolder({ LEADPATH_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: Readonly<Record<string, string | undefined>>) {
  if (own === "off") return undefined;
  if (own !== undefined && own !== "") return own;
  if (xdg !== undefined && xdg !== "") return join(xdg, "leadpath");
  if (process.platform === "win32") return local === undefined ? undefined : join(local, "leadpath", "cache");
  return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", "leadpath");
}

/** What was read by another version of the program is not taken; its bundle names all of its parts by their content. */
function hashReader(): string | undefined {
  return attemptWork(() => hashContent(readFileSync(partWorkerUrl, "utf8")));
}

/** In UTF-16, which is read three times as fast as UTF-8, after the sum of that. */
function sealEntry(content: string): Uint8Array {
  const bytes = Buffer.from(content, "utf16le");
  return Buffer.concat([Buffer.from(hashContent(bytes), "latin1"), bytes]);
}

function readSoundEntry(path: string): string | undefined {
  const bytes = readFileSync(path);
  const content = bytes.subarray(64);
  if (bytes.toString("latin1", 0, 64) !== hashContent(content)) return undefined;
  const now = new Date();
  if (now.getTime() - statSync(path).mtimeMs > reuseInterval) utimesSync(path, now, now);
  return content.toString("utf16le");
}

function writeEntry(folder: string, path: string, bytes: Uint8Array): void {
  makeCacheFolder(folder);
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** As in `files.ts`: `recursive` never returns where the system refuses new folders, as in /proc. */
function makeCacheFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeCacheFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!existsSync(folder)) throw error;
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
