import { networkOf, type Origin, type ProcessNetwork } from "../graph/index.ts";
import type { Process } from "../model/index.ts";
import { chosenMeasures, reformed } from "../reform/index.ts";
import { clockRunsOn } from "./counted-time.ts";
import { courseOf } from "./course.ts";
import { earlyTimesOf } from "./process-times.ts";
import { requireStart } from "./start.ts";
import type { ScheduleOptions } from "./types.ts";

/** How long a process takes on a route, in minutes of working time. */
export interface Totals {
  /** All the time that passes. */
  readonly experienced: number;
  /** What of it counts, as for a limit on the whole process that no step stops but those that are not counted. */
  readonly counted: number;
}

/**
 * Only the total, in minutes of working time: what comparing many sets of measures needs.
 * @throws InputError and TypeError as `schedule` does
 */
export function totalMinutes(process: Process, options: ScheduleOptions = {}): number {
  return earlyTimesOf(chosenNetwork(process, options), options.start).finish;
}

/**
 * The total, and the counted time of the whole process.
 * @throws InputError and TypeError as `schedule` does
 */
export function totalsOf(process: Process, options: ScheduleOptions = {}): Totals {
  const course = courseOf(chosenNetwork(process, options), options.start);
  const [run] = clockRunsOn(course)({});
  return { experienced: course.early.finish, counted: run?.minutes ?? 0 };
}

function chosenNetwork(process: Process, options: ScheduleOptions): ProcessNetwork {
  requireStart(options.start);
  const origin: Origin = { baseline: process, measures: chosenMeasures(process, options) };
  return networkOf(reformed(process, options), options.route ?? "main", origin);
}
