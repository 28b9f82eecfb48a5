import { yieldToEvents } from "../../../model/index.ts";
import type { Decision } from "../decision/decision.ts";
import type { SetCases } from "./cases.ts";
import { buildKeepingSet, type CaseGoal, type KeepingLimits, type KeepingResult, type KeepingSet, pickBetterSet } from "./joint-search.ts";
import { NodeQueue } from "./node-queue.ts";

const orderedSetsPerPause = 50;

/**
 * The same as `runJointSearch` finds, where there are too many sets to look at all of them: one after the other by
 * rising effort, so all that take less than the one at hand are known to miss the goal. After `mostNodes` sets it ends
 * with that bound.
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

/** A set of measures and how long each case takes with it. */
interface SetMinutesByCase {
  /** Places among the candidates, ascending. */
  readonly measures: readonly number[];
  /** In units. */
  readonly effort: number;
  /** Undefined where the set cannot be adopted. */
  readonly minutes: Float64Array | undefined;
}

/**
 * The sets of the candidates by rising effort (Lawler 1972), each with what must be chosen: the one of a number,
 * undefined after the last. What was simulated once is kept.
 */
export function createSetSequence({ efforts, isMust }: Decision, casesOf: SetCases): (number: number) => SetMinutesByCase | undefined {
  const musts = [...isMust.keys()].filter((measure) => isMust[measure]);
  const free = [...isMust.keys()]
    .filter((measure) => !isMust[measure])
    .sort((one, other) => (efforts[one] as number) - (efforts[other] as number));
  const getEffort = (place: number) => efforts[free[place] as number] as number;
  const waiting = new NodeQueue();
  let made = 0;
  const push = (options: readonly number[], effort: number) => waiting.push({ options, effort, bound: effort, number: made++ });
  push(
    [],
    musts.reduce((sum, measure) => sum + (efforts[measure] as number), 0),
  );
  const sets: SetMinutesByCase[] = [];
  return (number) => {
    while (sets.length <= number) {
      const node = waiting.pop();
      if (!node) return undefined;
      const { options, effort } = node;
      const measures = [...musts, ...options.map((place) => free[place] as number)].sort((one, other) => one - other);
      sets.push({ measures, effort, minutes: casesOf(measures) });
      const last = options.at(-1) ?? -1;
      if (last + 1 === free.length) continue;
      push([...options, last + 1], effort + getEffort(last + 1));
      if (last >= 0) push([...options.slice(0, -1), last + 1], effort + getEffort(last + 1) - getEffort(last));
    }
    return sets[number];
  };
}
