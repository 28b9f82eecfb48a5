import { requireFields } from "../../../model/index.ts";
import { createMinutesReplacer, type Network } from "../../graph/index.ts";
import type { NetworkSchedule } from "./network-schedule.ts";
import { computePasses, createPassMemory } from "./passes.ts";

/**
 * The critical path method for precedence networks with all four link types and lags (Kelley and Walker 1959; Roy's
 * potentials for SS, FF and SF): nothing starts before 0, and no late finish is after the total. Times are in whole
 * minutes, by step number.
 * @example
 * ```ts
 * import { buildNetwork, scheduleNetwork } from "leadpath";
 * const network = buildNetwork({ minutes: [2400, 960, 1440], from: [0, 1], to: [2, 2] });
 * const { finish, totalFloat } = scheduleNetwork(network);
 * [finish, ...totalFloat]; // → [ 3840, 0, 1440, 0 ]
 * ```
 */
export function scheduleNetwork(network: Network): NetworkSchedule {
  requireFields("network", network, { size: "count", order: "numbers", minutes: "numbers" });
  return computePasses(network);
}

/**
 * Schedules a network again with other durations, by step number, in minutes.
 * @throws RangeError when there is not one duration of 0 or more for each step
 */
export type Rescheduler = (minutes: ArrayLike<number>) => NetworkSchedule;

/**
 * What sliders and searches need: the network is prepared once, then only its durations change. They begin as
 * `copyStepMinutes`.
 * @example
 * ```ts
 * import { buildNetwork, copyStepMinutes, createRescheduler } from "leadpath";
 * const network = buildNetwork({ minutes: [2400, 1440], from: [0], to: [1] });
 * const reschedule = createRescheduler(network);
 * const minutes = copyStepMinutes(network);
 * minutes[0] = 960;
 * reschedule(minutes).finish; // → 2400
 * ```
 */
export function createRescheduler(network: Network): Rescheduler {
  requireFields("network", network, { size: "count", order: "numbers", minutes: "numbers" });
  const replaceMinutes = createMinutesReplacer(network);
  const memory = createPassMemory(network.size);
  return (minutes) => computePasses(replaceMinutes(minutes), undefined, memory);
}
