import { isInCalendarDays, type Process, requireCall, type Step, toWorkingDays } from "../../model/index.ts";
import { buildRouteNetwork, type ProcessNetwork, type Route } from "../graph/index.ts";
import { analyseProcess, type ScheduleAnalysis } from "./analysis.ts";
import { type Bindings, getBindingType } from "./bindings.ts";
import { createDateLookup, type DateLookup } from "./dates.ts";
import { runRoute } from "./limits/course.ts";
import { computeLimitResults } from "./limits/limits.ts";
import type { ProcessTimes } from "./process-times.ts";
import { splitPathTime } from "./time-split.ts";
import { type LimitResult, type Schedule, type ScheduledStep, type ScheduleOptions, scheduleOptionKinds } from "./types.ts";

/**
 * The timetable of a process, after the chosen measures and changes: early and late dates, floats, critical steps and
 * paths, the split of the total and the limits, all in working days, and the dates where a start is given. A step in
 * calendar days has the working days that it takes where it stands, or without a start 5 for 7.
 * @throws InputError when the choice, the route or the links are wrong, when a date is after year 9999, or when the
 * calendar has not enough working days
 * @throws RangeError when the process is none, an option is of another kind, or the start is not a day and a calendar
 * @example
 * ```ts
 * import { buildProcess, loadCalendar, parseDay, schedule } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const start = { day: parseDay("2026-03-02"), calendar: await loadCalendar("cn") };
 * const { days, finishDate, path } = schedule(buildProcess({ id: "permit", steps }), { start });
 * [days, finishDate, path]; // → [ 8, "2026-03-12", [ "apply", "decide" ] ]
 * ```
 */
export function schedule(process: Process, options: ScheduleOptions = {}): Schedule {
  requireCall(process, options, scheduleOptionKinds);
  return buildTimetable(analyseProcess(process, options), options);
}

/**
 * What `schedule` writes from an analysis that was made with the same options.
 * @throws InputError as `schedule`, where dates and limits do
 */
export function buildTimetable(analysis: ScheduleAnalysis, options: ScheduleOptions): Schedule {
  const { start, route = "main" } = options;
  const { process, measures, changes, network, times, bindings, paths } = analysis;
  const dates = start && createDateLookup(network, times, start);
  const isCritical = (step: number) => times.critical[step] === true;
  const toStepIds = (numbers: readonly number[]) => numbers.map((step) => (network.steps[step] as Step).id);
  const limits = scheduleLimits(analysis, options);

  return {
    process: process.id,
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    measures: measures.map((measure) => measure.id),
    ...(changes.length > 0 && { changes }),
    route,
    days: toWorkingDays(times.finish),
    ...dates?.ofSchedule,
    ...sumPathDays(paths.first[0], network, times),
    path: toStepIds(paths.first[0]?.steps ?? []),
    criticalSteps: listShownSteps(network)
      .filter(isCritical)
      .map((step) => (network.steps[step] as Step).id),
    criticalPathCount: paths.count,
    criticalPaths: paths.first.map((path) => toStepIds(path.steps)),
    criticalLinks: listCriticalLinks(bindings, network, isCritical),
    limits,
    steps: listShownSteps(network).map((step) => buildScheduledStep(step, network, times, bindings, dates)),
    approximate: (!start && network.steps.some(isInCalendarDays)) || limits.some((limit) => limit.approximate),
  };
}

/**
 * The limits of what was analysed with the same options, as `buildTimetable` has them.
 * @throws InputError when the calendar has not enough working days
 */
export function scheduleLimits({ process, network, origin }: ScheduleAnalysis, { start, route = "main" }: ScheduleOptions): LimitResult[] {
  const runCourse = (other: Route) => runRoute(other === route ? network : buildRouteNetwork(process, other, origin), start);
  return process.limits.length === 0 ? [] : computeLimitResults(process, runCourse, route, start);
}

function listShownSteps({ steps }: ProcessNetwork): number[] {
  return steps.flatMap((step, index) => (step.passThrough ? [] : [index]));
}

function sumPathDays(
  path: Parameters<typeof splitPathTime>[0] | undefined,
  { steps }: ProcessNetwork,
  times: ProcessTimes,
): Pick<Schedule, "counted" | "excluded" | "applicant" | "lag" | "daysByPhase" | "daysByUnit"> {
  if (!path) {
    const lag = toWorkingDays(times.finish);
    const parts: Record<string, number> = lag === 0 ? {} : { "": lag };
    return { counted: 0, excluded: 0, applicant: 0, lag, daysByPhase: parts, daysByUnit: parts };
  }
  const { byClock, lag, byPhase, byUnit } = splitPathTime(path, steps, times);
  return {
    counted: toWorkingDays(byClock.counted),
    excluded: toWorkingDays(byClock.excluded),
    applicant: toWorkingDays(byClock.applicant),
    lag: toWorkingDays(lag),
    daysByPhase: convertToDays(byPhase),
    daysByUnit: convertToDays(byUnit),
  };
}

function convertToDays(minutes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, toWorkingDays(value)]));
}

function listCriticalLinks(
  { into }: Bindings,
  { steps }: ProcessNetwork,
  isCritical: (step: number) => boolean,
): Schedule["criticalLinks"] {
  return into.flatMap((list, to) =>
    isCritical(to)
      ? list
          .filter(({ from }) => isCritical(from))
          .map((binding) => ({ from: (steps[binding.from] as Step).id, to: (steps[to] as Step).id, type: getBindingType(binding) }))
      : [],
  );
}

function buildScheduledStep(
  index: number,
  { steps }: ProcessNetwork,
  times: ProcessTimes,
  { into }: Bindings,
  dates: DateLookup | undefined,
): ScheduledStep {
  const step = steps[index] as Step;
  const getDays = (array: ArrayLike<number>) => toWorkingDays(array[index] as number);
  return {
    id: step.id,
    days: getDays(times.minutes),
    ...(step.days === undefined && step.calendarDays !== undefined && { calendarDays: step.calendarDays }),
    earlyStart: getDays(times.earlyStart),
    earlyFinish: getDays(times.earlyFinish),
    lateStart: getDays(times.lateStart),
    lateFinish: getDays(times.lateFinish),
    totalFloat: getDays(times.totalFloat),
    freeFloat: getDays(times.freeFloat),
    critical: times.critical[index] === true,
    drivers: (into[index] ?? []).map(({ from }) => (steps[from] as Step).id),
    ...(dates && { dates: dates.ofStep(index) }),
  };
}
