import { type CommandFailure, createUsageFailure, getSystemReason } from "../../host/index.ts";
import { storeWords } from "../store-words.ts";

/**
 * Does something on disk.
 * @throws CommandFailure when the system refuses
 */
export async function runOnDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw createDiskFailure(error);
    throw error;
  }
}

/** What to say of an error of the system. */
export function createDiskFailure(error: Error): CommandFailure {
  return createUsageFailure(storeWords.diskFailed(getSystemReason(error)));
}
