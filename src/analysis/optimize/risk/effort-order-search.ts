import { yieldToEvents } from "../../../model/index.ts";
import { buildKeepingSet, type CaseGoal, type KeepingLimits, type KeepingResult, type KeepingSet, pickBetterSet } from "./joint-search.ts";
import type { SetMinutesByCase } from "./sets-by-effort.ts";

const orderedSetsPerPause = 50;

/**
 * The same as `runJointSearch` finds, where there are too many sets to look at all of them: one after the other by rising effort, so all that take less than
 * the one at hand are known to miss the goal. After `maxReportNodes` sets it ends with that bound.
 * @throws the reason of the signal when it is aborted
 */
export async function searchByEffort(
  setOf: (number: number) => SetMinutesByCase | undefined,
  goal: CaseGoal,
  { mostNodes, signal, stop }: KeepingLimits,
): Promise<KeepingResult> {
  let best: KeepingSet | undefined;
  let bound = 0;
  for (let number = 0; ; number++) {
    if (number % orderedSetsPerPause === orderedSetsPerPause - 1) await yieldToEvents(signal);
    if (number >= mostNodes || stop?.aborted) return { best, bound, proven: false };
    const next = setOf(number);
    if (!next || (best && next.effort > best.effort)) return { best, bound: best?.effort ?? Number.POSITIVE_INFINITY, proven: true };
    const { measures, effort, minutes } = next;
    bound = effort;
    const set = minutes && buildKeepingSet(measures, effort, minutes, goal);
    if (set && set.quantile <= goal.mostMinutes) best = pickBetterSet(best, set);
  }
}
