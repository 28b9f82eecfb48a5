import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { threadId } from "node:worker_threads";
import { hashContent } from "../../host/index.ts";

/** Content that is kept under the name of its own hash, so that equal files are written and kept once. */
export interface StoredBlob {
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

export function getBlobPath(store: string, hash: string): string {
  return `${store}/${hash.slice(0, 2)}/${hash.slice(2)}`;
}

/** Drafts of one run end like this, so that the next run knows them. */
export const draftEnding = ".draft";

let draftCount = 0;

/**
 * Puts content into the store, whole or not at all. What is there already is not written again.
 * @param hash where the caller has it already
 */
export function putBlob(store: string, content: string | Uint8Array, hash: string = hashContent(content)): StoredBlob {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const path = getBlobPath(store, hash);
  if (getFileSize(path) !== bytes.length) {
    mkdirSync(dirname(path), { recursive: true });
    const draft = join(store, `${process.pid}-${threadId}-${draftCount++}${draftEnding}`);
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  }
  return { hash, size: bytes.length };
}

/**
 * Whether the store has this content, by its size only or, after an unclean end, by its hash. What is damaged is taken
 * away, so that it is written again.
 */
export function hasBlob(store: string, { hash, size }: StoredBlob, thoroughly: boolean): boolean {
  const path = getBlobPath(store, hash);
  if (getFileSize(path) !== size) return false;
  if (!thoroughly || hashContent(readFileSync(path)) === hash) return true;
  rmSync(path);
  return false;
}

/**
 * Content of the store under another name, which costs no space; a copy where the file system has no such names. A file
 * in its place is replaced, in one step.
 */
export function placeBlob(store: string, hash: string, target: string): void {
  const blob = getBlobPath(store, hash);
  if (tryLink(blob, target)) return;
  const draft = `${target}${draftEnding}`;
  rmSync(draft, { force: true });
  if (!tryLink(blob, draft)) copyFileSync(blob, draft);
  renameSync(draft, target);
  // Of two names of one file neither replaces the other.
  rmSync(draft, { force: true });
}

/** Codes of the system where a file can have no second name, or no more of them, or not there. */
export const unlinkableCodes: ReadonlySet<string> = new Set(["EXDEV", "EPERM", "EACCES", "EMLINK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

function tryLink(blob: string, name: string): boolean {
  try {
    linkSync(blob, name);
    return true;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || unlinkableCodes.has(code)) return false;
    throw error;
  }
}

/** Takes away a file, if it is there. Without the looks around of `rm`, of which each takes as long. */
export function removeFileIfPresent(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Bytes of a file; undefined when there is none. */
export function getFileSize(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}
