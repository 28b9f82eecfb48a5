import { daysOf, isInCalendarDays, type LinkType, type Process, type Step } from "../../model/index.ts";
import { networkOf, type ProcessNetwork, type Route } from "../graph/index.ts";
import { type Analysis, analyse } from "./analysis.ts";
import type { Binding, Bindings } from "./bindings.ts";
import { courseOf } from "./course.ts";
import { type Dates, datesOf } from "./dates.ts";
import { limitResults } from "./limits.ts";
import type { ProcessTimes } from "./process-times.ts";
import { splitOf } from "./split.ts";
import type { LimitResult, Schedule, ScheduledStep, ScheduleOptions } from "./types.ts";

/**
 * The timetable of a process, after the chosen measures and changes: early and late dates, floats, critical steps and paths, the split
 * of the total and the limits, all in working days, and the dates where a start is given. A step in calendar days has the working days that
 * it takes where it stands, or without a start 5 for 7.
 *
 * ```ts
 * const start = { day: dayOf("2026-03-02"), calendar: await calendarOf(process.calendar) };
 * const { days, finishDate, steps } = schedule(process, { scenario: "reform", start });
 * ```
 * @throws InputError when the choice, the route or the links are wrong, when a date is after year 9999, or when the calendar has not enough
 * working days
 * @throws TypeError when the start is not a day and a calendar
 */
export function schedule(process: Process, options: ScheduleOptions = {}): Schedule {
  return timetableOf(analyse(process, options), options);
}

/**
 * What `schedule` writes from an analysis that was made with the same options.
 * @throws InputError as `schedule`, where dates and limits do
 */
export function timetableOf(analysis: Analysis, options: ScheduleOptions): Schedule {
  const { start, route = "main" } = options;
  const { process, measures, network, times, bindings, paths } = analysis;
  const dates = start && datesOf(network, times, start);
  const isCritical = (step: number) => times.critical[step] === true;
  const named = (numbers: readonly number[]) => numbers.map((step) => (network.steps[step] as Step).id);
  const limits = limitsOf(analysis, options);

  return {
    process: process.id,
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    measures: measures.map((measure) => measure.id),
    route,
    days: daysOf(times.finish),
    ...dates?.ofSchedule,
    ...daysAlong(paths.first[0], network, times),
    path: named(paths.first[0]?.steps ?? []),
    criticalSteps: shown(network)
      .filter(isCritical)
      .map((step) => (network.steps[step] as Step).id),
    criticalPathCount: paths.count,
    criticalPaths: paths.first.map((path) => named(path.steps)),
    criticalLinks: criticalLinks(bindings, network, isCritical),
    limits,
    steps: shown(network).map((step) => scheduledStep(step, network, times, bindings, dates)),
    approximate: (!start && network.steps.some(isInCalendarDays)) || limits.some((limit) => limit.approximate),
  };
}

/**
 * The limits of what was analysed with the same options, as `timetableOf` has them.
 * @throws InputError when the calendar has not enough working days
 */
export function limitsOf({ process, network, origin }: Analysis, { start, route = "main" }: ScheduleOptions): LimitResult[] {
  const courseOn = (other: Route) => courseOf(other === route ? network : networkOf(process, other, origin), start);
  return process.limits.length === 0 ? [] : limitResults(process, courseOn, route, start);
}

function shown({ steps }: ProcessNetwork): number[] {
  return steps.flatMap((step, index) => (step.passThrough ? [] : [index]));
}

function daysAlong(
  path: Parameters<typeof splitOf>[0] | undefined,
  { steps }: ProcessNetwork,
  times: ProcessTimes,
): Pick<Schedule, "counted" | "excluded" | "applicant" | "lag" | "daysByPhase" | "daysByUnit"> {
  if (!path) {
    const lag = daysOf(times.finish);
    const parts: Record<string, number> = lag === 0 ? {} : { "": lag };
    return { counted: 0, excluded: 0, applicant: 0, lag, daysByPhase: parts, daysByUnit: parts };
  }
  const { byClock, lag, byPhase, byUnit } = splitOf(path, steps, times);
  return {
    counted: daysOf(byClock.counted),
    excluded: daysOf(byClock.excluded),
    applicant: daysOf(byClock.applicant),
    lag: daysOf(lag),
    daysByPhase: inDays(byPhase),
    daysByUnit: inDays(byUnit),
  };
}

function inDays(minutes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, daysOf(value)]));
}

function criticalLinks({ into }: Bindings, { steps }: ProcessNetwork, isCritical: (step: number) => boolean): Schedule["criticalLinks"] {
  return into.flatMap((list, to) =>
    isCritical(to)
      ? list
          .filter(({ from }) => isCritical(from))
          .map((binding) => ({ from: (steps[binding.from] as Step).id, to: (steps[to] as Step).id, type: typeOf(binding) }))
      : [],
  );
}

function typeOf({ leavesFinish, entersFinish }: Binding): LinkType {
  return `${leavesFinish ? "F" : "S"}${entersFinish ? "F" : "S"}`;
}

function scheduledStep(
  index: number,
  { steps }: ProcessNetwork,
  times: ProcessTimes,
  { into }: Bindings,
  dates: Dates | undefined,
): ScheduledStep {
  const step = steps[index] as Step;
  const at = (array: ArrayLike<number>) => daysOf(array[index] as number);
  return {
    id: step.id,
    days: at(times.minutes),
    ...(step.days === undefined && step.calendarDays !== undefined && { calendarDays: step.calendarDays }),
    earlyStart: at(times.earlyStart),
    earlyFinish: at(times.earlyFinish),
    lateStart: at(times.lateStart),
    lateFinish: at(times.lateFinish),
    totalFloat: at(times.totalFloat),
    freeFloat: at(times.freeFloat),
    critical: times.critical[index] === true,
    drivers: (into[index] ?? []).map(({ from }) => (steps[from] as Step).id),
    ...(dates && { dates: dates.ofStep(index) }),
  };
}
