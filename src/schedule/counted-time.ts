import { type ProcessNetwork, withDurations } from "../graph/index.ts";
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
 * one of the two steps is not on the route.
 */
export function clockRunsOf(limit: Limit, course: Course): ClockRun[] {
  const { network, numbers } = course;
  const bounds = [limit.from, limit.to].map((id) => (id === undefined ? undefined : numbers.get(id)));
  const [from, to] = bounds;
  if ((limit.from !== undefined && from === undefined) || (limit.to !== undefined && to === undefined)) return [];
  const effects = network.steps.map((step) => effectOn(limit, step));
  const { starts, finishes, finish } = countedTimes(course, effects);
  const end = to === undefined ? finish : (finishes[to] as number);

  let after = latest([from, ...withEffect(effects, "not-started")], finishes);
  const finishOf = (step: number | undefined) => (step === undefined ? 0 : (finishes[step] as number));
  const runs: ClockRun[] = [];
  for (const step of withEffect(effects, "restart").sort((a, b) => finishOf(a) - finishOf(b))) {
    const start = starts[step] as number;
    if (finishOf(step) <= finishOf(after) || start >= end) continue;
    runs.push({ minutes: Math.max(0, start - finishOf(after)), after });
    after = step;
  }
  return [...runs, { minutes: Math.max(0, end - finishOf(after)), after }];
}

function withEffect(effects: readonly (StopEffect | undefined)[], effect: StopEffect): number[] {
  return effects.flatMap((each, step) => (each === effect ? [step] : []));
}

function latest(steps: readonly (number | undefined)[], finishes: readonly number[]): number | undefined {
  return steps.reduce(
    (last, step) => (last === undefined || (step !== undefined && (finishes[step] as number) > (finishes[last] as number)) ? step : last),
    undefined,
  );
}

/** Times by step number when pauses take no time. */
function countedTimes({ network, early }: Course, effects: readonly (StopEffect | undefined)[]) {
  const duration = (step: number) =>
    effects[step] === "pause" ? 0 : (early.earlyFinish[step] as number) - (early.earlyStart[step] as number);
  const counted: ProcessNetwork["network"] = withDurations(network, (_, step) => duration(step)).network;
  const positions = forwardPass(counted);
  const starts: number[] = [];
  counted.order.forEach((step, position) => {
    starts[step] = positions[position] as number;
  });
  return { starts, finishes: starts.map((start, step) => start + duration(step)), finish: latestFinish(counted, positions) };
}
