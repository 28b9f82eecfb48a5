import { type CommandFailure, wrongUsage } from "../exit.ts";
import { reasonOf } from "../files.ts";
import { publishWords } from "./words.ts";

/**
 * Does something on disk.
 * @throws CommandFailure when the system refuses
 */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw diskFailure(error);
    throw error;
  }
}

/** What to say of an error of the system. */
export function diskFailure(error: Error): CommandFailure {
  return wrongUsage(publishWords.diskFailed(reasonOf(error)));
}
