import type { CaseLimit } from "./case-limits.ts";
import type { CaseModel } from "./case-model.ts";
import type { CaseState } from "./case-state.ts";

/**
 * The minutes that a limit counts in the case at a base, as `schedule` counts them on a route: those of its longest run where a step sets its clock
 * back. NaN when one of its steps is not done.
 */
export function limitClock({ size }: CaseModel, state: CaseState): (limit: CaseLimit, base: number) => number {
  return ({ from, to, isOnRoute, clock, restarts, beginnings }, base) => {
    const { stride, begin, finish } = state;
    const [allBegin, allFinish] = [begin[0], finish[0]] as [Float64Array, Float64Array];
    const of = (times: Float64Array, position: number) => times[position * stride + base] as number;
    const isDone = (position: number) => of(allFinish, position) !== Number.NEGATIVE_INFINITY;
    if (!isOnRoute || (from >= 0 && !isDone(from)) || (to >= 0 && !isDone(to))) return Number.NaN;
    const [countedBegin, countedFinish] = [begin[clock], finish[clock]] as [Float64Array, Float64Array];
    const latest = (times: Float64Array) => {
      let most = 0;
      for (let position = 0; position < size; position++) most = Math.max(most, of(times, position));
      return most;
    };
    const endPassed = to >= 0 ? of(allFinish, to) : latest(allFinish);
    const endCounted = to >= 0 ? of(countedFinish, to) : latest(countedFinish);
    const stops = (position: number) => isDone(position) && of(allBegin, position) < endPassed;

    let passed = from >= 0 ? of(allFinish, from) : 0;
    let counted = from >= 0 ? of(countedFinish, from) : 0;
    const beginAt = (position: number) => {
      passed = of(allFinish, position);
      counted = of(countedFinish, position);
    };
    for (const position of beginnings) if (stops(position) && of(allFinish, position) > passed) beginAt(position);

    let most = 0;
    const run = (untilPassed: number, untilCounted: number) => {
      most = Math.max(most, Math.min(untilPassed - passed, untilCounted - counted));
    };
    for (;;) {
      let next = -1;
      for (const position of restarts) {
        const isNext = next < 0 || of(allFinish, position) < of(allFinish, next);
        if (stops(position) && of(allFinish, position) > passed && isNext) next = position;
      }
      if (next < 0) break;
      run(of(allBegin, next), of(countedBegin, next));
      beginAt(next);
    }
    run(endPassed, endCounted);
    return most;
  };
}
