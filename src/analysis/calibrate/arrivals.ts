import type { EventLog } from "../../formats/index.ts";
import { daysOf } from "../../model/index.ts";
import type { WorkingClock } from "./working-clock.ts";

/** How cases come in. */
export interface Arrivals {
  /** Cases a working day, from the first to the last. */
  readonly perDay: number;
  /** Standard deviation of the time between two, by its mean: 1 where they come by pure chance, more where in bursts. */
  readonly variation: number;
}

/** The numbers of cases that have events, in the order in which they begin. */
export function inOrderOfArrival(log: EventLog): number[] {
  const begin = (number: number) => beginOf(log, number);
  return [...log.cases.keys()]
    .filter((number) => (log.first[number] as number) < (log.first[number + 1] as number))
    .sort((a, b) => begin(a) - begin(b) || a - b);
}

export function arrivalsOf(log: EventLog, ordered: readonly number[], clock: WorkingClock): Arrivals | undefined {
  const moments = ordered
    .map((number) => clock(beginOf(log, number), log.offset[log.first[number] as number] as number))
    .sort((a, b) => a - b);
  const gaps = moments.slice(1).map((each, index) => each - (moments[index] as number));
  const mean = gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
  if (!(mean > 0)) return undefined;
  const variance = gaps.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / gaps.length;
  return { perDay: 1 / daysOf(mean), variation: Math.sqrt(variance) / mean };
}

function beginOf(log: EventLog, number: number): number {
  const entry = log.first[number] as number;
  const begun = log.begun[entry] as number;
  return Number.isNaN(begun) ? (log.finished[entry] as number) : begun;
}
