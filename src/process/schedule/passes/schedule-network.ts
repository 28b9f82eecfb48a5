import { requireFields } from "../../../model/index.ts";
import { createMinutesReplacer, type Network } from "../../graph/index.ts";
import type { NetworkSchedule } from "./network-schedule.ts";
import { computePasses, createPassMemory } from "./passes.ts";

/**
 * The critical path method for precedence networks with all four link types and lags (Kelley and Walker 1959; Roy's
 * potentials for SS, FF and SF): nothing starts before 0, and no late finish is after the total. Times are in whole
 * minutes, by step number.
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
 */
export function createRescheduler(network: Network): Rescheduler {
  requireFields("network", network, { size: "count", order: "numbers", minutes: "numbers" });
  const replaceMinutes = createMinutesReplacer(network);
  const memory = createPassMemory(network.size);
  return (minutes) => computePasses(replaceMinutes(minutes), undefined, memory);
}
