import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import type { Job } from "bullmq";
import { say } from "../../model/index.ts";
import { sanitizeText } from "../../pages/report/index.ts";
import type { Terminal } from "../host/index.ts";
import type { QueueConnection } from "./connection.ts";
import { isMemoryFull, maxTries } from "./hand-out.ts";
import { getAnswersKey, getQueueName, getRunKey, keyPrefix, mastersKey, workersKey } from "./keys.ts";
import { lockLife } from "./list-lock.ts";
import { type ThreadAnswer, type ThreadOrder, withOrderThreads } from "./order-threads.ts";
import { type Answer, type Order, type OrderOutcome, packPiece, readOrder } from "./orders.ts";
import { maxAnswerBytes } from "./parcels.ts";
import { withPresence } from "./presence.ts";
import { queueWords } from "./queue-words.ts";
import { buildRunStore } from "./shared-folder.ts";

export interface WorkerOptions {
  readonly program: string;
  readonly threads: number;
  /** What a thread runs. */
  readonly threadProgram: URL;
  /** A folder that masters and workers see alike. */
  readonly shared: string | undefined;
  readonly terminal: Terminal;
  /** Ends it when it has done what it has. */
  readonly stop: AbortSignal;
}

/** Milliseconds after which an order is another worker's when its own says no more, and between two looks for such. */
const orderLock = 8_000;
const stalledInterval = 4_000;

type AskThread = (order: ThreadOrder) => Promise<ThreadAnswer>;

/** Does orders until it is told to stop. Answers how many these were. */
export async function runWorker(connection: QueueConnection, options: WorkerOptions): Promise<number> {
  const { program, threads, terminal, stop } = options;
  const presence = { id: randomBytes(8).toString("hex"), program, host: hostname(), pid: process.pid, threads };
  const told = new Set<string>();
  const onOthers = (masters: readonly { readonly program: string; readonly host: string; readonly id: string }[]) => {
    for (const { id, host } of masters.filter((each) => each.program !== program && !told.has(each.id))) {
      told.add(id);
      terminal.warn(`${say(terminal, queueWords.otherMaster(sanitizeText(host)))}\n`);
    }
  };
  let done = 0;
  await withOrderThreads(options.threadProgram, (ask) =>
    withPresence(connection.redis, { own: workersKey, presence, others: mastersKey, onOthers }, async () => {
      const worker = new connection.bull.Worker(
        getQueueName(program),
        async (job) => {
          await doJob(job, { connection, options, ask });
          done++;
        },
        {
          connection: connection.redis,
          prefix: keyPrefix,
          concurrency: threads,
          lockDuration: orderLock,
          stalledInterval,
          // Orders count for themselves how many workers ended with them.
          maxStalledCount: 1_000,
          drainDelay: 2,
        },
      );
      // Told by the connection; without a listener it would be printed.
      worker.on("error", () => undefined);
      terminal.warn(`${say(terminal, queueWords.ready(connection.server, threads))}\n`);
      try {
        await Promise.race([connection.gone, waitForStop(stop)]);
        terminal.warn(`${say(terminal, queueWords.ending)}\n`);
        await Promise.race([connection.gone, worker.close()]);
      } finally {
        // Its own connection would try for ever to reach a Redis that is gone.
        await Promise.race([worker.close(true).catch(() => undefined), wait(500)]);
      }
    }),
  );
  return done;
}

function waitForStop(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });
}

interface WorkPlace {
  readonly connection: QueueConnection;
  readonly options: WorkerOptions;
  readonly ask: AskThread;
}

async function doJob(job: Job, place: WorkPlace): Promise<void> {
  const read = readOrder(job.data);
  // What is no order was not put there by a run of leadpath; whoever did wants no answer.
  if (!read) return;
  const { order, pieces } = read;
  const { redis } = place.connection;
  // Of a run that is no more nobody takes an answer.
  if ((await redis.exists(getRunKey(order.run))) === 0) return;
  const kills = order.kills + job.stalledCounter;
  const isDeadly = job.stalledCounter > 0 && (pieces.length > 1 || kills >= maxTries);
  const outcome: OrderOutcome = isDeadly ? { kind: "killed", kills } : await doOrder(order, pieces, place).catch(describeFailedOrder);
  await sendAnswer({ leadpath: 1, number: order.number, host: hostname(), outcome }, order.run, place);
}

async function doOrder(order: Order, pieces: readonly string[], { ask, options }: WorkPlace): Promise<OrderOutcome> {
  const shared = options.shared === undefined ? undefined : buildRunStore(options.shared, order.run);
  // A run that has no shared folder makes none for itself there.
  const answer = await ask({ kind: order.kind, pieces, shared: shared !== undefined && existsSync(shared) ? shared : undefined });
  if ("failed" in answer) return { kind: "failed", detail: answer.failed.slice(0, 20_000) };
  return "texts" in answer ? packTexts(answer.texts) : answer.outcome;
}

function describeFailedOrder(error: unknown): OrderOutcome {
  return { kind: "failed", detail: (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 20_000) };
}

function packTexts(texts: readonly string[]): OrderOutcome {
  const packed = texts.map((text) => packPiece(text));
  const bytes = packed.reduce((sum, text) => sum + text.length, 0);
  return bytes > maxAnswerBytes ? { kind: "too-large", bytes } : { kind: "texts", texts: packed };
}

/** While the memory of Redis is full, an answer waits with its worker. */
async function sendAnswer(answer: Answer, run: string, { connection: { redis } }: WorkPlace): Promise<void> {
  const key = getAnswersKey(run);
  const text = JSON.stringify(answer);
  for (;;) {
    try {
      await redis.rpush(key, text);
      await redis.pexpire(key, 20 * lockLife);
      return;
    } catch (error) {
      if (!isMemoryFull(error) || (await redis.exists(getRunKey(run))) === 0) throw error;
      await wait(500);
    }
  }
}
