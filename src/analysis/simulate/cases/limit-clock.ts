import type { CaseLimit } from "./limits.ts";
import type { CaseModel } from "./model.ts";
import type { CaseState } from "./state.ts";

/**
 * The minutes that a limit counts in the case at a base, as `schedule` counts them on a route: those of its longest run
 * where a step sets its clock back. NaN when one of its steps is not done.
 */
export function createLimitClock({ size }: CaseModel, state: CaseState): (limit: CaseLimit, base: number) => number {
  return ({ from, to, isOnRoute, clock, restarts, beginnings }, base) => {
    const { stride, begin, finish } = state;
    const [allBegin, allFinish] = [begin[0], finish[0]] as [Float64Array, Float64Array];
    const getTime = (times: Float64Array, position: number) => times[position * stride + base] as number;
    const isDone = (position: number) => getTime(allFinish, position) !== Number.NEGATIVE_INFINITY;
    if (!isOnRoute || (from >= 0 && !isDone(from)) || (to >= 0 && !isDone(to))) return Number.NaN;
    const [countedBegin, countedFinish] = [begin[clock], finish[clock]] as [Float64Array, Float64Array];
    const getLatestTime = (times: Float64Array) => {
      let most = 0;
      for (let position = 0; position < size; position++) most = Math.max(most, getTime(times, position));
      return most;
    };
    const endPassed = to >= 0 ? getTime(allFinish, to) : getLatestTime(allFinish);
    const endCounted = to >= 0 ? getTime(countedFinish, to) : getLatestTime(countedFinish);
    const isStopping = (position: number) => isDone(position) && getTime(allBegin, position) < endPassed;

    let passed = from >= 0 ? getTime(allFinish, from) : 0;
    let counted = from >= 0 ? getTime(countedFinish, from) : 0;
    const beginRun = (position: number) => {
      passed = getTime(allFinish, position);
      counted = getTime(countedFinish, position);
    };
    for (const position of beginnings) if (isStopping(position) && getTime(allFinish, position) > passed) beginRun(position);

    let most = 0;
    const run = (untilPassed: number, untilCounted: number) => {
      most = Math.max(most, Math.min(untilPassed - passed, untilCounted - counted));
    };
    for (;;) {
      let next = -1;
      for (const position of restarts) {
        const isNext = next < 0 || getTime(allFinish, position) < getTime(allFinish, next);
        if (isStopping(position) && getTime(allFinish, position) > passed && isNext) next = position;
      }
      if (next < 0) break;
      run(getTime(allBegin, next), getTime(countedBegin, next));
      beginRun(next);
    }
    run(endPassed, endCounted);
    return most;
  };
}
