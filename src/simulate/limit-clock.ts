import type { CaseLimit } from "./case-limits.ts";
import type { CaseModel } from "./case-model.ts";
import type { CaseState } from "./case-state.ts";

/**
 * The minutes that a limit counts in a case, as `schedule` counts them on a route: those of its longest run where a step sets its clock back. NaN
 * when one of its steps is not done.
 */
export function limitClock({ size }: CaseModel, { begin, finish }: CaseState): (limit: CaseLimit) => number {
  const passedBegin = begin[0] as Float64Array;
  const passedFinish = finish[0] as Float64Array;
  const isDone = (position: number) => passedFinish[position] !== Number.NEGATIVE_INFINITY;

  return ({ from, to, isOnRoute, clock, restarts, beginnings }) => {
    if (!isOnRoute || (from >= 0 && !isDone(from)) || (to >= 0 && !isDone(to))) return Number.NaN;
    const countedBegin = begin[clock] as Float64Array;
    const countedFinish = finish[clock] as Float64Array;
    const endPassed = to >= 0 ? (passedFinish[to] as number) : latest(passedFinish, size);
    const endCounted = to >= 0 ? (countedFinish[to] as number) : latest(countedFinish, size);
    const stops = (position: number) => isDone(position) && (passedBegin[position] as number) < endPassed;

    let passed = from >= 0 ? (passedFinish[from] as number) : 0;
    let counted = from >= 0 ? (countedFinish[from] as number) : 0;
    const beginAt = (position: number) => {
      passed = passedFinish[position] as number;
      counted = countedFinish[position] as number;
    };
    for (const position of beginnings) if (stops(position) && (passedFinish[position] as number) > passed) beginAt(position);

    let most = 0;
    const run = (untilPassed: number, untilCounted: number) => {
      most = Math.max(most, Math.min(untilPassed - passed, untilCounted - counted));
    };
    for (;;) {
      let next = -1;
      for (const position of restarts) {
        const isNext = next < 0 || (passedFinish[position] as number) < (passedFinish[next] as number);
        if (stops(position) && (passedFinish[position] as number) > passed && isNext) next = position;
      }
      if (next < 0) break;
      run(passedBegin[next] as number, countedBegin[next] as number);
      beginAt(next);
    }
    run(endPassed, endCounted);
    return most;
  };
}

/** The latest finish of all steps that are done; 0 without any. */
export function latest(finish: Float64Array, size: number): number {
  let most = 0;
  for (let p = 0; p < size; p++) if ((finish[p] as number) > most) most = finish[p] as number;
  return most;
}
