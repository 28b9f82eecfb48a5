import type { StopEffect } from "../../../model/index.ts";
import { type ProcessNetwork, replaceMinutes } from "../../graph/index.ts";
import { computeLatestFinish, runForwardPass } from "../passes/passes.ts";
import { type ClockMoment, type ClockRest, computeClockRests } from "./clock-rests.ts";
import type { RouteCourse } from "./course.ts";
import { getStopEffect, type LimitClock } from "./limit-stops.ts";

/**
 * A run of time in which the clock of a limit is not set back, in minutes of working time from the start of the
 * process.
 */
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
 * The runs of the clock between the two steps of a limit on a route: one, and one more for each step before the second
 * that sets the clock back, in order. What counts is the time between the two when steps that pause the clock take no
 * time, waiting for parallel work included; one that sets it back or lets it begin takes its own. No more counts than
 * passes. So the clock rests as long as pauses hold up the work, not while other work runs beside them that would take
 * as long without them. Nothing when one of the two steps is not on the route. Limits without stops of their own share
 * one pass over the route.
 */
export function createClockRunFinder(course: RouteCourse): (limit: LimitClock) => readonly ClockRun[] {
  const { network, numbers, early } = course;
  let unstopped: CountedTimes | undefined;
  const getCountedTimes = (limit: LimitClock) => {
    if (limit.stops !== undefined) return computeCountedTimes(limit, course);
    unstopped ??= computeCountedTimes(limit, course);
    return unstopped;
  };
  return (limit) => {
    const [from, to] = [limit.from, limit.to].map((id) => (id === undefined ? undefined : numbers.get(id)));
    if ((limit.from !== undefined && from === undefined) || (limit.to !== undefined && to === undefined)) return [];
    const counted = getCountedTimes(limit);
    const getStart = (step: number): ClockMoment => ({ passed: early.earlyStart[step] as number, counted: counted.starts[step] as number });
    const getFinish = (step: number): ClockMoment => ({
      passed: early.earlyFinish[step] as number,
      counted: counted.finishes[step] as number,
    });
    const end = to === undefined ? { passed: early.finish, counted: counted.finish } : getFinish(to);
    const collectSteps = () => collectPrecedingSteps(network, to);
    const buildRun = (begin: ClockMoment, last: ClockMoment): ClockRun => {
      const minutes = Math.max(0, Math.min(last.passed - begin.passed, last.counted - begin.counted));
      return {
        begin: begin.passed,
        end: last.passed,
        minutes,
        rests: () => computeClockRests(begin, last, minutes, [...collectSteps()].map(getFinish)),
      };
    };

    const stops = createStopLookup(end, limit, course, collectSteps);
    const begins = [...(from === undefined ? [] : [from]), ...stops("not-started")].map(getFinish);
    let begin = begins.reduce((latest, each) => (each.passed > latest.passed ? each : latest), { passed: 0, counted: 0 });
    const runs: ClockRun[] = [];
    for (const step of stops("restart")) {
      if (getFinish(step).passed <= begin.passed) continue;
      runs.push(buildRun(begin, getStart(step)));
      begin = getFinish(step);
    }
    return [...runs, buildRun(begin, end)];
  };
}

/** What counts of the whole route, in minutes: of the one run of the clock of a limit that names no steps. */
export function computeCountedTotal(course: Pick<RouteCourse, "network" | "early">): number {
  const { network, early } = course;
  const isAllCounted = network.steps.every((step) => getStopEffect({}, step) === undefined);
  return isAllCounted ? early.finish : Math.min(early.finish, computeCountedTimes({}, course).finish);
}

/** The steps that a limit names for an effect and that begin before its end, in the order in which they finish. */
function createStopLookup(
  end: ClockMoment,
  { stops = [] }: LimitClock,
  { network, numbers, early }: RouteCourse,
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
function collectPrecedingSteps({ network }: ProcessNetwork, step: number | undefined): ReadonlySet<number> {
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
function computeCountedTimes(limit: LimitClock, { network, early }: Pick<RouteCourse, "network" | "early">): CountedTimes {
  const durations = network.steps.map((step, number) =>
    getStopEffect(limit, step) === "pause" ? 0 : (early.earlyFinish[number] as number) - (early.earlyStart[number] as number),
  );
  const counted = replaceMinutes(network.network, durations);
  const positions = runForwardPass(counted);
  const starts: number[] = [];
  counted.order.forEach((step, position) => {
    starts[step] = positions[position] as number;
  });
  return {
    starts,
    finishes: starts.map((start, step) => start + (durations[step] as number)),
    finish: computeLatestFinish(counted, positions),
  };
}
