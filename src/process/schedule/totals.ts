import type { Measure, Process } from "../../model/index.ts";
import { networkOf, networksOn, type Origin, type ProcessNetwork } from "../graph/index.ts";
import { chosenMeasures, reformed, reformer } from "../reform/index.ts";
import { countedWhole } from "./counted-time.ts";
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
  return totalsOfSets(process, options)(chosenMeasures(process, options));
}

/**
 * What `totalsOf` has for one set of measures, in declaration order, and then for another. What is the same as in the set before is not worked out
 * again: where only durations differ, a pass follows over the same network.
 * @throws TypeError as `schedule` does, and what is returned InputError
 */
export function totalsOfSets(
  process: Process,
  { changes, route = "main", start }: Omit<ScheduleOptions, "scenario" | "measures">,
): (measures: readonly Measure[]) => Totals {
  requireStart(start);
  const reform = reformer(process, changes);
  const networkAfter = networksOn(route);
  return (measures) => {
    const network = networkAfter(reform(measures), { baseline: process, measures });
    const early = earlyTimesOf(network, start);
    return { experienced: early.finish, counted: countedWhole({ network, early }) };
  };
}

function chosenNetwork(process: Process, options: ScheduleOptions): ProcessNetwork {
  requireStart(options.start);
  const origin: Origin = { baseline: process, measures: chosenMeasures(process, options) };
  return networkOf(reformed(process, options), options.route ?? "main", origin);
}
