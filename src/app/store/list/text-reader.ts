import { isUtf8 } from "node:buffer";
import { checkUtf8 } from "../../../formats/index.ts";
import type { Problem } from "../../../model/index.ts";
import { createUnreadableProblem, readBytes, TextFile } from "../../host/index.ts";

/** A file of text, or undefined after saying why it cannot be read. */
export type ReadTextFile = (file: string, problems: Problem[]) => Promise<TextFile | undefined>;

/**
 * Reads each file only once, as far as it can be read: of a list that is as it was, or comes through a pipe, nothing is
 * read again.
 */
export function createCachedReader(): ReadTextFile {
  const known = new Map<string, TextFile>();
  return async (file, problems) => {
    const read = known.get(file) ?? (await readTextFile(file, problems));
    if (read) known.set(file, read);
    return read;
  };
}

/** Reads a file of text anew. */
export async function readTextFile(file: string, problems: Problem[]): Promise<TextFile | undefined> {
  const result = await readBytes(file);
  if ("reason" in result) {
    problems.push(createUnreadableProblem(file, result));
    return undefined;
  }
  const wrong = isUtf8(result.bytes) ? undefined : checkUtf8(file, result.bytes);
  if (!wrong) return new TextFile(file, result.bytes);
  problems.push(wrong);
  return undefined;
}
