import { setTimeout as wait } from "node:timers/promises";
import type { Redis } from "ioredis";
import { type Presence, readPresence } from "./orders.ts";

/** Milliseconds between two signs of life. */
const presenceInterval = 2_000;
/** Seconds after which one without a sign of life counts as gone. */
const maxSilence = 15;

/** Says that somebody is there, and hears of all who are at the other key. Redis has the clock. */
async function exchangePresence(redis: Redis, own: string, presence: Presence, others: string): Promise<Presence[]> {
  const [now] = await redis.time();
  const seconds = Number(now);
  await redis.zadd(own, seconds, JSON.stringify(presence));
  await redis.zremrangebyscore(others, "-inf", seconds - maxSilence);
  return (await redis.zrange(others, "0", "999")).flatMap((text) => readPresence(text) ?? []);
}

export interface PresenceOptions {
  readonly own: string;
  readonly presence: Presence;
  readonly others: string;
  /** Called now and then with all who are at the other key. */
  readonly onOthers: (others: readonly Presence[]) => Promise<void> | void;
}

/** Does something while the others know of it. */
export async function withPresence<T>(redis: Redis, options: PresenceOptions, work: () => Promise<T>): Promise<T> {
  const { own, presence, others, onOthers } = options;
  const stop = new AbortController();
  // What fails now (memory full, an answer that was cut off) works the next time, or the connection is told as gone.
  const exchange = () =>
    exchangePresence(redis, own, presence, others)
      .then(onOthers)
      .catch(() => undefined);
  const beat = async () => {
    while (!stop.signal.aborted) {
      await wait(presenceInterval, undefined, { signal: stop.signal }).catch(() => undefined);
      if (!stop.signal.aborted) await exchange();
    }
  };
  await exchange();
  const beating = beat();
  try {
    return await work();
  } finally {
    stop.abort();
    // Not waited for when Redis is away.
    if (redis.status === "ready") {
      await Promise.race([redis.zrem(own, JSON.stringify(presence)).catch(() => undefined), wait(500)]);
      await Promise.race([beating, wait(500)]);
    }
  }
}
