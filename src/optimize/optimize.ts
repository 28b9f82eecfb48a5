import type { Route } from "../graph/index.ts";
import { daysOf, minutesPerDay, type Process } from "../model/index.ts";
import { schedule, totalMinutes } from "../schedule/index.ts";
import { type Decision, decisionOf, type Portfolio } from "./decision.ts";
import { type Search, searchFor, setOf } from "./run-search.ts";
import type { Found, Goal } from "./search.ts";
import type { OptimizeOptions, Optimum, OptimumStatus } from "./types.ts";

export const mostSets = 1_000;

/**
 * Which measures to adopt: for a target those with the least effort, then the least days; for a budget those with the least days, then the least
 * effort; then the fewest measures, then the smallest list of places in the declaration. So the answer is unique. Each set is scheduled in whole
 * minutes before it is told.
 * @throws InputError when a named measure is not there, or as `schedule` does for the process without measures
 * @throws RangeError when not one of target and budget is given, as a finite number, or `best` is not a whole number from 1 to 1,000
 */
export async function optimize(process: Process, options: OptimizeOptions): Promise<Optimum> {
  const { target, budget, best = 1, route = "main" } = options;
  const wanted = [target, budget].filter((each) => each !== undefined);
  if (wanted.length !== 1 || !wanted.every(Number.isFinite)) throw new RangeError("Give a target or a budget, as a finite number");
  if (!Number.isInteger(best) || best < 1 || best > mostSets) throw new RangeError(`best must be a whole number from 1 to ${mostSets}`);
  const decision = decisionOf(process, options);
  const before = totalMinutes(process, { route });
  const { search } = await searchFor(decision, best, options);
  const goal = goalOf(decision, target, budget);
  const found = await search(goal, best);
  const value = (units: number) => (goal.first === "effort" ? decision.units.effortOf(units) : daysOf(units));
  return {
    process: process.id,
    route,
    ...(target !== undefined && { target }),
    ...(budget !== undefined && { budget }),
    status: statusOf(found),
    before: daysOf(before),
    set: found.best ? setOf(decision, found.best) : null,
    bound: Number.isFinite(found.bound) ? value(found.bound) : null,
    gap: found.best ? gapOf(goal, found.best, found.bound) : null,
    alternatives: found.next.map((each) => setOf(decision, each)),
    ...(statusOf(found) === "infeasible" && { reachable: await reachable(process, decision, search, goal, route) }),
  };
}

function goalOf({ units }: Decision, target: number | undefined, budget: number | undefined): Goal {
  return {
    first: target === undefined ? "days" : "effort",
    // Fifteen digits hide the last bit of the product.
    mostMinutes: target === undefined ? Number.POSITIVE_INFINITY : Math.floor(Number((target * minutesPerDay).toPrecision(15))),
    mostEffort: budget === undefined ? Number.POSITIVE_INFINITY : units.within(budget),
    passed: new Set(),
  };
}

function statusOf({ best, proven }: Found): OptimumStatus {
  if (best) return proven ? "optimal" : "feasible";
  return proven ? "infeasible" : "limit";
}

function gapOf({ first }: Goal, { effort, minutes }: Portfolio, bound: number): number {
  const value = first === "effort" ? effort : minutes;
  return value === 0 ? 0 : (value - bound) / value;
}

/** The least days at any effort within the budget, and the path on which no measure saves more. */
async function reachable(process: Process, decision: Decision, search: Search, goal: Goal, route: Route): Promise<Optimum["reachable"]> {
  const { best } = await search({ ...goal, first: "days", mostMinutes: Number.POSITIVE_INFINITY }, 1);
  if (!best) return undefined;
  const set = setOf(decision, best);
  return { ...set, path: schedule(process, { measures: set.measures, route }).path };
}
