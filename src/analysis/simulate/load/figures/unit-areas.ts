import type { LoadModel } from "../model.ts";

/** What is summed of every unit over time, at one moment; by unit. */
export interface UnitSums {
  readonly time: number;
  /** Officers at work times open minutes. */
  readonly busy: Float64Array;
  /** Waiting visits times minutes. */
  readonly queue: Float64Array;
  /** Visits that have begun, and the minutes for which they waited for an officer. */
  readonly visits: Float64Array;
  readonly waited: Float64Array;
}

/** Officers at work and visits that wait, and their sums over time. */
export interface UnitAreas {
  readonly atWork: Float64Array;
  readonly queued: Float64Array;
  /** So many more wait, or fewer. */
  readonly wait: (unit: number, more: 1 | -1, now: number) => void;
  /** So many more are at work, or fewer. */
  readonly work: (unit: number, more: 1 | -1, now: number) => void;
  readonly begins: (unit: number, waited: number) => void;
  readonly sums: (now: number) => UnitSums;
}

/**
 * What somebody adds to a sum over time is the moment when it ends less that when it began: so a change is one
 * addition, and what has not ended is taken to end at the moment that is asked for.
 */
export function createUnitAreas({ units, hours, keepsHours }: LoadModel): UnitAreas {
  const createNumbers = () => new Float64Array(units.length);
  const [atWork, queued, busy, queue, visits, waited] = [
    createNumbers(),
    createNumbers(),
    createNumbers(),
    createNumbers(),
    createNumbers(),
    createNumbers(),
  ];
  const getOpenMinutes = (unit: number, now: number) => (keepsHours ? (hours[unit]?.before(now) ?? now) : now);
  return {
    atWork,
    queued,
    wait: (unit, more, now) => {
      queued[unit] = (queued[unit] as number) + more;
      queue[unit] = (queue[unit] as number) - more * now;
    },
    work: (unit, more, now) => {
      atWork[unit] = (atWork[unit] as number) + more;
      busy[unit] = (busy[unit] as number) - more * getOpenMinutes(unit, now);
    },
    begins: (unit, minutes) => {
      visits[unit] = (visits[unit] as number) + 1;
      waited[unit] = (waited[unit] as number) + minutes;
    },
    sums: (now) => ({
      time: now,
      busy: busy.map((sum, unit) => sum + (atWork[unit] as number) * getOpenMinutes(unit, now)),
      queue: queue.map((sum, unit) => sum + (queued[unit] as number) * now),
      visits: visits.slice(),
      waited: waited.slice(),
    }),
  };
}
