import {
  createProblem,
  type Day,
  guardKinds,
  InputError,
  type Limit,
  limitKinds,
  minutesPerDay,
  type Process,
  terms,
} from "../../../model/index.ts";
import { diffWorkdays } from "../../../process/calendar/index.ts";
import { type ScheduleStart, schedule } from "../../../process/schedule/index.ts";
import type { Decision } from "../decision/decision.ts";
import type { SearchGoal } from "../decision/search-goal.ts";
import type { CandidateOptions, ReckonedClock } from "../types.ts";
import { searchWords } from "../words.ts";
import type { OptimizeOptions } from "./types.ts";

const reckonedClocks: readonly ReckonedClock[] = ["experienced", "counted"];

/**
 * @throws RangeError when the clock or a guard is none that there is: it would quietly stand for another, or for no
 * measures
 */
export function requireKnownOptions({ clock = "experienced", allow = [] }: CandidateOptions): void {
  if (!reckonedClocks.includes(clock)) throw new RangeError(`clock must be ${reckonedClocks.join(" or ")}, not ${String(clock)}`);
  const unknown = allow.find((each) => !guardKinds.includes(each));
  if (unknown !== undefined) throw new RangeError(`allow takes ${guardKinds.join(", ")}, not ${String(unknown)}`);
}

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

/** Options of which the target, if there is one, is a number of days. */
interface NumberedOptions extends OptimizeOptions {
  readonly target?: number | undefined;
}

/**
 * A target that names a limit becomes its days, on the clock and the route on which limits are checked. Of several
 * limits of a kind on the whole process the shortest counts.
 * @throws InputError when there is none, or when it depends on more than the counted time of the whole process
 * @throws RangeError when other days or another route are asked for as well
 */
export function resolveLimitTarget(process: Process, options: OptimizeOptions): NumberedOptions {
  const { target, clock = "counted", route = "longest", start } = options;
  if (typeof target !== "string") return { ...options, target };
  if (clock !== "counted" || route !== "longest") throw new RangeError("A limit bounds the counted days of the longest route");
  const results = schedule(process, { route }).limits;
  const days = process.limits.flatMap((limit, index) => {
    const isFixed = limit.stops === undefined && (start === undefined || limit.days !== undefined);
    const isWhole = limit.from === undefined && limit.to === undefined;
    return limit.kind === target && isWhole && isFixed ? [results[index]?.days ?? 0] : [];
  });
  if (days.length === 0) throw new InputError([createNoLimitProblem(process, target)]);
  return { ...options, clock, route, target: Math.min(...days) };
}

function createNoLimitProblem({ id }: Process, kind: Limit["kind"]) {
  const { message, remedy } = searchWords.noTargetLimit;
  return createProblem("limit-bounds", { path: [], message: message(id, terms.limitKinds[kind]), remedy });
}
