import type { Network } from "../../graph/index.ts";
import { type NetworkSchedule, wrapScheduleArray } from "./network-schedule.ts";

/** What passes write down on their way, by position; to be used again for a network of the same size. */
export interface PassMemory {
  readonly early: Float64Array;
  /**
   * For each position its late start, then how late it may start without moving a successor; side by side, as they are
   * bounded together.
   */
  readonly bounds: Float64Array;
}

export function createPassMemory(size: number): PassMemory {
  return { early: new Float64Array(size), bounds: new Float64Array(2 * size) };
}

/**
 * Both passes and all floats, for any numbers. `hidden` marks positions that only pass time on: the free float of a
 * step looks through them. Links are walked from the side of their successor in both directions, so that one list of
 * links serves both.
 */
export function computePasses(network: Network, hidden?: Uint8Array, memory = createPassMemory(network.size)): NetworkSchedule {
  const { size, order, minutes, start, source, weight } = network;
  const early = runForwardPass(network, memory.early);
  const finish = computeLatestFinish(network, early);
  const schedule = wrapScheduleArray(new Float64Array(6 * size), size, finish);
  const { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat } = schedule;

  const bounds = memory.bounds.fill(Number.POSITIVE_INFINITY);
  for (let p = size - 1; p >= 0; p--) {
    const begin = early[p] as number;
    const duration = minutes[p] as number;
    const last = finish - duration;
    const late = Math.min(last, bounds[2 * p] as number);
    const allowed = bounds[2 * p + 1] === Number.POSITIVE_INFINITY ? last : (bounds[2 * p + 1] as number);
    const unmoved = hidden?.[p] ? allowed : begin;
    const end = start[p + 1] as number;
    for (let k = start[p] as number; k < end; k++) {
      const before = 2 * (source[k] as number);
      const least = weight[k] as number;
      if (late - least < (bounds[before] as number)) bounds[before] = late - least;
      if (unmoved - least < (bounds[before + 1] as number)) bounds[before + 1] = unmoved - least;
    }
    const step = order[p] as number;
    earlyStart[step] = begin;
    earlyFinish[step] = begin + duration;
    lateStart[step] = late;
    lateFinish[step] = late + duration;
    totalFloat[step] = late - begin;
    freeFloat[step] = allowed - begin;
  }
  return schedule;
}

/** Earliest starts by position, written into `early`. */
export function runForwardPass({ size, start, source, weight }: Network, early: Float64Array = new Float64Array(size)): Float64Array {
  for (let p = 0; p < size; p++) {
    let latest = 0;
    const end = start[p + 1] as number;
    for (let k = start[p] as number; k < end; k++) {
      const bound = (early[source[k] as number] as number) + (weight[k] as number);
      if (bound > latest) latest = bound;
    }
    early[p] = latest;
  }
  return early;
}

export function computeLatestFinish({ size, minutes }: Network, early: Float64Array): number {
  let finish = 0;
  for (let p = 0; p < size; p++) finish = Math.max(finish, (early[p] as number) + (minutes[p] as number));
  return finish;
}
