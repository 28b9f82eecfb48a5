import type { Process } from "../../../model/index.ts";
import { maxRuns } from "../../simulate/index.ts";
import type { Decision } from "../decision/decision.ts";
import type { Search } from "../search/run-search.ts";
import { splitCaseGroups } from "./case-groups.ts";
import { computeEffortFloors } from "./effort-floors.ts";
import { searchByEffort } from "./effort-order-search.ts";
import { buildGroupedCases } from "./group-options.ts";
import { type CaseGoal, type KeepingLimits, type KeepingResult, runJointSearch } from "./joint-search.ts";
import { createNetworkCases } from "./network-cases.ts";
import { isSteadyChoice, type RiskChoice } from "./risk-choice.ts";
import { createSetSequence } from "./sets-by-effort.ts";
import { createSimulatedCases } from "./simulated-cases.ts";
import { searchTightenedTarget } from "./tightened-target.ts";

/** The cases in which sets of measures are compared. */
export const riskSampleSize = 1_000;

/** Sets that are simulated one by one. */
const maxSimulatedSets = 5_000;

/** The set of the least effort with which enough of the cases of the sample keep to the minutes of a goal. */
export type SampleSearch = (goal: CaseGoal) => Promise<KeepingResult>;

/**
 * A sample average approximation (Kleywegt, Shapiro and Homem-de-Mello 2002; for chances Pagnoncelli, Ahmed and Shapiro 2009): the same cases for every set.
 * `plannedSearch` finds sets of the least effort where everything takes as long as planned. The cases have numbers past those that `simulate` ever takes.
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
