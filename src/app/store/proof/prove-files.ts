import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { foldSitePath } from "../../../pages/site/index.ts";
import { hashContent } from "../../host/index.ts";
import { getBlobPath, hasBlob, putBlob, type StoredBlob } from "../release/blobs.ts";
import type { SiteFile } from "../release/part-result.ts";

/** What is wrong with content that others made. */
export type ContentFault = "missing" | "special" | "size" | "content" | "unreadable";

/** A file that is not what its maker says. */
export interface FileFault {
  readonly path: string;
  readonly fault: ContentFault | "path-taken";
}

/** Opens no link and waits for no pipe. Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Looks at contents in a store of others, by kind and size alone: what is no plain file, or a link, is none. Quick, so
 * that most faults are found before anything is copied.
 */
export function inspectFiles(store: string, files: readonly SiteFile[]): FileFault[] {
  return files.flatMap(({ path, hash, size }) => {
    const found = lstatSync(getBlobPath(store, hash), { throwIfNoEntry: false });
    const fault = found === undefined ? "missing" : !found.isFile() ? "special" : found.size === size ? undefined : "size";
    return fault === undefined ? [] : [{ path, fault }];
  });
}

/**
 * Takes the contents of files over from a store of others, each read once: the bytes that are hashed are the bytes that
 * are written, whatever happens to the file meanwhile, and no name is shared with the other store. What is here already
 * is not read. Tells which contents are new here, and what is wrong.
 */
export function proveFiles(
  from: string,
  files: readonly SiteFile[],
  to: string,
  { thoroughly = false }: { readonly thoroughly?: boolean } = {},
): { readonly taken: readonly StoredBlob[]; readonly faults: readonly FileFault[] } {
  const taken: StoredBlob[] = [];
  const faults: FileFault[] = [];
  for (const file of files) {
    if (hasBlob(to, file, thoroughly)) continue;
    const read = readProvenBlob(from, file);
    if ("fault" in read) faults.push({ path: file.path, fault: read.fault });
    else taken.push(putBlob(to, read.bytes, file.hash));
  }
  return { taken, faults };
}

/** A content of a store that is not believed, if it is what its name says. */
function readProvenBlob(store: string, { hash, size }: StoredBlob): { readonly bytes: Uint8Array } | { readonly fault: ContentFault } {
  const read = readPlainFile(getBlobPath(store, hash), size);
  return "fault" in read || hashContent(read.bytes) === hash ? read : { fault: "content" };
}

/** A file that others wrote, if it is a plain one of this size. */
export function readPlainFile(path: string, size: number): { readonly bytes: Uint8Array } | { readonly fault: ContentFault } {
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    const found = fstatSync(file);
    if (!found.isFile()) return { fault: "special" };
    if (found.size !== size) return { fault: "size" };
    const bytes = readWhole(file, size);
    return bytes.length === size ? { bytes } : { fault: "size" };
  } catch (error) {
    return { fault: nameReadFault((error as NodeJS.ErrnoException).code) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** No more than the size that was told: a file that grows meanwhile takes no more memory. */
function readWhole(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const read = readSync(file, bytes, done, size - done, done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

function nameReadFault(code: string | undefined): ContentFault {
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  // What `O_NOFOLLOW` and sockets answer.
  return code === "ELOOP" || code === "ENXIO" ? "special" : "unreadable";
}

/**
 * Files that cannot stand beside each other, both: a path that is the same where case and the form of letters do not
 * matter, with another content or another spelling; a file where another has a folder.
 */
export function findTakenPaths(files: Iterable<SiteFile>): FileFault[] {
  const seen = new Map<string, SiteFile>();
  const spellings = new Set<string>();
  const folders = new Map<string, SiteFile>();
  const taken = new Set<string>();
  for (const file of files) {
    const folded = foldSitePath(file.path);
    const other = seen.get(folded);
    if (other && (other.path !== file.path || other.hash !== file.hash)) taken.add(file.path).add(other.path);
    if (!other) seen.set(folded, file);
    for (const folder of listUnseenFolders(file.path, spellings)) {
      spellings.add(folder);
      const key = foldSitePath(folder);
      const first = folders.get(key);
      if (first) taken.add(file.path).add(first.path);
      else folders.set(key, file);
    }
  }
  for (const [key, inside] of folders) {
    const file = seen.get(key);
    if (file) taken.add(file.path).add(inside.path);
  }
  return [...taken].map((path) => ({ path, fault: "path-taken" }));
}

/** The folders of a file from the inside out; those around one that was seen were seen with it. */
function listUnseenFolders(path: string, seen: ReadonlySet<string>): string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const folder = path.slice(0, end);
    if (seen.has(folder)) break;
    folders.push(folder);
  }
  return folders;
}
