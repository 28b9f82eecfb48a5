import { hostname } from "node:os";
import process from "node:process";
import { z } from "zod";
import { sanitizeText } from "../../pages/report/index.ts";
import { createUsageFailure } from "../host/index.ts";
import type { QueueConnection } from "./connection.ts";
import { getListKey } from "./keys.ts";
import { queueWords } from "./queue-words.ts";

const holderSchema = z.strictObject({ run: z.string().max(16), host: z.string().max(300), pid: z.int() });

/** Milliseconds after which the lock of a run that says no more is free. */
export const lockLife = 15_000;

/**
 * Has a list for one run alone, and goes on having it: to be called now and then.
 * @throws CommandFailure when another run has it
 */
export async function holdList(connection: QueueConnection, list: string, run: string): Promise<void> {
  const { redis } = connection;
  const key = getListKey(list);
  const own = JSON.stringify({ run, host: hostname(), pid: process.pid });
  if ((await redis.set(key, own, "PX", lockLife, "NX")) === "OK") return;
  const text = await redis.get(key);
  // It ended meanwhile.
  if (text === null) return await holdList(connection, list, run);
  if (text === own) {
    await redis.pexpire(key, lockLife);
    return;
  }
  const holder = parseHolder(text);
  if (holder && isDead(holder)) {
    await redis.eval(deleteUnchanged, 1, key, text);
    return await holdList(connection, list, run);
  }
  throw createUsageFailure(queueWords.listTaken(sanitizeText(holder?.host ?? "?"), holder?.pid ?? 0));
}

/** Takes a lock away that still is what it was when it was read. */
const deleteUnchanged = 'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0';

/** Whether it ran on this machine and does no more; of another machine nobody knows but by waiting. */
function isDead({ host, pid }: z.infer<typeof holderSchema>): boolean {
  if (host !== hostname()) return false;
  // In a container every program may have the same number: it was one before this.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

export async function freeList({ redis }: QueueConnection, list: string, run: string): Promise<void> {
  const text = await redis.get(getListKey(list));
  if (text !== null && parseHolder(text)?.run === run) await redis.del(getListKey(list));
}

function parseHolder(text: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
