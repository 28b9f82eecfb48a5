import { pause } from "../../../model/index.ts";
import { better, type CaseGoal, type FoundKeeping, type KeepingLimits, type KeepingSet, keepingSet } from "./joint-search.ts";
import type { SetMinutesByCase } from "./sets-by-effort.ts";

const setsBetweenPauses = 50;

/**
 * The same as `jointSearch` finds, where there are too many sets to look at all of them: one after the other by rising effort, so all that take less than
 * the one at hand are known to miss the goal. After `mostNodes` sets it ends with that bound.
 * @throws the reason of the signal when it is aborted
 */
export async function effortOrderSearch(
  setOf: (number: number) => SetMinutesByCase | undefined,
  goal: CaseGoal,
  { mostNodes, signal, stop }: KeepingLimits,
): Promise<FoundKeeping> {
  let best: KeepingSet | undefined;
  let bound = 0;
  for (let number = 0; ; number++) {
    if (number % setsBetweenPauses === setsBetweenPauses - 1) await pause(signal);
    if (number >= mostNodes || stop?.aborted) return { best, bound, proven: false };
    const next = setOf(number);
    if (!next || (best && next.effort > best.effort)) return { best, bound: best?.effort ?? Number.POSITIVE_INFINITY, proven: true };
    const { measures, effort, minutes } = next;
    bound = effort;
    const set = minutes && keepingSet(measures, effort, minutes, goal);
    if (set && set.quantile <= goal.mostMinutes) best = better(best, set);
  }
}
