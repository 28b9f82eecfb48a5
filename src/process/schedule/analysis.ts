import { type Change, InputError, type Measure, type Process } from "../../model/index.ts";
import { buildRouteNetwork, checkRoute, type ProcessNetwork, type ReformOrigin } from "../graph/index.ts";
import { applyChoice, resolveChoice } from "../reform/index.ts";
import { type Bindings, collectBindings } from "./bindings.ts";
import { type CriticalPath, findCriticalPaths } from "./critical-paths.ts";
import { computeProcessTimes, type ProcessTimes } from "./process-times.ts";
import { requireStart } from "./start.ts";
import type { ScheduleOptions } from "./types.ts";

/** What a timetable is written from, by step number: the network of the route, its times, and what binds them. */
export interface ScheduleAnalysis {
  /** After the chosen measures and changes. */
  readonly process: Process;
  readonly measures: readonly Measure[];
  readonly changes: readonly Change[];
  readonly origin: ReformOrigin;
  readonly network: ProcessNetwork;
  readonly times: ProcessTimes;
  readonly bindings: Bindings;
  /** Counted minutes of each step. */
  readonly counted: readonly number[];
  readonly paths: { readonly count: number; readonly first: readonly CriticalPath[] };
}

/**
 * Schedules a process after a choice of measures.
 * @throws InputError and RangeError as `schedule` does
 */
export function analyseProcess(process: Process, options: ScheduleOptions): ScheduleAnalysis {
  const { route = "main", start } = options;
  requireStart(start);
  const { measures, changes } = resolveChoice(process, options);
  const origin: ReformOrigin = { baseline: process, measures };
  const after = applyChoice(process, options);
  const wrong = checkRoute(after, route);
  if (wrong.length > 0) throw new InputError(wrong);
  const network = buildRouteNetwork(after, route, origin);
  const times = computeProcessTimes(network, start);
  const counted = network.steps.map((step, index) => (step.clock === "counted" ? (times.minutes[index] as number) : 0));
  const bindings = collectBindings(network, times, counted);
  const paths = findCriticalPaths(bindings, network.network.order, (step) => times.critical[step] === true, counted);
  return { process: after, measures, changes, origin, network, times, bindings, counted, paths };
}
