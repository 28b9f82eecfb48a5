import { yieldToEvents } from "../../../model/index.ts";
import type { LinearSolver } from "../programs/linear-program.ts";
import type { WorkLimits } from "../work-limits.ts";

/** A solver that solves so many programs, and none once it is to stop; what it leaves out has ended at a limit with nothing found. */
export function limitSolver(solver: LinearSolver, mostPrograms: number, { signal, stop, told }: WorkLimits): LinearSolver {
  let solved = 0;
  return async (program) => {
    await yieldToEvents(signal);
    if (solved >= mostPrograms || stop?.aborted) return { status: "limit", bound: Number.NEGATIVE_INFINITY };
    const solution = await solver(program, stop);
    solved++;
    told?.();
    return solution;
  };
}
