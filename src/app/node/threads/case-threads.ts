import type { CaseBlock, CaseChoice, SimulateOptions } from "../../../analysis/simulate/index.ts";
import type { Process } from "../../../model/index.ts";
import { usefulThreadCount, withThreads } from "../../host/index.ts";

/** What a thread is told: the process and a choice, under a number, and later blocks of its cases. */
export type CaseWorkerMessage =
  | { readonly model: number; readonly process: Process; readonly choice: CaseChoice & Pick<SimulateOptions, "seed"> }
  | { readonly model: number; readonly block: readonly [first: number, count: number, kept: number] };

type CaseWorkerPool = NonNullable<SimulateOptions["crew"]>;

/** Steps of all cases below which threads start more slowly than they work. */
const minThreadedSteps = 4_000_000;

/** Does something with a crew of as many threads as are of use; without one where there is little to do. */
export async function withCaseThreads<T>(
  process: Process,
  runs: number,
  work: (crew: CaseWorkerPool | undefined) => Promise<T>,
): Promise<T> {
  if (runs * process.steps.length < minThreadedSteps) return work(undefined);
  return runCaseThreads(process, usefulThreadCount, work);
}

/** Does something with a crew of so many threads. */
export async function runCaseThreads<T>(process: Process, count: number, work: (crew: CaseWorkerPool) => Promise<T>): Promise<T> {
  let models = 0;
  return withThreads(new URL("./case-worker.js", import.meta.url), count, ({ tell, ask }) =>
    work((choice) => {
      const model = models++;
      tell({ model, process, choice } satisfies CaseWorkerMessage);
      return {
        size: count,
        simulate: async (...block) => (await ask({ model, block } satisfies CaseWorkerMessage)) as CaseBlock,
      };
    }),
  );
}
