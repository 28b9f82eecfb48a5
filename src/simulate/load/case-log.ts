import { delayNames, partNames } from "./chain-parts.ts";
import type { LoadCase } from "./load-case.ts";
import type { LoadModel } from "./load-model.ts";
import type { UnitSums } from "./unit-areas.ts";

/** What a replication has shown. Times are minutes of working time; what is of cases is by their number in the order of their arrival. */
export interface Replication {
  readonly cycle: Float64Array;
  readonly arrival: Float64Array;
  /** Of each limit, the minutes that it counts in a case; NaN where it has none. */
  readonly limits: readonly Float64Array[];
  /** Of each part of a cycle time, by `partNames`, one case after the other. */
  readonly parts: Float64Array;
  /** What the cases of each stretch have waited for at each unit, by `delayNames`, one stretch after the other. */
  readonly delays: Float64Array;
  /** Minutes of work that the cases have brought to each unit. */
  readonly brought: Float64Array;
  /** What the units have done until each of some moments, `stretches + 1` in all: the beginning, and arrivals that divide the cases evenly. */
  readonly moments: readonly UnitSums[];
  /** Sums of the cases under way over time, and cases that have ended, at the same moments. */
  readonly underWay: Float64Array;
  readonly ended: Float64Array;
}

/** Into so many stretches of as many cases a replication is divided, of which the first may be the warm-up. */
export const stretches = 100;

/** Keeps what cases show. Cases whose number is `cases` or more are there to keep the others company. */
export function caseLog({ limits, units }: LoadModel, cases: number) {
  const perStretch = units.length * delayNames.length;
  const log = {
    cycle: new Float64Array(cases),
    arrival: new Float64Array(cases),
    limits: limits.map(() => new Float64Array(cases)),
    parts: new Float64Array(cases * partNames.length),
    delays: new Float64Array(stretches * units.length * delayNames.length),
    brought: new Float64Array(units.length),
    moments: [] as UnitSums[],
    underWay: new Float64Array(stretches + 1),
    ended: new Float64Array(stretches + 1),
  } satisfies Replication;
  let [last, area, count, ended, counted] = [0, 0, 0, 0, 0];
  const passTo = (now: number) => {
    area += count * (now - last);
    last = now;
  };
  return {
    log: log as Replication,
    /** How many cases that count have ended. */
    counted: () => counted,
    arrives(number: number, now: number): void {
      passTo(now);
      count++;
      if (number < cases) log.arrival[number] = now;
    },
    ends(one: LoadCase, now: number): void {
      passTo(now);
      count--;
      ended++;
      const { number } = one;
      if (number >= cases) return;
      counted++;
      log.cycle[number] = now - one.arrival;
      for (const [index, limit] of limits.entries()) (log.limits[index] as Float64Array)[number] = one.limit(limit);
      for (let unit = 0; unit < log.brought.length; unit++)
        log.brought[unit] = (log.brought[unit] as number) + (one.brought[unit] as number);
      const stretch = Math.floor((number * stretches) / cases) * perStretch;
      one.parts(log.parts.subarray(number * partNames.length, (number + 1) * partNames.length), log.delays, stretch);
    },
    /** Whether a moment is to be kept before the case of a number comes. */
    isMoment: (number: number) => log.moments.length <= stretches && number * stretches >= log.moments.length * cases,
    keepMoment(sums: UnitSums): void {
      passTo(sums.time);
      log.underWay[log.moments.length] = area;
      log.ended[log.moments.length] = ended;
      log.moments.push(sums);
    },
  };
}
