import { defaultCases, type LoadChoice, type LoadOptions, type Replication } from "../../../analysis/simulate/index.ts";
import type { Process } from "../../../model/index.ts";
import { usefulThreadCount, withThreads } from "../../host/index.ts";

/**
 * What a thread is told: the process and the choices that are compared, and later which replication of which of them is
 * wanted.
 */
export type LoadWorkerMessage =
  | { readonly process: Process; readonly choices: readonly LoadChoice[] }
  | { readonly model: number; readonly replication: number };

/** Steps of the cases of a replication below which threads start more slowly than they work. */
const minThreadedLoad = 40_000;

/** Does something with a crew of as many threads as are of use; without one where there is little to do. */
export async function withLoadThreads<T>(
  process: Process,
  cases: number | undefined,
  work: (crew: LoadOptions["crew"]) => Promise<T>,
): Promise<T> {
  if ((cases ?? defaultCases) * process.steps.length < minThreadedLoad) return work(undefined);
  return withThreads(new URL("./load-worker.js", import.meta.url), usefulThreadCount, ({ count, tell, ask }) =>
    work((choices) => {
      tell({ process, choices } satisfies LoadWorkerMessage);
      return {
        size: count,
        replicate: async (model, replication) => (await ask({ model, replication } satisfies LoadWorkerMessage)) as Replication,
      };
    }),
  );
}
