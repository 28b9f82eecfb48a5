import type { Process } from "../../../model/index.ts";
import { mostRuns } from "../../simulate/index.ts";
import type { Decision } from "../decision/decision.ts";
import type { Search } from "../search/run-search.ts";
import { caseGroups } from "./case-groups.ts";
import { effortFloors } from "./effort-floors.ts";
import { effortOrderSearch } from "./effort-order-search.ts";
import { groupedCases } from "./group-options.ts";
import { type CaseGoal, type FoundKeeping, jointSearch, type KeepingLimits } from "./joint-search.ts";
import { networkCases } from "./network-cases.ts";
import { isSteady, type RiskChoice } from "./risk-choice.ts";
import { setsByEffort } from "./sets-by-effort.ts";
import { simulatedCases } from "./simulated-cases.ts";
import { tightenedTarget } from "./tightened-target.ts";

/** The cases in which sets of measures are compared. */
export const sampleSize = 1_000;

/** Sets that are simulated one by one. */
const mostSimulated = 5_000;

/** The set of the least effort with which enough of the cases of the sample keep to the minutes of a goal. */
export type SampleSearch = (goal: CaseGoal) => Promise<FoundKeeping>;

/**
 * A sample average approximation (Kleywegt, Shapiro and Homem-de-Mello 2002; for chances Pagnoncelli, Ahmed and Shapiro 2009): the same cases for every set.
 * `plannedSearch` finds sets of the least effort where everything takes as long as planned. The cases have numbers past those that `simulate` ever takes.
 * @throws InputError as `simulate` does for the process without measures
 */
export async function sampleSearch(
  process: Process,
  decision: Decision,
  choice: RiskChoice,
  plannedSearch: Search,
  limits: KeepingLimits,
): Promise<SampleSearch> {
  const range = { first: mostRuns, count: sampleSize };
  const simulated = simulatedCases(process, decision.candidates, choice, range);
  const { changes = [] } = choice;
  const isNetwork = isSteady(process, choice) && changes.length === 0;
  const casesOf = (isNetwork && networkCases(process, decision.candidates, choice, range, simulated)) || simulated;
  const grouped = await groupedCases(decision, caseGroups(process, decision, choice), casesOf, limits);
  if (!grouped) {
    const fewer = { ...limits, mostNodes: Math.min(limits.mostNodes, mostSimulated) };
    const setOf = setsByEffort(decision, casesOf);
    return async (goal) => {
      const found = await effortOrderSearch(setOf, goal, fewer);
      return found.best || found.proven ? found : { ...found, best: await tightenedTarget(plannedSearch, casesOf, goal) };
    };
  }
  const floors = effortFloors(grouped.groups, sampleSize);
  return (goal) => jointSearch(grouped, floors, goal, limits);
}
