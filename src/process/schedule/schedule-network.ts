import { type Network, replaceMinutes } from "../graph/index.ts";
import { compiledPasses, compiledSchedule } from "./kernel/compiled.ts";
import type { NetworkSchedule } from "./network-schedule.ts";
import { computePlainSchedule } from "./passes.ts";

/**
 * The critical path method for precedence networks with all four link types and lags (Kelley and Walker 1959; Roy's potentials for
 * SS, FF and SF): nothing starts before 0, and no late finish is after the total. Whole minutes are computed in WebAssembly where the host
 * has it and all else in TypeScript, with the same result.
 */
export function scheduleNetwork(network: Network): NetworkSchedule {
  const isSmall = network.size + network.source.length < minCompiledSize;
  return (isSmall ? undefined : compiledSchedule(network)) ?? computePlainSchedule(network);
}

/** Steps and links below which TypeScript is done before the first kernel would be assembled: no command should wait for that. */
const minCompiledSize = 2_000;

/**
 * Schedules a network again with other durations, by step number, in minutes. The arrays of a result are used anew by the next call.
 * @throws RangeError when there is not one duration of 0 or more for each step
 */
export type Rescheduler = (minutes: ArrayLike<number>) => NetworkSchedule;

/** What sliders and searches need: the network is prepared once, then only its durations change. They begin as `copyStepMinutes`. */
export function createRescheduler(network: Network): Rescheduler {
  const passes = compiledPasses(network);
  return (minutes) => {
    const found = minutes.length === network.size ? passes?.(minutes, network.order) : undefined;
    return found ?? computePlainSchedule(replaceMinutes(network, minutes));
  };
}
