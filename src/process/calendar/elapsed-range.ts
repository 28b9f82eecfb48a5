import { type Day, lastDay, minutesPerDay } from "../../model/index.ts";
import { countWorkdays } from "./calendar.ts";
import { roundUpDays } from "./limits.ts";
import type { Timeline } from "./timeline.ts";

/** The least and the most minutes of working time that something takes. */
export interface ElapsedRange {
  readonly least: number;
  readonly most: number;
}

/** Before the first exception of a calendar, and after its last, one week of beginnings stands for all. */
const daysPerWeek = 7;

/**
 * What `computeElapsedFinish` makes of so many calendar days, whichever the minute from the start of the timeline on at
 * which they begin. Days from which they would run past year 9999, or past the last working day, are left out.
 */
export function computeElapsedRange({ calendar, start }: Timeline, calendarDays: number): ElapsedRange {
  const days = roundUpDays(calendarDays);
  if (days === 0) return { least: 0, most: 0 };
  const { exceptions } = calendar;
  const [first, last] = [exceptions[0] ?? start, Math.max(start, exceptions.at(-1) ?? start)];
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  const reckon = (from: Day, until: Day) => {
    const lastWorkdays = countWorkdays(calendar, lastDay);
    for (let day = from; day <= until && day + days <= lastDay; day++) {
      const before = countWorkdays(calendar, day);
      // The last day may give way to the next one that is worked, which is one more unless it is worked itself.
      const workdays = countWorkdays(calendar, day + days - 1) + 1 - before;
      if (before + workdays > lastWorkdays) break;
      least = Math.min(least, workdays);
      most = Math.max(most, workdays);
    }
  };
  reckon(start, start + daysPerWeek);
  reckon(Math.max(start, first - days - daysPerWeek), last + daysPerWeek);
  // Begun at the end of a working day they take whole days; begun in its first minute, the rest of it as well.
  return least === Number.POSITIVE_INFINITY
    ? { least: 0, most: 0 }
    : { least: least * minutesPerDay, most: (most + 1) * minutesPerDay - 1 };
}
