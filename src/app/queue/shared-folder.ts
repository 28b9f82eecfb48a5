import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Redis } from "ioredis";
import { createUsageFailure, isFolder } from "../host/index.ts";
import { getRunKey } from "./keys.ts";
import { queueWords } from "./queue-words.ts";

/** Where the content of a run lies in a folder that masters and workers see alike. */
export function buildRunStore(shared: string, run: string): string {
  return join(shared, `leadpath-${run}`);
}

/** Milliseconds since anything was put into it, before a folder counts as left. */
const minDeadAge = 3_600_000;

/** Takes away what runs that are no more left in a shared folder. */
export async function clearDeadRuns(shared: string, redis: Redis): Promise<void> {
  for (const name of await readdir(shared)) {
    const [, run] = /^leadpath-([0-9a-f]{16})$/.exec(name) ?? [];
    if (run === undefined || (await redis.exists(getRunKey(run))) === 1) continue;
    // A Redis that has just forgotten everything knows no run for a moment.
    const folder = join(shared, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > minDeadAge) await rm(folder, { recursive: true, force: true });
  }
}

/** @throws CommandFailure when there is no such folder */
export async function requireSharedFolder(shared: string | undefined): Promise<void> {
  if (shared !== undefined && !(await isFolder(shared))) throw createUsageFailure(queueWords.badShared(shared));
}
