import { stat } from "node:fs/promises";
import type { Bilingual } from "../../model/index.ts";
import { getSystemReason, hashContent, isFolder, listYamlFiles, readBytes } from "../host/index.ts";
import { serverWords } from "./words.ts";

/**
 * A file as it was last seen: its text, byte order mark and all, with the hash of its bytes, or why it cannot be read.
 */
export type FileState = { readonly text: string; readonly hash: string } | { readonly reason: Bilingual };

/** Files by their names on the command line; those of a folder by the name of the folder and their own. */
export type FileStates = ReadonlyMap<string, FileState>;

/** The files that names stand for: a folder for its YAML files. */
export async function listNamedFiles(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(names.map(async (name) => ((await isFolder(name)) ? listYamlFiles(name).catch(() => []) : [name])));
  return [...new Set(found.flat())];
}

export async function readFileState(file: string): Promise<FileState> {
  const read = await readBytes(file);
  if ("reason" in read) return { reason: read.reason };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read.bytes);
    return { text, hash: hashContent(read.bytes) };
  } catch {
    return { reason: serverWords.notUtf8 };
  }
}

/**
 * What is other when a file has changed; the same as long as it has not, or so fast that the clock of the disk did not
 * see it.
 */
export async function readStamp(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
  } catch (error) {
    return getSystemReason(error).en;
  }
}

export function isSameState(one: FileState | undefined, other: FileState): boolean {
  if (one === undefined) return false;
  return "hash" in one ? "hash" in other && one.hash === other.hash : "reason" in other && one.reason.en === other.reason.en;
}
