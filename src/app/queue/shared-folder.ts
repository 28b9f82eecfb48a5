import { join } from "node:path";
import { createUsageFailure, isFolder } from "../host/index.ts";
import { queueWords } from "./queue-words.ts";

/** Where the content of a run lies in a folder that masters and workers see alike. */
export function buildRunStore(shared: string, run: string): string {
  return join(shared, `leadpath-${run}`);
}

/** @throws CommandFailure when there is no such folder */
export async function requireSharedFolder(shared: string | undefined): Promise<void> {
  if (shared !== undefined && !(await isFolder(shared))) throw createUsageFailure(queueWords.badShared(shared));
}
