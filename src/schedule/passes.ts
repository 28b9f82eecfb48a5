import type { Network } from "../graph/index.ts";

/** Times of each step in whole minutes from the start, by step number. */
export interface NetworkSchedule {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** How far a step can slip without moving the finish. */
  readonly totalFloat: Float64Array;
  /**
   * How far it can slip from its early dates without moving the early start of any successor, or the finish if it has none. With SF and
   * FF links it can be more than the total float, as in Microsoft Project.
   */
  readonly freeFloat: Float64Array;
  /** The latest finish of all steps; 0 for an empty network. */
  readonly finish: number;
}

/**
 * The critical path method for precedence networks with all four link types and lags (Kelley and Walker 1959; Roy's potentials for
 * SS, FF and SF): nothing starts before 0, and no late finish is after the total. `hidden` marks positions that only pass time on: the
 * free float of a step looks through them.
 */
export function scheduleNetwork(network: Network, hidden?: Uint8Array): NetworkSchedule {
  const early = forwardPass(network);
  const finish = latestFinish(network, early);
  const late = backwardPass(network, finish);
  const free = freeFloats(network, early, finish, hidden);

  const { size, order, minutes } = network;
  const result = {
    earlyStart: new Float64Array(size),
    earlyFinish: new Float64Array(size),
    lateStart: new Float64Array(size),
    lateFinish: new Float64Array(size),
    totalFloat: new Float64Array(size),
    freeFloat: new Float64Array(size),
    finish,
  };
  for (let p = 0; p < size; p++) {
    const step = order[p] as number;
    const duration = minutes[p] as number;
    result.earlyStart[step] = early[p] as number;
    result.earlyFinish[step] = (early[p] as number) + duration;
    result.lateStart[step] = late[p] as number;
    result.lateFinish[step] = (late[p] as number) + duration;
    result.totalFloat[step] = (late[p] as number) - (early[p] as number);
    result.freeFloat[step] = free[p] as number;
  }
  return result;
}

/** Earliest starts by position. */
export function forwardPass({ size, start, source, weight }: Network): Float64Array {
  const early = new Float64Array(size);
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

export function latestFinish({ size, minutes }: Network, early: Float64Array): number {
  let finish = 0;
  for (let p = 0; p < size; p++) finish = Math.max(finish, (early[p] as number) + (minutes[p] as number));
  return finish;
}

/** Latest starts by position. Links are walked from the side of their successor, so that one list of links serves both passes. */
function backwardPass({ size, minutes, start, source, weight }: Network, finish: number): Float64Array {
  const late = new Float64Array(size);
  for (let p = 0; p < size; p++) late[p] = finish - (minutes[p] as number);
  for (let p = size - 1; p >= 0; p--) {
    const latest = late[p] as number;
    const end = start[p + 1] as number;
    for (let k = start[p] as number; k < end; k++) {
      const before = source[k] as number;
      const bound = latest - (weight[k] as number);
      if (bound < (late[before] as number)) late[before] = bound;
    }
  }
  return late;
}

/** Backwards, so that the float of a successor is known when it is passed through. */
function freeFloats(
  { size, minutes, start, source, weight }: Network,
  early: Float64Array,
  finish: number,
  hidden?: Uint8Array,
): Float64Array {
  const free = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let p = size - 1; p >= 0; p--) {
    if (free[p] === Number.POSITIVE_INFINITY) free[p] = finish - (early[p] as number) - (minutes[p] as number);
    const beyond = hidden?.[p] ? (free[p] as number) : 0;
    const end = start[p + 1] as number;
    for (let k = start[p] as number; k < end; k++) {
      const before = source[k] as number;
      const gap = (early[p] as number) - (early[before] as number) - (weight[k] as number) + beyond;
      if (gap < (free[before] as number)) free[before] = gap;
    }
  }
  return free;
}
