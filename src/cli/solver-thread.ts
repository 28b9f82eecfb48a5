import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LinearSolution, LinearSolver } from "../optimize/index.ts";

/** Does something with a solver that runs in another thread. The thread starts with the first program, and is gone when all is done. */
export async function withSolver<T>(work: (solver: LinearSolver) => Promise<T>): Promise<T> {
  let worker: Worker | undefined;
  try {
    return await work(async (program) => {
      worker ??= new Worker(new URL("./solver-worker.js", import.meta.url));
      worker.postMessage(program);
      const [solution] = (await once(worker, "message")) as [LinearSolution];
      return solution;
    });
  } finally {
    await worker?.terminate();
  }
}
