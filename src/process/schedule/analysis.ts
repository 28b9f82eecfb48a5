import { InputError, type Measure, type Process } from "../../model/index.ts";
import { networkOf, type Origin, type ProcessNetwork, routeProblems } from "../graph/index.ts";
import { chosenMeasures, reformed } from "../reform/index.ts";
import { type Bindings, bindingsOf } from "./bindings.ts";
import { type CriticalPath, criticalPaths } from "./critical-paths.ts";
import { type ProcessTimes, timesOf } from "./process-times.ts";
import { requireStart } from "./start.ts";
import type { ScheduleOptions } from "./types.ts";

/** What a timetable is written from, by step number: the network of the route, its times, and what binds them. */
export interface Analysis {
  /** After the chosen measures and changes. */
  readonly process: Process;
  readonly measures: readonly Measure[];
  readonly origin: Origin;
  readonly network: ProcessNetwork;
  readonly times: ProcessTimes;
  readonly bindings: Bindings;
  /** Counted minutes of each step. */
  readonly counted: readonly number[];
  readonly paths: { readonly count: number; readonly first: readonly CriticalPath[] };
}

/**
 * Schedules a process after a choice of measures.
 * @throws InputError and TypeError as `schedule` does
 */
export function analyse(process: Process, options: ScheduleOptions): Analysis {
  const { route = "main", start } = options;
  requireStart(start);
  const measures = chosenMeasures(process, options);
  const origin: Origin = { baseline: process, measures };
  const after = reformed(process, options);
  const wrong = routeProblems(after, route);
  if (wrong.length > 0) throw new InputError(wrong);
  const network = networkOf(after, route, origin);
  const times = timesOf(network, start);
  const counted = network.steps.map((step, index) => (step.clock === "counted" ? (times.minutes[index] as number) : 0));
  const bindings = bindingsOf(network, times, counted);
  const paths = criticalPaths(bindings, network.network.order, (step) => times.critical[step] === true, counted);
  return { process: after, measures, origin, network, times, bindings, counted, paths };
}
