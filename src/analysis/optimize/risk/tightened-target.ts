import type { Search } from "../search/run-search.ts";
import { buildKeepingSet, type CaseGoal, type KeepingSet } from "./joint-search.ts";
import type { SetCases } from "./set-cases.ts";

/** Targets that are tried. */
const maxTargets = 10;

/**
 * A set that keeps a goal, though perhaps not with the least effort: the best for the latest planned finish with which it does, by bisection between none and
 * the target. Undefined where none of those that were tried keeps it.
 */
export async function searchTightenedTarget(plannedSearch: Search, casesOf: SetCases, goal: CaseGoal): Promise<KeepingSet | undefined> {
  let [low, high] = [0, goal.mostMinutes];
  let best: KeepingSet | undefined;
  for (let target = high, tried = 0; tried < maxTargets && low < high; tried++, target = Math.ceil((low + high) / 2)) {
    const planned = await plannedSearch(
      { first: "effort", mostMinutes: target, mostEffort: Number.POSITIVE_INFINITY, passed: new Set() },
      1,
    );
    const minutes = planned.best && casesOf(planned.best.measures);
    const set = planned.best && minutes && buildKeepingSet(planned.best.measures, planned.best.effort, minutes, goal);
    // Out of reach: what takes longer is to be tried; missed: what takes less long.
    if (!set) low = target;
    else if (set.quantile > goal.mostMinutes) high = target - 1;
    else {
      if (!best || set.effort < best.effort) best = set;
      low = target;
    }
  }
  return best;
}
