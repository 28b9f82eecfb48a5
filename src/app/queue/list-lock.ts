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
  throw createUsageFailure(queueWords.listTaken(sanitizeText(holder?.host ?? "?"), holder?.pid ?? 0));
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
