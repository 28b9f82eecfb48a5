import { type Day, limitKinds, minutesPerDay } from "../../model/index.ts";
import { diffWorkdays } from "../../process/calendar/index.ts";
import type { ScheduleStart } from "../../process/schedule/index.ts";
import type { Decision } from "./decision/decision.ts";
import type { SearchGoal } from "./decision/search-goal.ts";
import type { NumberedOptions } from "./limit-target.ts";
import type { OptimizeOptions } from "./types.ts";

export const maxSets = 1_000;

/** @throws RangeError when it is not clear what is asked for */
export function requireGoal({ target, finishBy, budget, best = 1, clock, start }: OptimizeOptions): void {
  const wanted = [target, finishBy, budget].filter((each) => each !== undefined);
  if (wanted.length !== 1 || !wanted.every(isGoalAmount)) throw new RangeError("Give a target, finishBy or a budget, as a finite number");
  if (finishBy !== undefined && (!start || clock === "counted")) throw new RangeError("finishBy needs a start, and all days that pass");
  if (!Number.isInteger(best) || best < 1 || best > maxSets) throw new RangeError(`best must be a whole number from 1 to ${maxSets}`);
}

function isGoalAmount(wanted: number | string): boolean {
  return Number.isFinite(wanted) || limitKinds.some((kind) => kind === wanted);
}

/** What is asked for, in units and minutes. */
export function buildGoal({ units }: Decision, { target, finishBy, budget, start }: NumberedOptions): SearchGoal {
  const anyMinutes = finishBy !== undefined && start ? countGoalMinutes(finishBy, start) : Number.POSITIVE_INFINITY;
  return {
    first: budget === undefined ? "effort" : "days",
    // Fifteen digits hide the last bit of the product.
    mostMinutes: target === undefined ? anyMinutes : Math.floor(Number((target * minutesPerDay).toPrecision(15))),
    mostEffort: budget === undefined ? Number.POSITIVE_INFINITY : units.within(budget),
    passed: new Set(),
  };
}

/** The most minutes with which what begins at a start finishes by a day. */
function countGoalMinutes(day: Day, { calendar, day: first }: ScheduleStart): number {
  return day < first ? -1 : diffWorkdays(calendar, first, day) * minutesPerDay;
}
