import { withMinutes } from "../graph/index.ts";
import type { Limit, StopEffect } from "../model/index.ts";
import type { Course } from "./course.ts";
import { effectOn } from "./limit-stops.ts";
import { forwardPass, latestFinish } from "./passes.ts";

/** A run of time in which the clock of a limit runs without being set back. */
export interface ClockRun {
  readonly minutes: number;
  /** The step with whose finish it begins; the start of the process when there is none. */
  readonly after: number | undefined;
}

/**
 * The counted time between the two steps of a limit on a route, waiting for parallel work included: one run, and one more for each step
 * that sets the clock back. A step that pauses the clock takes no time; one that sets it back or lets it begin takes its own. Nothing when
 * one of the two steps is not on the route. Limits without stops of their own share one pass over the route.
 */
export function clockRunsOn(course: Course): (limit: Limit) => ClockRun[] {
  let unstopped: CountedTimes | undefined;
  const timesUnder = (limit: Limit) => {
    if (limit.stops !== undefined) return countedTimes(limit, course);
    unstopped ??= countedTimes(limit, course);
    return unstopped;
  };
  return (limit) => {
    const { network, numbers } = course;
    const [from, to] = [limit.from, limit.to].map((id) => (id === undefined ? undefined : numbers.get(id)));
    if ((limit.from !== undefined && from === undefined) || (limit.to !== undefined && to === undefined)) return [];
    const { starts, finishes, finish } = timesUnder(limit);
    const end = to === undefined ? finish : (finishes[to] as number);
    const finishOf = (step: number | undefined) => (step === undefined ? 0 : (finishes[step] as number));
    const stopping = (effect: StopEffect) =>
      (limit.stops ?? []).flatMap((stop) => {
        const step = numbers.get(stop.step);
        return step !== undefined && stop.effect === effect && !network.steps[step]?.passThrough ? [step] : [];
      });

    let after = stopping("not-started").reduce((last, step) => (finishOf(step) > finishOf(last) ? step : last), from);
    const runs: ClockRun[] = [];
    for (const step of stopping("restart").sort((a, b) => finishOf(a) - finishOf(b))) {
      const start = starts[step] as number;
      if (finishOf(step) <= finishOf(after) || start >= end) continue;
      runs.push({ minutes: Math.max(0, start - finishOf(after)), after });
      after = step;
    }
    return [...runs, { minutes: Math.max(0, end - finishOf(after)), after }];
  };
}

interface CountedTimes {
  readonly starts: readonly number[];
  readonly finishes: readonly number[];
  readonly finish: number;
}

/** Times by step number when what pauses the clock takes no time. */
function countedTimes(limit: Limit, { network, early }: Course): CountedTimes {
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
