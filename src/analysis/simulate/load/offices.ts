import { minutesPerDay } from "../../../model/index.ts";
import { createUnitAreas } from "./figures/unit-areas.ts";
import type { LoadModel } from "./model.ts";
import type { EventQueue } from "./queues/event-queue.ts";
import { createWaitingLines } from "./queues/waiting-lines.ts";

/** What happens to a visit or a unit at an event. */
export const loadEventKinds = { ready: 0, workDone: 1, finished: 2, opens: 3, arrives: 4 } as const;

export type Offices = ReturnType<typeof createOffices>;

/**
 * Officers and the lines before them. A visit is a step of a case, by number; `begin` is called when an officer takes
 * one from a line.
 */
export function createOffices(model: LoadModel, events: EventQueue, begin: (place: number, p: number, unit: number, now: number) => void) {
  const { size, units, staff, hours, batches, officeTimes } = model;
  const areas = createUnitAreas(model);
  // Two lines a unit: that of urgent cases comes first.
  const lines = createWaitingLines(2 * units.length);
  const hasBatches = officeTimes.map((times) => times.length > 1);
  /** When each unit looks at its lines again. */
  const looksAt = new Float64Array(units.length).fill(Number.POSITIVE_INFINITY);
  const { atWork, queued } = areas;

  /** The beginning of the day, today or later, on which a visit may begin; its batch may be one of certain days. */
  function getDay(visit: number, now: number): number {
    const today = now - (now % minutesPerDay);
    return batches[visit % size]?.(today) ?? today;
  }

  /** The first in a line that may begin today; −1 without any. */
  function findFirstVisit(line: number, hasBatch: boolean, now: number): number {
    let visit = lines.first(line);
    while (hasBatch && visit >= 0 && getDay(visit, now) > now) visit = lines.after(visit);
    return visit;
  }

  /** When a unit whose lines are not to be served today may serve them. */
  function findNextDay(unit: number, now: number): number {
    let earliest = Number.POSITIVE_INFINITY;
    for (const line of [2 * unit, 2 * unit + 1])
      for (let visit = lines.first(line); visit >= 0; visit = lines.after(visit)) earliest = Math.min(earliest, getDay(visit, now));
    return hours[unit]?.next(earliest) ?? earliest;
  }

  function planLook(unit: number, time: number): void {
    if (time < (looksAt[unit] as number)) events.add(time, loadEventKinds.opens, unit, 0, 0);
    looksAt[unit] = Math.min(looksAt[unit] as number, time);
  }

  function take(unit: number, now: number): void {
    const open = hours[unit];
    const hasBatch = hasBatches[unit] === true;
    while ((queued[unit] as number) > 0 && (atWork[unit] as number) < (staff[unit] as number)) {
      if (open && open.next(now) > now) {
        planLook(unit, open.next(now));
        return;
      }
      const urgent = findFirstVisit(2 * unit, hasBatch, now);
      const rank = urgent < 0 ? 1 : 0;
      const visit = urgent < 0 ? findFirstVisit(2 * unit + 1, hasBatch, now) : urgent;
      if (visit < 0) {
        planLook(unit, findNextDay(unit, now));
        return;
      }
      lines.leave(2 * unit + rank, visit);
      areas.wait(unit, -1, now);
      areas.work(unit, 1, now);
      const place = (visit / size) | 0;
      begin(place, visit - place * size, unit, now);
    }
  }

  /** Whether somebody waits whom an officer may take today. */
  function isAwaited(unit: number, now: number): boolean {
    if (queued[unit] === 0) return false;
    if (hasBatches[unit] !== true) return true;
    return findFirstVisit(2 * unit, true, now) >= 0 || findFirstVisit(2 * unit + 1, true, now) >= 0;
  }

  return {
    areas,
    reserve: lines.reserve,
    /** A visit comes on its day to a unit that is open: an officer takes it at once, or it joins a line. */
    takes: (visit: number, unit: number, rank: number, now: number): boolean => {
      const isTaken = (atWork[unit] as number) < (staff[unit] as number) && !isAwaited(unit, now);
      if (isTaken) areas.work(unit, 1, now);
      else {
        lines.add(2 * unit + rank, visit);
        areas.wait(unit, 1, now);
      }
      return isTaken;
    },
    /** A visit gives up its place. */
    leave: (visit: number, unit: number, rank: number, now: number) => {
      lines.leave(2 * unit + rank, visit);
      areas.wait(unit, -1, now);
    },
    /** An officer has done with a visit. */
    free: (unit: number, now: number) => {
      areas.work(unit, -1, now);
      take(unit, now);
    },
    opens: (unit: number, now: number) => {
      // Of another moment than was settled last: there was an earlier one since.
      if (looksAt[unit] !== now) return;
      looksAt[unit] = Number.POSITIVE_INFINITY;
      take(unit, now);
    },
  };
}
