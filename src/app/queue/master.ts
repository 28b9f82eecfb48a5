import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import process from "node:process";
import { say } from "../../model/index.ts";
import { sanitizeText } from "../../pages/report/index.ts";
import type { Terminal } from "../host/index.ts";
import type { QueueConnection } from "./connection.ts";
import { getRunKey, mastersKey, workersKey } from "./keys.ts";
import { freeList, holdList, lockLife } from "./list-lock.ts";
import type { Presence } from "./orders.ts";
import { withPresence } from "./presence.ts";
import { queueWords } from "./queue-words.ts";

/** A run that hands out work. */
export interface Master {
  readonly connection: QueueConnection;
  readonly run: string;
  readonly program: string;
  readonly terminal: Terminal;
  /** Threads of all workers that are of the same version. */
  readonly countThreads: () => number;
  /** Rejects when another run has taken the list meanwhile. */
  readonly lost: Promise<never>;
}

export interface MasterOptions {
  readonly program: string;
  readonly terminal: Terminal;
  /** What no two runs may hand out at once; nothing where they may. */
  readonly list?: string | undefined;
}

/** Does something as a run that hands out work, and tells which workers there are when that is not as it should be. */
export async function withMaster<T>(
  connection: QueueConnection,
  { program, terminal, list }: MasterOptions,
  work: (master: Master) => Promise<T>,
): Promise<T> {
  const run = randomBytes(8).toString("hex");
  const presence = { id: run, program, host: hostname(), pid: process.pid, threads: 0 };
  const stayAlive = async () => {
    await connection.redis.set(getRunKey(run), "1", "PX", lockLife);
    if (list !== undefined) await holdList(connection, list, run);
  };
  await Promise.race([connection.gone, stayAlive()]);
  const [lost, lose] = createRejection();
  const crew = createCrewWatch(connection, program, terminal);
  const onOthers = async (others: readonly Presence[]) => {
    crew.see(others);
    await stayAlive().catch((error: Error) => {
      if (error.name === "CommandFailure") lose(error);
    });
  };
  try {
    return await withPresence(connection.redis, { own: mastersKey, presence, others: workersKey, onOthers }, () =>
      Promise.race([lost, work({ connection, run, program, terminal, countThreads: crew.countThreads, lost })]),
    );
  } finally {
    if (connection.redis.status === "ready") {
      await connection.redis.del(getRunKey(run)).catch(() => undefined);
      if (list !== undefined) await freeList(connection, list, run).catch(() => undefined);
    }
  }
}

function createRejection(): [promise: Promise<never>, reject: (error: Error) => void] {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, give) => {
    reject = give;
  });
  // Nobody need wait for it.
  promise.catch(() => undefined);
  return [promise, reject];
}

/** Knows who works, and tells once that nobody does and once of each other version. */
function createCrewWatch(connection: QueueConnection, program: string, terminal: Terminal) {
  let threads = 0;
  let isToldAlone = false;
  const toldOthers = new Set<string>();
  return {
    countThreads: () => threads,
    see: (workers: readonly Presence[]) => {
      const own = workers.filter((each) => each.program === program);
      threads = own.reduce((sum, each) => sum + each.threads, 0);
      if (own.length === 0 && !isToldAlone) terminal.warn(`${say(terminal, queueWords.noWorkers(connection.server))}\n`);
      isToldAlone = own.length === 0;
      const foreign = workers.filter((each) => each.program !== program && !toldOthers.has(each.id));
      if (foreign.length === 0) return;
      for (const { id } of foreign) toldOthers.add(id);
      const hosts = [...new Set(foreign.map(({ host }) => sanitizeText(host)))].join(", ");
      terminal.warn(`${say(terminal, queueWords.otherWorkers(foreign.length, hosts))}\n`);
    },
  };
}
