import type { Measure, Process } from "../../model/index.ts";
import { buildRouteNetwork, createNetworkBuilder, type ProcessNetwork, type ReformOrigin } from "../graph/index.ts";
import { applyChoice, createReformer, resolveChoice, resolveMeasures } from "../reform/index.ts";
import { computeCountedTotal } from "./limits/counted-time.ts";
import { computeEarlyTimes } from "./process-times.ts";
import { requireStart } from "./start.ts";
import type { ScheduleOptions } from "./types.ts";

/** How long a process takes on a route, in minutes of working time. */
export interface ProcessTotals {
  /** All the time that passes. */
  readonly experienced: number;
  /** What of it counts, as for a limit on the whole process that no step stops but those that are not counted. */
  readonly counted: number;
}

/**
 * Only the total, in minutes of working time: what comparing many sets of measures needs.
 * @throws InputError and RangeError as `schedule` does
 */
export function computeTotalMinutes(process: Process, options: ScheduleOptions = {}): number {
  return computeEarlyTimes(buildChosenNetwork(process, options), options.start).finish;
}

/**
 * The total, and the counted time of the whole process.
 * @throws InputError and RangeError as `schedule` does
 */
export function computeTotals(process: Process, options: ScheduleOptions = {}): ProcessTotals {
  const { measures, changes } = resolveChoice(process, options);
  return createTotalsCalculator(process, { ...options, changes })(measures);
}

/**
 * What `totalsOf` has for one set of measures, in declaration order, and then for another. What is the same as in the
 * set before is not worked out again: where only durations differ, a pass follows over the same network.
 * @throws RangeError as `schedule` does, and what is returned InputError
 */
export function createTotalsCalculator(
  process: Process,
  { changes, route = "main", start }: Omit<ScheduleOptions, "scenario" | "measures">,
): (measures: readonly Measure[]) => ProcessTotals {
  requireStart(start);
  const reform = createReformer(process, changes);
  const networkAfter = createNetworkBuilder(route);
  return (measures) => {
    const network = networkAfter(reform(measures), { baseline: process, measures });
    const early = computeEarlyTimes(network, start);
    return { experienced: early.finish, counted: computeCountedTotal({ network, early }) };
  };
}

function buildChosenNetwork(process: Process, options: ScheduleOptions): ProcessNetwork {
  requireStart(options.start);
  const origin: ReformOrigin = { baseline: process, measures: resolveMeasures(process, options) };
  return buildRouteNetwork(applyChoice(process, options), options.route ?? "main", origin);
}
