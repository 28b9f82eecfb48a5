import type { LinearProgram, LinearSolution, LinearSolver } from "../../../analysis/optimize/index.ts";
import { startThread, type Thread } from "../../host/index.ts";

/**
 * Does something with a solver that runs in another thread. The thread starts with the first program, is ended when a
 * solve is to stop, and is gone when all is done.
 */
export async function withSolver<T>(work: (solver: LinearSolver) => Promise<T>): Promise<T> {
  let worker: Thread | undefined;
  const end = async () => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  try {
    return await work(async (program, stop) => {
      worker ??= startThread(new URL("./solver-worker.js", import.meta.url));
      const solution = await solveInThread(worker, program, stop);
      if (!solution) await end();
      return solution ?? { status: "limit", bound: Number.NEGATIVE_INFINITY };
    });
  } finally {
    await end();
  }
}

/** Undefined when it is to stop before. */
function solveInThread(worker: Thread, program: LinearProgram, stop: AbortSignal | undefined): Promise<LinearSolution | undefined> {
  return new Promise((resolve, reject) => {
    const handleStop = () => settle(() => resolve(undefined));
    const handleSolution = (solution: LinearSolution) => settle(() => resolve(solution));
    const handleError = (error: Error) => settle(() => reject(error));
    const settle = (end: () => void) => {
      stop?.removeEventListener("abort", handleStop);
      worker.off("message", handleSolution).off("error", handleError);
      end();
    };
    if (stop?.aborted) return resolve(undefined);
    stop?.addEventListener("abort", handleStop);
    worker.on("message", handleSolution).on("error", handleError);
    worker.postMessage(program);
  });
}
