import { createReadStream, readFileSync, rmSync } from "node:fs";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { type Bilingual, maxFileLength } from "../../model/index.ts";
import { type CommandFailure, createUsageFailure } from "./exit.ts";
import { isFolder } from "./find-files.ts";
import { hostWords } from "./host-words.ts";
import { createDraftName, removeStaleDrafts } from "./stale-drafts.ts";

/** Why a file could not be read. */
export interface UnreadFile {
  readonly reason: Bilingual;
  readonly tooLarge?: true;
}

/**
 * The bytes of a file, or why it cannot be read. What has no size, such as a pipe or device, is read piece by piece.
 */
export async function readBytes(file: string): Promise<{ readonly bytes: Buffer } | UnreadFile> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { reason: hostWords.systemReasons.EISDIR };
    if (found.isFile() && found.size > 0 && found.size <= maxFileLength) return { bytes: readFileSync(file) };
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > maxFileLength) return { reason: hostWords.tooLarge(maxFileLength / 2 ** 20), tooLarge: true };
      pieces.push(piece);
    }
    return { bytes: Buffer.concat(pieces) };
  } catch (error) {
    return { reason: getSystemReason(error) };
  }
}

/** The ending of a name with its dot, in small letters; empty where it has none. */
export function getFileEnding(file: string): string {
  return extname(file).toLowerCase();
}

/**
 * Refuses a name that ends in another way than what is written into it does.
 * @throws CommandFailure
 */
export function refuseOtherEndings(file: string, endings: readonly string[]): void {
  if (!endings.includes(getFileEnding(file))) throw createUsageFailure(hostWords.onlyEndings(file, endings));
}

/** Drafts that are being written; an interrupted program takes them away. */
const openDrafts = new Set<string>();

/**
 * Writes files whole or not at all: each into a draft beside it, flushed to disk; when all are there, they are renamed
 * over the old ones, whose mode they take. Links are followed. Folders are made where they are missing. What a program
 * that was killed left half written there goes.
 * @throws CommandFailure when a place cannot be written or is one of the inputs
 */
export async function writeFilesAtomically(files: ReadonlyMap<string, string | Uint8Array>, inputs: readonly string[]): Promise<void> {
  const ready = new Map<string, string>();
  try {
    for (const [file, content] of files) {
      try {
        const target = await resolveTarget(file, inputs);
        ready.set(await writeDraft(target, content), target);
      } catch (error) {
        throw createWriteFailure(file, error);
      }
    }
    for (const [draft, target] of ready) {
      await rename(draft, target);
      openDrafts.delete(draft);
    }
    for (const folder of new Set([...ready.values()].map((target) => dirname(target)))) await removeStaleDrafts(folder);
  } finally {
    discardDrafts();
  }
}

/**
 * Replaces a file by a new content, whole or not at all, unless a last look before that says that it may not; answers
 * whether it did. The mode stays, links are followed.
 * @throws the system's error when it cannot be written
 */
export async function replaceFile(file: string, content: string, isStillMeant: () => Promise<boolean>): Promise<boolean> {
  const target = await realpath(file);
  const draft = await writeDraft(target, content);
  try {
    if (!(await isStillMeant())) return false;
    await rename(draft, target);
    return true;
  } finally {
    await rm(draft, { force: true });
    openDrafts.delete(draft);
  }
}

/** Takes away what is half written. Synchronous, because it is the last thing that an interrupted program does. */
export function discardDrafts(): void {
  for (const draft of openDrafts) rmSync(draft, { force: true });
  openDrafts.clear();
}

async function resolveTarget(file: string, inputs: readonly string[]): Promise<string> {
  const target = await realpath(file).catch(() => file);
  const isTarget = await Promise.all(inputs.map((input) => isSameFile(input, target)));
  if (isTarget.includes(true)) throw Object.assign(new Error(), { code: "INPUT" });
  return target;
}

/** Whether two names lead to the same file, over links of either kind. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((file) => stat(file, { bigint: true }).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

async function writeDraft(target: string, content: string | Uint8Array): Promise<string> {
  const old = await stat(target).catch(() => undefined);
  if (old && !old.isFile()) throw Object.assign(new Error(), { code: old.isDirectory() ? "EISDIR" : "SPECIAL" });
  await makeFolderTree(dirname(target));
  const draft = join(dirname(target), createDraftName());
  const handle = await open(draft, "wx", old?.mode);
  openDrafts.add(draft);
  try {
    // A new file has no more rights than the user's mask lets it have; the old one may have had more.
    if (old) await handle.chmod(old.mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

/** @throws CommandFailure when it cannot be removed */
export async function removeFileOrFail(file: string): Promise<void> {
  await rm(file).catch((error: unknown) => {
    throw createWriteFailure(file, error);
  });
}

/**
 * Makes a folder with those above it, where they are missing.
 * @throws CommandFailure when a file is in the way or it cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolderTree(folder);
  } catch (error) {
    throw createWriteFailure(folder, error);
  }
}

/** Not `mkdir` with `recursive`, which never returns where the system refuses new folders, as in /proc. */
async function makeFolderTree(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder).catch(async (error: unknown) => {
      if (!(await isFolder(folder))) throw error;
    });
  const above = dirname(folder);
  await make().catch(async (error: unknown) => {
    if (getErrorCode(error) !== "ENOENT" || above === folder) throw error;
    await makeFolderTree(above);
    await make();
  });
}

function createWriteFailure(file: string, error: unknown): CommandFailure {
  return createUsageFailure(hostWords.unwritable(file, getSystemReason(error)));
}

/** Why the system refused, in words. */
export function getSystemReason(error: unknown): Bilingual {
  const code = getErrorCode(error);
  return (hostWords.systemReasons as Readonly<Record<string, Bilingual>>)[code] ?? hostWords.systemError(code);
}

/** The system's error code; anything else is a defect and goes on up. */
function getErrorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
