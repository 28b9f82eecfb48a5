import type { ProcessNetwork } from "../../graph/index.ts";
import type { EarlyTimes } from "../passes/calendar-passes.ts";
import { computeEarlyTimes } from "../process-times.ts";
import type { ScheduleStart } from "../types.ts";

/** A route as it is run: its early times, by step number, with all time in them. */
export interface RouteCourse {
  readonly network: ProcessNetwork;
  readonly early: EarlyTimes;
  /** Step numbers by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** @throws InputError when a date leaves the years 1 to 9999, or the calendar has no working day there */
export function runRoute(network: ProcessNetwork, start: ScheduleStart | undefined): RouteCourse {
  return { network, early: computeEarlyTimes(network, start), numbers: new Map(network.steps.map(({ id }, number) => [id, number])) };
}
