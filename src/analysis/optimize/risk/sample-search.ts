import type { Process } from "../../../model/index.ts";
import { maxRuns } from "../../simulate/index.ts";
import type { Decision } from "../decision/decision.ts";
import type { Search } from "../search/run-search.ts";
import { createSimulatedCases, isSteadyChoice, type RiskChoice, type SetCases } from "./cases.ts";
import { computeEffortFloors } from "./effort-floors.ts";
import { createSetSequence, searchByEffort } from "./effort-order-search.ts";
import { buildGroupedCases, splitCaseGroups } from "./group-options.ts";
import { buildKeepingSet, type CaseGoal, type KeepingLimits, type KeepingResult, type KeepingSet, runJointSearch } from "./joint-search.ts";
import { createNetworkCases } from "./network-cases.ts";

/** The cases in which sets of measures are compared. */
export const riskSampleSize = 1_000;

/** Sets that are simulated one by one. */
const maxSimulatedSets = 5_000;

/** The set of the least effort with which enough of the cases of the sample keep to the minutes of a goal. */
export type SampleSearch = (goal: CaseGoal) => Promise<KeepingResult>;

/**
 * A sample average approximation (Kleywegt, Shapiro and Homem-de-Mello 2002; for chances Pagnoncelli, Ahmed and Shapiro
 * 2009): the same cases for every set. `plannedSearch` finds sets of the least effort where everything takes as long as
 * planned. The cases have numbers past those that `simulate` ever takes.
 * @throws InputError as `simulate` does for the process without measures
 */
export async function createSampleSearch(
  process: Process,
  decision: Decision,
  choice: RiskChoice,
  plannedSearch: Search,
  limits: KeepingLimits,
): Promise<SampleSearch> {
  const range = { first: maxRuns, count: riskSampleSize };
  const simulated = createSimulatedCases(process, decision.candidates, choice, range);
  const { changes = [] } = choice;
  const isNetwork = isSteadyChoice(process, choice) && changes.length === 0;
  const casesOf = (isNetwork && createNetworkCases(process, decision.candidates, choice, range, simulated)) || simulated;
  const grouped = await buildGroupedCases(decision, splitCaseGroups(process, decision, choice), casesOf, limits);
  if (!grouped) {
    const fewer = { ...limits, mostNodes: Math.min(limits.mostNodes, maxSimulatedSets) };
    const setOf = createSetSequence(decision, casesOf);
    return async (goal) => {
      const found = await searchByEffort(setOf, goal, fewer);
      return found.best || found.proven ? found : { ...found, best: await searchTightenedTarget(plannedSearch, casesOf, goal) };
    };
  }
  const floors = computeEffortFloors(grouped.groups, riskSampleSize);
  return (goal) => runJointSearch(grouped, floors, goal, limits);
}

/** Targets that are tried. */
const maxTargets = 10;

/**
 * A set that keeps a goal, though perhaps not with the least effort: the best for the latest planned finish with which
 * it does, by bisection between none and the target. Undefined where none of those that were tried keeps it.
 */
async function searchTightenedTarget(plannedSearch: Search, casesOf: SetCases, goal: CaseGoal): Promise<KeepingSet | undefined> {
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
