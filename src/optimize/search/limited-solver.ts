import { type LongWork, pause } from "../../model/index.ts";
import type { LinearSolver } from "../programs/linear-program.ts";

/** What ends a search early. */
export interface SearchLimits extends LongWork {
  readonly stop: AbortSignal | undefined;
  readonly mostPrograms: number;
}

/** A solver that solves so many programs, and none once it is to stop; what it leaves out has ended at a limit with nothing found. */
export function limitedSolver(solver: LinearSolver, { signal, onProgress, stop, mostPrograms }: SearchLimits): LinearSolver {
  let solved = 0;
  return async (program) => {
    await pause(signal);
    if (solved >= mostPrograms || stop?.aborted) return { status: "limit", bound: Number.NEGATIVE_INFINITY };
    const solution = await solver(program, stop);
    solved++;
    onProgress?.({ done: solved });
    return solution;
  };
}
