import { convertCalendarDays, type Limit, type Process, type TimeLimit, toMinutes, toWorkingDays } from "../../../model/index.ts";
import type { Route } from "../../graph/index.ts";
import type { LimitResult, ScheduleStart } from "../types.ts";
import { type ClockRun, createClockRunFinder } from "./counted-time.ts";
import type { RouteCourse } from "./course.ts";
import { computeLimitDates, countRunWorkdays } from "./limit-dates.ts";

/**
 * Each limit of a process beside the counted time that it bounds, on the main and the longest route, and with its dates
 * on the route that is scheduled.
 * @throws InputError when the calendar has not enough working days
 */
export function computeLimitResults(
  { limits }: Process,
  courseOn: (route: Route) => RouteCourse,
  route: Route,
  start: ScheduleStart | undefined,
): LimitResult[] {
  const [main, longest, scheduled] = [courseOn("main"), courseOn("longest"), courseOn(route)];
  const [mainRuns, longestRuns, scheduledRuns] = [
    createClockRunFinder(main),
    createClockRunFinder(longest),
    createClockRunFinder(scheduled),
  ];
  const found = limits.map((limit) => {
    const onMain = measureLimit(limit, mainRuns(limit), start);
    const most = mergeLimitChecks(measureLimit(limit, longestRuns(limit), start), onMain);
    const runs = scheduledRuns(limit);
    const dates = start && computeLimitDates(limit, runs, start);
    return {
      kind: limit.kind,
      ...(limit.from !== undefined && { from: limit.from }),
      ...(limit.to !== undefined && { to: limit.to }),
      written: copyLimitAmounts(limit),
      days: toWorkingDays(most?.bound ?? computeBound([limit], emptyRun, start)),
      longest: most ? toWorkingDays(most.minutes) : null,
      main: onMain ? toWorkingDays(onMain.minutes) : null,
      experienced: computeExperiencedDays(limit, main),
      met: most?.met ?? true,
      ...(limit.extension && {
        extension: {
          days: toWorkingDays(most?.extended ?? computeBound([limit, limit.extension], emptyRun, start)),
          met: most?.metExtended ?? true,
        },
      }),
      ...(limit.onExpiry !== undefined && { onExpiry: limit.onExpiry }),
      ...(dates && { dates }),
      ...(start && runs.length > 0 && !dates && { undated: true as const }),
      approximate: !start && [limit, limit.extension].some((each) => each && each.days === undefined),
    };
  });
  return found.map((each) => ({
    ...each,
    statutory: findSiblingBound(each, "statutory", found),
    promised: findSiblingBound(each, "promised", found),
  }));
}

/** A limit as the file says it. */
export function copyLimitAmounts(limit: Limit): LimitResult["written"] {
  return { ...copyTimeLimit(limit), ...(limit.extension && { extension: copyTimeLimit(limit.extension) }) };
}

/** Nothing but how long it is. */
function copyTimeLimit({ days, calendarDays, weeks, months }: TimeLimit): TimeLimit {
  return {
    ...(days !== undefined && { days }),
    ...(calendarDays !== undefined && { calendarDays }),
    ...(weeks !== undefined && { weeks }),
    ...(months !== undefined && { months }),
  };
}

type LimitFindings = Omit<LimitResult, "statutory" | "promised">;

/** The bound of a kind between the two steps of a limit: its own, or the shortest of another limit between them. */
function findSiblingBound(limit: LimitFindings, kind: Limit["kind"], all: readonly LimitFindings[]): number | null {
  if (limit.kind === kind) return limit.days;
  const others = all.filter((each) => each.kind === kind && each.from === limit.from && each.to === limit.to);
  return others.length === 0 ? null : others.reduce((least, { days }) => Math.min(least, days), Number.POSITIVE_INFINITY);
}

/** A limit against the counted time on one route, in minutes of working time. */
interface LimitCheck {
  /** Of the longest run. */
  readonly minutes: number;
  readonly bound: number;
  readonly extended: number;
  /** No run is longer than the limit, or than the limit as it may be extended. */
  readonly met: boolean;
  readonly metExtended: boolean;
}

/** The longer of two, which meets a limit when both do. */
function mergeLimitChecks(one: LimitCheck | undefined, other: LimitCheck | undefined): LimitCheck | undefined {
  if (!one || !other) return one ?? other;
  const longer = other.minutes > one.minutes ? other : one;
  return { ...longer, met: one.met && other.met, metExtended: one.metExtended && other.metExtended };
}

function measureLimit(limit: Limit, runs: readonly ClockRun[], start: ScheduleStart | undefined): LimitCheck | undefined {
  const extended = limit.extension ? [limit, limit.extension] : [limit];
  const found = runs.map((run) => ({
    minutes: run.minutes,
    bound: computeBound([limit], run, start),
    extended: computeBound(extended, run, start),
  }));
  const [first, ...others] = found;
  return (
    first && {
      ...others.reduce((most, each) => (each.minutes > most.minutes ? each : most), first),
      met: found.every((each) => each.minutes <= each.bound),
      metExtended: found.every((each) => each.minutes <= each.extended),
    }
  );
}

/** A run from the start of the process, for a limit whose steps are on no route. */
const emptyRun: ClockRun = { begin: 0, end: 0, minutes: 0, rests: () => [] };

/**
 * Limits that run one after another, in minutes of working time: working days as they are, others as many as they have
 * on the calendar in a run of the clock, or without a calendar at 5 working days to 7, a week of 7 calendar days and a
 * month of 30.
 */
function computeBound(limits: readonly TimeLimit[], run: ClockRun, start: ScheduleStart | undefined): number {
  if (!start || limits.every(({ days }) => days !== undefined)) return limits.reduce((sum, limit) => sum + convertLimitMinutes(limit), 0);
  return toMinutes(countRunWorkdays(run, limits, start));
}

/**
 * How long a limit is in minutes of working time, without a calendar at 5 working days to 7: a week of 7 calendar days
 * and a month of 30.
 */
export function convertLimitMinutes({ days, calendarDays = 0, weeks = 0, months = 0 }: TimeLimit): number {
  return days === undefined ? convertCalendarDays(calendarDays + weeks * 7 + months * 30) : toMinutes(days);
}

/**
 * Working days that pass between the two steps of a limit, with all time in them; null when one of them is not on the
 * route.
 */
function computeExperiencedDays({ from, to }: Limit, { early, numbers }: RouteCourse): number | null {
  const getFinish = (id: string | undefined, otherwise: number) => {
    const number = id === undefined ? undefined : numbers.get(id);
    return number === undefined ? (id === undefined ? otherwise : null) : (early.earlyFinish[number] as number);
  };
  const [first, last] = [getFinish(from, 0), getFinish(to, early.finish)];
  return first === null || last === null ? null : toWorkingDays(Math.max(0, last - first));
}

/** What came of a limit, as `terms` name it. */
export function getLimitResult({ met, extension }: LimitResult): "kept" | "ifExtended" | "exceeded" {
  return met ? "kept" : extension?.met ? "ifExtended" : "exceeded";
}
