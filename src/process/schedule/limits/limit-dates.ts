import { type Day, formatIsoDate, InputError, type Limit, lastDay, type TimeLimit } from "../../../model/index.ts";
import {
  type Calendar,
  computeRestedDueDay,
  createTimeline,
  diffWorkdays,
  locateFinish,
  type RestDays,
  type Timeline,
} from "../../calendar/index.ts";
import { hasUnknownHolidays } from "../dates.ts";
import type { LimitDates, ScheduleStart } from "../types.ts";
import type { ClockRun } from "./counted-time.ts";

/**
 * When a limit runs and when it ends, by the runs of its clock on a route; nothing when there are none, as one of its
 * two steps is not on it, or when it runs out after year 9999.
 * @throws InputError when the calendar has no such working day
 */
export function computeLimitDates({ extension, ...limit }: Limit, runs: readonly ClockRun[], start: ScheduleStart): LimitDates | undefined {
  const last = runs.at(-1);
  if (last === undefined) return undefined;
  const timeline = createTimeline(start.calendar, start.day);
  const plain = computeExpiry(runs, [limit], timeline);
  const extended = extension && computeExpiry(runs, [limit, extension], timeline).due;
  if (Math.max(plain.due, extended ?? plain.due) > lastDay) return undefined;
  const finish = locateFinish(timeline, last.end).day;
  const days = { ...plain, ...(extended !== undefined && { extendedDue: extended }), finish };
  const names = Object.keys(days) as (keyof typeof days)[];
  return {
    begin: formatIsoDate(days.begin),
    due: formatIsoDate(days.due),
    ...(extended !== undefined && { extendedDue: formatIsoDate(extended) }),
    finish: formatIsoDate(finish),
    inTime: finish <= days.due,
    ...(extended !== undefined && { inExtendedTime: finish <= extended }),
    provisional: names.filter((name) => hasUnknownHolidays(timeline, days[name] as Day)),
  };
}

/** The day on which the clock last began before the limit ran out, and the day on which it runs out. */
function computeExpiry(
  runs: readonly ClockRun[],
  limits: readonly TimeLimit[],
  timeline: Timeline,
): { readonly begin: Day; readonly due: Day } {
  let last: { readonly begin: Day; readonly due: Day; readonly end: Day } | undefined;
  for (const run of runs) {
    // What would set the clock back comes too late.
    if (last && last.end > last.due) break;
    const { begin, rests } = toRunDays(run, timeline);
    last = { begin, due: tryComputeDueDay(limits, begin, rests, timeline.calendar), end: locateFinish(timeline, run.end).day };
  }
  const { begin, due } = last ?? { begin: timeline.start, due: timeline.start };
  return { begin, due };
}

/**
 * The last day of limits that run one after another; infinite when it is after year 9999, as it is then after any
 * finish.
 */
function tryComputeDueDay(limits: readonly TimeLimit[], begin: Day, rests: readonly RestDays[], calendar: Calendar): Day {
  try {
    return computeRestedDueDay(calendar, begin, limits, rests);
  } catch (error) {
    if (error instanceof InputError && error.problems.every(({ code }) => code === "date-out-of-range")) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/**
 * How many working days limits that run one after another have in a run of the clock: those until the due day, or the
 * end of year 9999, on which it does not rest.
 * @throws InputError as `limitDates`
 */
export function countRunWorkdays(run: ClockRun, limits: readonly TimeLimit[], { calendar, day }: ScheduleStart): number {
  const { begin, rests } = toRunDays(run, createTimeline(calendar, day));
  const due = Math.min(tryComputeDueDay(limits, begin, rests, calendar), lastDay);
  return diffWorkdays(calendar, begin, due) - rests.reduce((sum, rest) => sum + countRestWorkdays(rest, due, calendar), 0);
}

function countRestWorkdays({ from, until }: RestDays, due: Day, calendar: Calendar): number {
  return from >= due ? 0 : diffWorkdays(calendar, from, Math.min(until, due));
}

function toRunDays({ begin, rests }: ClockRun, timeline: Timeline): { readonly begin: Day; readonly rests: readonly RestDays[] } {
  const toFinishDay = (minutes: number) => locateFinish(timeline, minutes).day;
  return { begin: toFinishDay(begin), rests: rests().map(({ from, until }) => ({ from: toFinishDay(from), until: toFinishDay(until) })) };
}
