import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** A thread of a program beside this one. */
export type Thread = Worker;

/** Without the arguments of node, of which `--input-type` and `--test` are for the program alone. */
export function startThread(program: URL): Thread {
  return new Worker(program, { execArgv: [] });
}

/** Threads that do the same. */
export interface ThreadPool {
  readonly count: number;
  /** Tells something to all of them. */
  readonly tell: (message: unknown) => void;
  /** Asks one that has nothing else to do, for which there must be one. */
  readonly ask: (message: unknown) => Promise<unknown>;
}

/** As many threads as a machine has are of use, but no more than these. */
export const usefulThreadCount = Math.min(availableParallelism(), 16);

/** Does something with so many threads of a program beside this one, which are gone when all is done. */
export async function withThreads<T>(program: URL, count: number, work: (threads: ThreadPool) => Promise<T>): Promise<T> {
  const all = Array.from({ length: count }, () => startThread(program));
  const idle = [...all];
  try {
    return await work({
      count,
      tell: (message) => {
        for (const thread of all) thread.postMessage(message);
      },
      ask: async (message) => {
        const thread = idle.pop() as Thread;
        thread.postMessage(message);
        const [found] = await once(thread, "message");
        idle.push(thread);
        return found;
      },
    });
  } finally {
    await Promise.all(all.map((thread) => thread.terminate()));
  }
}
