import { createLimitClock } from "../../cases/limit-clock.ts";
import type { LoadCases } from "../cases.ts";
import type { LoadModel } from "../model.ts";
import { createPartsRecorder, delayNames, partNames } from "./chain-parts.ts";
import type { UnitSums } from "./unit-areas.ts";

/**
 * What a replication has shown. Times are minutes of working time; what is of cases is by their number in the order of
 * their arrival.
 */
export interface Replication {
  readonly cycle: Float64Array;
  readonly arrival: Float64Array;
  /** Of each limit, the minutes that it counts in a case; NaN where it has none. */
  readonly limits: readonly Float64Array[];
  /** Of each part of a cycle time, by `partNames`, one case after the other. */
  readonly parts: Float64Array;
  /** What the cases of each stretch have waited for at each unit, by `delayNames`, one stretch after the other. */
  readonly delays: Float64Array;
  /** Minutes of work that the cases have brought to officers, by position. */
  readonly brought: Float64Array;
  /**
   * What the units have done until each of some moments, `stretches + 1` in all: the beginning, and arrivals that
   * divide the cases evenly.
   */
  readonly moments: readonly UnitSums[];
  /** Sums of the cases under way over time, and cases that have ended, at the same moments. */
  readonly underWay: Float64Array;
  readonly ended: Float64Array;
}

/** Into so many stretches of as many cases a replication is divided, of which the first may be the warm-up. */
export const stretchCount = 100;

export type CaseLog = ReturnType<typeof createCaseLog>;

/** Keeps what so many cases show. Those whose number is `count` or more are there to keep the others company. */
export function createCaseLog(model: LoadModel, cases: LoadCases, count: number) {
  const { size, limits, units } = model;
  const perStretch = units.length * delayNames.length;
  const log = {
    cycle: new Float64Array(count),
    arrival: new Float64Array(count),
    limits: limits.map(() => new Float64Array(count)),
    parts: new Float64Array(count * partNames.length),
    delays: new Float64Array(stretchCount * perStretch),
    brought: new Float64Array(size),
    moments: [] as UnitSums[],
    underWay: new Float64Array(stretchCount + 1),
    ended: new Float64Array(stretchCount + 1),
  } satisfies Replication;
  const minutesOf = createLimitClock(model, cases);
  const addParts = createPartsRecorder(model, cases, log.parts, log.delays);
  let underWay = 0;
  let ended = 0;
  let counted = 0;
  // When cases have ended less when they came, in all: in an array, where a number that is not small takes no new
  // memory.
  const passed = new Float64Array(1);
  return {
    log: log as Replication,
    /** How many cases that count have ended. */
    counted: () => counted,
    arrives(number: number, now: number): void {
      passed[0] = (passed[0] as number) - now;
      underWay++;
      if (number < count) log.arrival[number] = now;
    },
    /** A step of a case keeps an officer at work for so many minutes. */
    brings(place: number, p: number, minutes: number): void {
      if ((cases.number[place] as number) < count) log.brought[p] = (log.brought[p] as number) + minutes;
    },
    ends(place: number, now: number): void {
      passed[0] = (passed[0] as number) + now;
      underWay--;
      ended++;
      const number = cases.number[place] as number;
      if (number >= count) return;
      counted++;
      log.cycle[number] = now - (cases.arrival[place] as number);
      const base = place * size;
      for (let index = 0; index < limits.length; index++) {
        (log.limits[index] as Float64Array)[number] = minutesOf(limits[index] as LoadModel["limits"][number], base);
      }
      const stretch = Math.floor((number * stretchCount) / count) * perStretch;
      addParts(base, number * partNames.length, stretch);
    },
    /** Whether a moment is to be kept before the case of a number comes. */
    isMoment: (number: number) => log.moments.length <= stretchCount && number * stretchCount >= log.moments.length * count,
    keepMoment(moment: UnitSums): void {
      log.underWay[log.moments.length] = (passed[0] as number) + underWay * moment.time;
      log.ended[log.moments.length] = ended;
      log.moments.push(moment);
    },
  };
}
