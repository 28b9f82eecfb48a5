import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { type CacheEnvironment, findCacheFolder, makeCacheFolder } from "../host/index.ts";

/** Where some files were served last. */
export interface FormerRun {
  readonly port: number;
  readonly key: string;
  /** Of the process that did. */
  readonly pid: number;
}

const runRecordSchema = z.strictObject({
  port: z.int().min(1).max(65_535),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  pid: z.int().min(1),
});
/** Bytes; a record has about 120. */
const maxRecordLength = 1_024;
const maxRunRecords = 100;

/** What is remembered between two runs on the same files. */
export interface RunRecord {
  readonly former: FormerRun | undefined;
  readonly keep: (run: FormerRun) => void;
}

/**
 * The record of a set of files, by the paths that they really have, in whatever order. It holds a secret: it is a file
 * that its owner alone can read, in such a folder, and one that somebody else owns or may read is not believed. One
 * that cannot be read or written is done without.
 */
export async function openRunRecord(files: readonly string[], env: CacheEnvironment): Promise<RunRecord | undefined> {
  const cache = findCacheFolder(env);
  if (cache === undefined) return undefined;
  const paths = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  // So that no name of a file is told by the names of records.
  const name = createHash("sha256")
    .update(JSON.stringify([...new Set(paths)].sort()))
    .digest("hex");
  const path = join(cache, "studio", name);
  return { former: readRecord(path), keep: (run) => keepRecord(path, run) };
}

function readRecord(path: string): FormerRun | undefined {
  let descriptor: number | undefined;
  try {
    // No link is followed, and no pipe waited for.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isPrivate(stats) || stats.size > maxRecordLength) return undefined;
    return runRecordSchema.parse(JSON.parse(readFileSync(descriptor, "utf8")));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function keepRecord(path: string, run: FormerRun): void {
  try {
    writeRecord(path, run);
  } catch {
    // The studio runs as well without.
  }
}

function writeRecord(path: string, run: FormerRun): void {
  const folder = dirname(path);
  makeCacheFolder(dirname(folder));
  makeCacheFolder(folder, 0o700);
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || !isPrivate(stats)) return;
  trimRecords(folder, path);
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeFileSync(draft, JSON.stringify(run), { flag: "wx", mode: 0o600 });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Where the system knows owners and modes; elsewhere the folder is in that of the user. */
function isPrivate({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o077) === 0);
}

/** Leaves the newest of the others, and room for this one. */
function trimRecords(folder: string, kept: string): void {
  const others = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== kept)
    .map((path) => ({ path, written: lstatSync(path).mtimeMs }))
    .sort((one, other) => other.written - one.written);
  for (const { path } of others.slice(maxRunRecords - 1)) rmSync(path, { force: true });
}
