import type { EventQueue } from "./event-queue.ts";
import type { LoadModel } from "./load-model.ts";
import { unitAreas } from "./unit-areas.ts";
import { waitingLines } from "./waiting-lines.ts";

/** What happens to a visit or a unit at an event. */
export const kinds = { ready: 0, workDone: 1, finished: 2, opens: 3, arrives: 4 } as const;

export type Offices = ReturnType<typeof offices>;

/** Officers and the lines before them. A visit is a step of a case, by number; `begin` is called when an officer takes one from a line. */
export function offices(model: LoadModel, events: EventQueue, begin: (visit: number, unit: number, now: number) => void) {
  const { units, staff, hours } = model;
  const areas = unitAreas(model);
  // Two lines a unit: that of urgent cases comes first.
  const lines = waitingLines(2 * units.length);
  const willOpen = new Uint8Array(units.length);
  const { atWork, queued } = areas;

  function take(unit: number, now: number): void {
    const open = hours[unit];
    while ((queued[unit] as number) > 0 && (atWork[unit] as number) < (staff[unit] as number)) {
      if (open && open.next(now) > now) {
        if (willOpen[unit] === 0) events.add(open.next(now), kinds.opens, unit, 0);
        willOpen[unit] = 1;
        return;
      }
      const rank = lines.first(2 * unit) < 0 ? 1 : 0;
      const visit = lines.first(2 * unit + rank);
      lines.leave(2 * unit + rank, visit);
      queued[unit] = (queued[unit] as number) - 1;
      atWork[unit] = (atWork[unit] as number) + 1;
      begin(visit, unit, now);
    }
  }

  return {
    areas,
    reserve: lines.reserve,
    /** A visit comes to a unit that is open: an officer takes it at once, or it joins a line. */
    takes: (visit: number, unit: number, rank: number, now: number): boolean => {
      areas.passTo(unit, now);
      const isTaken = queued[unit] === 0 && (atWork[unit] as number) < (staff[unit] as number);
      if (isTaken) atWork[unit] = (atWork[unit] as number) + 1;
      else {
        lines.add(2 * unit + rank, visit);
        queued[unit] = (queued[unit] as number) + 1;
      }
      return isTaken;
    },
    /** A visit gives up its place. */
    leave: (visit: number, unit: number, rank: number, now: number) => {
      areas.passTo(unit, now);
      lines.leave(2 * unit + rank, visit);
      queued[unit] = (queued[unit] as number) - 1;
    },
    /** An officer has done with a visit. */
    free: (unit: number, now: number) => {
      areas.passTo(unit, now);
      atWork[unit] = (atWork[unit] as number) - 1;
      take(unit, now);
    },
    opens: (unit: number, now: number) => {
      willOpen[unit] = 0;
      areas.passTo(unit, now);
      take(unit, now);
    },
  };
}
