import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** Longest record that is read, in bytes: a text of Node has no more letters; a list of a million items needs less. */
const maxRecordBytes = 2 ** 29 - 24;

/**
 * The text of a record of a site. Undefined when it is not there, or is nothing that this program wrote: a folder, a
 * pipe, which is not waited for, or longer than any record.
 */
export async function readRecordText(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      return found.isFile() && found.size <= maxRecordBytes ? await handle.readFile("utf8") : undefined;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (unreadableCodes.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** Codes of the system where there is no file of this name that can be read as one. */
const unreadableCodes = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "ENXIO", "ERR_STRING_TOO_LONG"]);
