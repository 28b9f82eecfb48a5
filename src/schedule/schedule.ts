import { networkOf, type Origin, type ProcessNetwork, type Route, routeProblems } from "../graph/index.ts";
import { daysOf, InputError, type Process, plannedMinutes, type Step } from "../model/index.ts";
import { type Choice, chosenMeasures, reformed } from "../reform/index.ts";
import { type Bindings, bindingsOf } from "./bindings.ts";
import { criticalPaths } from "./critical-paths.ts";
import { limitResults } from "./limits.ts";
import { forwardPass, latestFinish, type NetworkSchedule, scheduleNetwork } from "./passes.ts";
import { splitOf } from "./split.ts";
import type { Schedule, ScheduledStep } from "./types.ts";

export interface ScheduleOptions extends Choice {
  /** Which outcomes are taken; `main` when absent. */
  readonly route?: Route | undefined;
}

/**
 * The timetable of a process, after the chosen measures and changes: early and late dates, floats, critical steps and paths, the split
 * of the total and the limits, all in working days.
 * @throws InputError when the choice, the route or the links are wrong
 */
export function schedule(process: Process, options: ScheduleOptions = {}): Schedule {
  const route = options.route ?? "main";
  const measures = chosenMeasures(process, options);
  const origin: Origin = { baseline: process, measures };
  const after = reformed(process, options);
  const wrong = routeProblems(after, route);
  if (wrong.length > 0) throw new InputError(wrong);
  const network = networkOf(after, route, origin);
  const times = scheduleNetwork(network.network, hiddenPositions(network));
  const counted = network.steps.map((step) => (step.clock === "counted" ? plannedMinutes(step) : 0));
  const bindings = bindingsOf(network, times, counted);
  const isCritical = (step: number) => times.totalFloat[step] === 0;
  const paths = criticalPaths(bindings, network.network.order, isCritical, counted);
  const named = (numbers: readonly number[]) => numbers.map((step) => (network.steps[step] as Step).id);

  return {
    process: process.id,
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    measures: measures.map((measure) => measure.id),
    route,
    days: daysOf(times.finish),
    ...daysAlong(paths.first[0], network, times),
    path: named(paths.first[0]?.steps ?? []),
    criticalSteps: shown(network)
      .filter(isCritical)
      .map((step) => (network.steps[step] as Step).id),
    criticalPathCount: paths.count,
    criticalPaths: paths.first.map((path) => named(path.steps)),
    criticalLinks: criticalLinks(bindings, network, isCritical),
    limits: limitResults(after, route === "main" ? network : networkOf(after, "main", origin), origin),
    steps: shown(network).map((step) => scheduledStep(step, network, times, bindings)),
    approximate: network.steps.some(convertsCalendarDays) || after.limits.some((limit) => limit.days === undefined),
  };
}

/**
 * Only the total, in minutes of working time: what comparing many sets of measures needs.
 * @throws InputError as `schedule` does
 */
export function totalMinutes(process: Process, options: ScheduleOptions = {}): number {
  const origin: Origin = { baseline: process, measures: chosenMeasures(process, options) };
  const { network } = networkOf(reformed(process, options), options.route ?? "main", origin);
  return latestFinish(network, forwardPass(network));
}

function hiddenPositions({ network, steps }: ProcessNetwork): Uint8Array {
  return Uint8Array.from(network.order, (step) => (steps[step]?.passThrough ? 1 : 0));
}

function shown({ steps }: ProcessNetwork): number[] {
  return steps.flatMap((step, index) => (step.passThrough ? [] : [index]));
}

function convertsCalendarDays(step: Step): boolean {
  return step.days === undefined && step.calendarDays !== undefined && !step.passThrough;
}

function daysAlong(
  path: Parameters<typeof splitOf>[0] | undefined,
  { steps }: ProcessNetwork,
  times: NetworkSchedule,
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
      ? list.filter(({ from }) => isCritical(from)).map(({ from }) => ({ from: (steps[from] as Step).id, to: (steps[to] as Step).id }))
      : [],
  );
}

function scheduledStep(index: number, { steps }: ProcessNetwork, times: NetworkSchedule, { into }: Bindings): ScheduledStep {
  const step = steps[index] as Step;
  const at = (array: Float64Array) => daysOf(array[index] as number);
  return {
    id: step.id,
    days: daysOf(plannedMinutes(step)),
    earlyStart: at(times.earlyStart),
    earlyFinish: at(times.earlyFinish),
    lateStart: at(times.lateStart),
    lateFinish: at(times.lateFinish),
    totalFloat: at(times.totalFloat),
    freeFloat: at(times.freeFloat),
    critical: times.totalFloat[index] === 0,
    drivers: (into[index] ?? []).map(({ from }) => (steps[from] as Step).id),
  };
}
