import { minutesPerDay, toMinutes } from "../../../../model/index.ts";
import { ln } from "../../random/elementary-functions.ts";
import { createRoundStream, type Stream } from "../../random/streams.ts";
import type { CaseArrivals } from "../types.ts";

/** Stands where the streams of steps have the number of a step. */
const arrivalSlot = -2;

/** The arrivals of a replication, one after the other. */
export interface ArrivalStream {
  /** Whole minutes of working time; Infinity when no case comes any more. */
  readonly next: () => number;
  /** Whether the case that `next` has told is served before others. */
  readonly isUrgent: () => boolean;
}

/** @param week how many days a working week has */
export function createArrivalStream(arrivals: CaseArrivals, week: number, seed: number, replication: number): ArrivalStream {
  const { urgent = 0 } = arrivals;
  const stream = createRoundStream(seed, replication, arrivalSlot, 0);
  let chance = 1;
  const times = "days" in arrivals ? createListArrivals(arrivals.days) : createPoissonArrivals(arrivals.perDay, week, stream);
  return {
    next: () => {
      const time = times();
      chance = stream();
      return time;
    },
    isUrgent: () => chance < urgent,
  };
}

function createListArrivals(days: readonly number[]): () => number {
  let next = 0;
  return () => (next < days.length ? toMinutes(days[next++] as number) : Number.POSITIVE_INFINITY);
}

/**
 * A Poisson process whose rate is the same all day: the expected number of cases grows by an exponential number from
 * one case to the next.
 */
function createPoissonArrivals(perDay: number | readonly number[], week: number, stream: Stream): () => number {
  const rates = typeof perDay === "number" ? new Array<number>(week).fill(perDay) : perDay;
  let [day, passed] = [0, 0];
  return () => {
    let left = -ln(1 - stream());
    for (;;) {
      const rate = rates[day % rates.length] as number;
      const today = rate * (1 - passed);
      if (left < today) break;
      left -= today;
      day++;
      passed = 0;
    }
    passed += left / (rates[day % rates.length] as number);
    return Math.round((day + passed) * minutesPerDay);
  };
}
