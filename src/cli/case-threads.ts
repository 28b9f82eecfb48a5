import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Process } from "../model/index.ts";
import type { CaseBlock, CaseChoice, SimulateOptions } from "../simulate/index.ts";

/** What a thread is told: the process and a choice, under a number, and later blocks of its cases. */
export type CaseOrder =
  | { readonly model: number; readonly process: Process; readonly choice: CaseChoice & Pick<SimulateOptions, "seed"> }
  | { readonly model: number; readonly block: readonly [first: number, count: number, kept: number] };

/** Steps of all cases below which threads start more slowly than they work. */
const leastThreaded = 4_000_000;
const mostThreads = 16;

/** Does something with a crew of threads, which are gone when all is done; without one where there is little to do. */
export async function withCaseThreads<T>(process: Process, runs: number, work: (crew: SimulateOptions["crew"]) => Promise<T>): Promise<T> {
  if (runs * process.steps.length < leastThreaded) return work(undefined);
  const threads = Array.from(
    { length: Math.min(availableParallelism(), mostThreads) },
    () => new Worker(new URL("./case-worker.js", import.meta.url)),
  );
  let models = 0;
  try {
    return await work((choice) => {
      const model = models++;
      for (const thread of threads) thread.postMessage({ model, process, choice } satisfies CaseOrder);
      const idle = [...threads];
      return {
        size: threads.length,
        simulate: async (...block) => {
          const thread = idle.pop() as Worker;
          thread.postMessage({ model, block } satisfies CaseOrder);
          const [found] = (await once(thread, "message")) as [CaseBlock];
          idle.push(thread);
          return found;
        },
      };
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
