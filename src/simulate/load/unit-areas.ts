import type { LoadModel } from "./load-model.ts";

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
  /** To be called before one of the two changes. */
  readonly passTo: (unit: number, now: number) => void;
  readonly begins: (unit: number, waited: number) => void;
  readonly sums: (now: number) => UnitSums;
}

export function unitAreas({ units, hours }: LoadModel): UnitAreas {
  const numbers = () => new Float64Array(units.length);
  const [atWork, queued, last, lastOpen] = [numbers(), numbers(), numbers(), numbers()];
  const [busy, queue, visits, waited] = [numbers(), numbers(), numbers(), numbers()];
  const passTo = (unit: number, now: number) => {
    const open = hours[unit];
    const nowOpen = open === undefined ? now : open.before(now);
    busy[unit] = (busy[unit] as number) + (atWork[unit] as number) * (nowOpen - (lastOpen[unit] as number));
    queue[unit] = (queue[unit] as number) + (queued[unit] as number) * (now - (last[unit] as number));
    last[unit] = now;
    lastOpen[unit] = nowOpen;
  };
  return {
    atWork,
    queued,
    passTo,
    begins: (unit, minutes) => {
      visits[unit] = (visits[unit] as number) + 1;
      waited[unit] = (waited[unit] as number) + minutes;
    },
    sums: (now) => {
      for (let unit = 0; unit < units.length; unit++) passTo(unit, now);
      const copy = (values: Float64Array) => values.slice();
      return { time: now, busy: copy(busy), queue: copy(queue), visits: copy(visits), waited: copy(waited) };
    },
  };
}
