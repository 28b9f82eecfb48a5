import { daysOf, type Measure } from "../model/index.ts";
import { branchAndBound } from "./branch-and-bound.ts";
import type { Decision, Portfolio } from "./decision.ts";
import { linearSearch } from "./linear-search.ts";
import type { Found, Goal } from "./search.ts";
import type { MeasureSet, SearchOptions } from "./types.ts";

const usualNodes = 100_000;
/** Up to so many measures our own search is done before a solver has loaded. */
const fewMeasures = 8;

/** Searches in the way that suits what is to be decided. */
export async function search(decision: Decision, goal: Goal, { solver, mostNodes = usualNodes }: SearchOptions): Promise<Found> {
  if (!solver || decision.candidates.length <= fewMeasures) return branchAndBound(decision, goal, mostNodes);
  return linearSearch(decision, goal, solver, mostNodes);
}

/** A set as users see it. */
export function setOf({ candidates, units }: Decision, { measures, effort, minutes }: Portfolio): MeasureSet {
  return { measures: measures.map((each) => (candidates[each] as Measure).id), effort: units.effortOf(effort), days: daysOf(minutes) };
}
