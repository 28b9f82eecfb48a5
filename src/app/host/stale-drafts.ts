import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { hashContent } from "./hash-content.ts";
import { isProcessThere } from "./process-there.ts";

/** A day, in milliseconds: nothing is written for so long. */
const maxDraftAge = 86_400_000;

/** A name for a draft that says which machine and process it is of, so that one that was killed can be told. */
export function createDraftName(): string {
  return `.leadpath-${hashHost()}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

function hashHost(): string {
  return hashContent(hostname()).slice(0, 8);
}

/**
 * Takes away drafts that programs left in a folder when they were killed. Those of other machines, of which it cannot
 * be known, go after a day. What cannot be looked at or taken away stays.
 */
export async function removeStaleDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const draft = /^\.leadpath-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{12}\.tmp$/.exec(name);
    if (!draft) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    const pid = draft[1] === hashHost() ? Number(draft[2]) : undefined;
    if (found && isStale(found.mtimeMs, pid)) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** `pid` is that of a process of this machine. One with our own number that was before us is no more. */
function isStale(written: number, pid: number | undefined): boolean {
  const now = Date.now();
  if (now - written > maxDraftAge) return true;
  if (pid === process.pid) return written < now - process.uptime() * 1_000 - 2_000;
  return pid !== undefined && !isProcessThere(pid);
}
