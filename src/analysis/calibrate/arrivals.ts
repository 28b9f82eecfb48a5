import type { EventLog } from "../../formats/index.ts";
import { toWorkingDays } from "../../model/index.ts";
import type { WorkingClock } from "./working-clock.ts";

/** How cases come in. */
export interface Arrivals {
  /** Cases a working day, from the first to the last. */
  readonly perDay: number;
  /**
   * Standard deviation of the time between two, by its mean: 1 where they come by pure chance, more where in bursts.
   */
  readonly variation: number;
}

/** The numbers of cases that have events, in the order in which they begin. */
export function sortByArrival(log: EventLog): number[] {
  const getBegin = (number: number) => getCaseBegin(log, number);
  return [...log.cases.keys()]
    .filter((number) => (log.first[number] as number) < (log.first[number + 1] as number))
    .sort((a, b) => getBegin(a) - getBegin(b) || a - b);
}

export function estimateArrivals(log: EventLog, ordered: readonly number[], clock: WorkingClock): Arrivals | undefined {
  const moments = ordered
    .map((number) => clock(getCaseBegin(log, number), log.offset[log.first[number] as number] as number))
    .sort((a, b) => a - b);
  const gaps = moments.slice(1).map((each, index) => each - (moments[index] as number));
  const mean = gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
  if (!(mean > 0)) return undefined;
  const variance = gaps.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / gaps.length;
  return { perDay: 1 / toWorkingDays(mean), variation: Math.sqrt(variance) / mean };
}

function getCaseBegin(log: EventLog, number: number): number {
  const entry = log.first[number] as number;
  const begun = log.begun[entry] as number;
  return Number.isNaN(begun) ? (log.finished[entry] as number) : begun;
}
