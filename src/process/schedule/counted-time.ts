import type { StopEffect } from "../../model/index.ts";
import { type ProcessNetwork, withMinutes } from "../graph/index.ts";
import { type ClockRest, type Moment, restsOf } from "./clock-rests.ts";
import type { Course } from "./course.ts";
import { effectOn, type LimitClock } from "./limit-stops.ts";
import { forwardPass, latestFinish } from "./passes.ts";

/** A run of time in which the clock of a limit is not set back, in minutes of working time from the start of the process. */
export interface ClockRun {
  /** When it begins and ends on the route, with all time in it. */
  readonly begin: number;
  readonly end: number;
  /** What of that counts. */
  readonly minutes: number;
  /** When the clock rests in between, in order: all the time that does not count. */
  readonly rests: () => readonly ClockRest[];
}

/**
 * The runs of the clock between the two steps of a limit on a route: one, and one more for each step before the second that sets the clock
 * back, in order. What counts is the time between the two when steps that pause the clock take no time, waiting for parallel work included;
 * one that sets it back or lets it begin takes its own. No more counts than passes. So the clock rests as long as pauses hold up the work,
 * not while other work runs beside them that would take as long without them. Nothing when one of the two steps is not on the route.
 * Limits without stops of their own share one pass over the route.
 */
export function clockRunsOn(course: Course): (limit: LimitClock) => readonly ClockRun[] {
  const { network, numbers, early } = course;
  let unstopped: CountedTimes | undefined;
  const timesUnder = (limit: LimitClock) => {
    if (limit.stops !== undefined) return countedTimes(limit, course);
    unstopped ??= countedTimes(limit, course);
    return unstopped;
  };
  return (limit) => {
    const [from, to] = [limit.from, limit.to].map((id) => (id === undefined ? undefined : numbers.get(id)));
    if ((limit.from !== undefined && from === undefined) || (limit.to !== undefined && to === undefined)) return [];
    const counted = timesUnder(limit);
    const startOf = (step: number): Moment => ({ passed: early.earlyStart[step] as number, counted: counted.starts[step] as number });
    const finishOf = (step: number): Moment => ({ passed: early.earlyFinish[step] as number, counted: counted.finishes[step] as number });
    const end = to === undefined ? { passed: early.finish, counted: counted.finish } : finishOf(to);
    const inside = () => stepsUpTo(network, to);
    const runBetween = (begin: Moment, last: Moment): ClockRun => {
      const minutes = Math.max(0, Math.min(last.passed - begin.passed, last.counted - begin.counted));
      return { begin: begin.passed, end: last.passed, minutes, rests: () => restsOf(begin, last, minutes, [...inside()].map(finishOf)) };
    };

    const stops = stopsBefore(end, limit, course, inside);
    const begins = [...(from === undefined ? [] : [from]), ...stops("not-started")].map(finishOf);
    let begin = begins.reduce((latest, each) => (each.passed > latest.passed ? each : latest), { passed: 0, counted: 0 });
    const runs: ClockRun[] = [];
    for (const step of stops("restart")) {
      if (finishOf(step).passed <= begin.passed) continue;
      runs.push(runBetween(begin, startOf(step)));
      begin = finishOf(step);
    }
    return [...runs, runBetween(begin, end)];
  };
}

/** What counts of the whole route, in minutes: of the one run of the clock of a limit that names no steps. */
export function countedWhole(course: Pick<Course, "network" | "early">): number {
  const { network, early } = course;
  const isAllCounted = network.steps.every((step) => effectOn({}, step) === undefined);
  return isAllCounted ? early.finish : Math.min(early.finish, countedTimes({}, course).finish);
}

/** The steps that a limit names for an effect and that begin before its end, in the order in which they finish. */
function stopsBefore(
  end: Moment,
  { stops = [] }: LimitClock,
  { network, numbers, early }: Course,
  inside: () => ReadonlySet<number>,
): (effect: StopEffect) => readonly number[] {
  const { earlyStart, earlyFinish } = early;
  const before = stops.length === 0 ? undefined : inside();
  return (effect) =>
    stops
      .flatMap((stop) => (stop.effect === effect ? (numbers.get(stop.step) ?? []) : []))
      .filter((step) => before?.has(step) && !network.steps[step]?.passThrough && (earlyStart[step] as number) < end.passed)
      .sort((one, other) => (earlyFinish[one] as number) - (earlyFinish[other] as number));
}

/** The numbers of a step and of all that comes before it; of all steps where none is named. */
function stepsUpTo({ network }: ProcessNetwork, step: number | undefined): ReadonlySet<number> {
  const { size, order, start, source } = network;
  if (step === undefined) return new Set(order);
  const before = new Set([step]);
  for (let p = size - 1; p >= 0; p--) {
    if (!before.has(order[p] as number)) continue;
    for (let k = start[p] as number; k < (start[p + 1] as number); k++) before.add(order[source[k] as number] as number);
  }
  return before;
}

interface CountedTimes {
  readonly starts: readonly number[];
  readonly finishes: readonly number[];
  readonly finish: number;
}

/** Times by step number when what pauses the clock takes no time. */
function countedTimes(limit: LimitClock, { network, early }: Pick<Course, "network" | "early">): CountedTimes {
  const durations = network.steps.map((step, number) =>
    effectOn(limit, step) === "pause" ? 0 : (early.earlyFinish[number] as number) - (early.earlyStart[number] as number),
  );
  const counted = withMinutes(network.network, durations);
  const positions = forwardPass(counted);
  const starts: number[] = [];
  counted.order.forEach((step, position) => {
    starts[step] = positions[position] as number;
  });
  return { starts, finishes: starts.map((start, step) => start + (durations[step] as number)), finish: latestFinish(counted, positions) };
}
