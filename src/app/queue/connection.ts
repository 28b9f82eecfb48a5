import { setTimeout as wait } from "node:timers/promises";
import type * as BullMq from "bullmq";
import type { Redis } from "ioredis";
import { say } from "../../model/index.ts";
import { sanitizeText } from "../../pages/report/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, type Terminal } from "../host/index.ts";
import type { QueueAddress } from "./address.ts";
import { queueWords } from "./queue-words.ts";

type QueueLibrary = Pick<typeof BullMq, "Queue" | "Worker">;

/** A connection to Redis, and what keeps the queue in it. */
export interface QueueConnection {
  readonly bull: QueueLibrary;
  readonly redis: Redis;
  /** Another connection, for a command that waits. */
  readonly duplicate: () => Redis;
  readonly server: string;
  /** Seconds for which it is waited for. */
  readonly patience: number;
  /** Rejects when Redis has been away for too long; never resolves. */
  readonly gone: Promise<never>;
}

export interface ConnectionOptions {
  readonly address: QueueAddress;
  readonly patience: number;
  readonly terminal: Terminal;
}

/** Milliseconds between two tries to connect, at most. */
const maxRetryDelay = 1_000;
/** Seconds for which the first connection is tried. */
const firstPatience = 10;

/**
 * Does something with a Redis, which is waited for while it is away, and told so once.
 * @throws CommandFailure when the packages are not installed, when it cannot be reached or refuses, and when it is away
 * for longer than the patience
 */
export async function withConnection<T>(options: ConnectionOptions, work: (connection: QueueConnection) => Promise<T>): Promise<T> {
  const { address, patience, terminal } = options;
  const { bull, Client } = await loadPackages();
  const settings = {
    host: address.host,
    port: address.port,
    db: address.database,
    ...(address.username !== undefined && { username: address.username }),
    ...(address.password !== undefined && { password: address.password }),
    ...(address.isSecure && { tls: { servername: address.host } }),
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(100 * times, maxRetryDelay),
  };
  const redis = new Client({ ...settings, lazyConnect: true });
  // A dropped line is told below; without a listener it would be printed.
  const duplicates: Redis[] = [];
  const duplicate = () => {
    const other = new Client(settings);
    other.on("error", () => undefined);
    duplicates.push(other);
    return other;
  };
  try {
    await connectFirst(redis, address.shown, Math.min(patience, firstPatience));
    const watch = watchConnection(redis, { server: address.shown, patience, terminal });
    try {
      return await Promise.race([watch.gone, work({ bull, redis, duplicate, server: address.shown, patience, gone: watch.gone })]);
    } finally {
      watch.end();
    }
  } finally {
    for (const each of [redis, ...duplicates]) each.disconnect();
  }
}

async function loadPackages(): Promise<{ readonly bull: QueueLibrary; readonly Client: typeof Redis }> {
  try {
    const [{ Queue, Worker }, { Redis: Client }] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bull: { Queue, Worker }, Client };
  } catch (error) {
    if (!["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(String((error as { code?: unknown }).code))) throw error;
    throw createUsageFailure(queueWords.notInstalled);
  }
}

/** How Redis says that it wants another user or password. */
const loginRefusalPattern = /^(NOAUTH|WRONGPASS|NOPERM|ERR (AUTH|Client sent AUTH|invalid password))/;

async function connectFirst(redis: Redis, server: string, patience: number): Promise<void> {
  let last: Error | undefined;
  redis.on("error", (error: Error) => {
    last = error;
  });
  const ready = redis.connect().then(
    () => redis.ping(),
    async () => redis.ping(),
  );
  // Told by what is raced against it.
  ready.catch(() => undefined);
  const isRefused = () => last !== undefined && loginRefusalPattern.test(last.message);
  const until = performance.now() + patience * 1_000;
  while (performance.now() < until && !isRefused()) {
    const answer = await Promise.race([ready.catch((error: Error) => error), wait(50)]);
    if (answer === "PONG") return;
    if (answer instanceof Error) {
      last = answer;
      break;
    }
  }
  const reason = sanitizeText(last?.message ?? "no answer");
  throw createUsageFailure(isRefused() ? queueWords.refused(server, reason) : queueWords.unreachable(server, reason));
}

function watchConnection(
  redis: Redis,
  { server, patience, terminal }: Pick<ConnectionOptions, "patience" | "terminal"> & { readonly server: string },
): { readonly gone: Promise<never>; readonly end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let giveUp: (failure: CommandFailure) => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // Whoever waits hears of it; nobody need wait.
  gone.catch(() => undefined);
  const onClose = () => {
    if (timer) return;
    terminal.warn(`${say(terminal, queueWords.away(server, patience))}\n`);
    timer = setTimeout(() => giveUp(new CommandFailure(exitCodes.noSolution, queueWords.goneForGood(server, patience))), patience * 1_000);
  };
  const onReady = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    terminal.warn(`${say(terminal, queueWords.back)}\n`);
  };
  redis.on("close", onClose).on("ready", onReady);
  return {
    gone,
    end: () => {
      clearTimeout(timer);
      redis.off("close", onClose).off("ready", onReady);
    },
  };
}
