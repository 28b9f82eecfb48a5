import { daysOf, type Measure } from "../model/index.ts";
import { branchAndBound } from "./branch-and-bound.ts";
import type { Decision, Portfolio } from "./decision.ts";
import { linearSearch } from "./linear-search.ts";
import { type Found, foundOf, type Goal } from "./search.ts";
import { tradeOff } from "./trade-off.ts";
import type { MeasureSet, SearchOptions } from "./types.ts";

const usualNodes = 100_000;

/** Finds what a goal wants, always the same set. */
export type Search = (goal: Goal) => Promise<Found>;

/** A search in the way that suits what is to be decided, and its whole curve where that is known. */
export function searchFor(
  decision: Decision,
  { solver, mostNodes = usualNodes }: SearchOptions,
): { readonly search: Search; readonly curve: readonly Portfolio[] | undefined } {
  const curve = tradeOff(decision);
  return {
    curve,
    search: async (goal) => {
      if (curve && goal.passed.size === 0) return foundOf(goal, pointOn(curve, goal));
      return solver ? linearSearch(decision, goal, solver, mostNodes) : branchAndBound(decision, goal, mostNodes);
    },
  };
}

/** The first point that meets a goal for the least effort, the last for the least days. */
function pointOn(curve: readonly Portfolio[], { first, mostMinutes, mostEffort }: Goal): Portfolio | undefined {
  const wanted = ({ minutes, effort }: Portfolio) => minutes <= mostMinutes && effort <= mostEffort;
  return first === "effort" ? curve.find(wanted) : curve.findLast(wanted);
}

/** A set as users see it. */
export function setOf({ candidates, units }: Decision, { measures, effort, minutes }: Portfolio): MeasureSet {
  return { measures: measures.map((each) => (candidates[each] as Measure).id), effort: units.effortOf(effort), days: daysOf(minutes) };
}
