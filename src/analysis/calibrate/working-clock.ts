import { type Day, firstDay, minutesPerDay, toDay } from "../../model/index.ts";
import { type Calendar, diffWorkdays, isWorkday } from "../../process/calendar/index.ts";

/**
 * The hours of a working day, as the clock on the wall shows them: 9 and 17 for nine to five; 0 and 24 count the whole
 * day.
 */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
}

/** Eight hours, the working minutes of a day. */
const defaultHours: WorkingHours = { from: 9, to: 17 };

/**
 * Minutes of working time up to a moment, from a day long ago: the difference of two is the working time between them.
 */
export type WorkingClock = (utc: number, offset: number) => number;

const millisecondsPerDay = 86_400_000;
const epochDay = toDay({ year: 1970, month: 1, day: 1 });

/**
 * Reads moments (milliseconds since 1970 in UTC, and how many minutes the local clock is ahead) as working time. A day
 * off counts nothing; a day at work passes evenly within its hours and stands still outside them. So from 16:00 to
 * 10:00 of the next working day are two of eight hours, and work done at night takes no time.
 * @throws RangeError when the hours are not within a day, or none
 */
export function createWorkingClock(calendar: Calendar, { from, to }: WorkingHours = defaultHours): WorkingClock {
  if (!(from >= 0 && from < to && to <= 24)) throw new RangeError(`No hours of a day: ${from} to ${to}`);
  const days = new Map<number, { readonly before: number; readonly isWorked: boolean }>();
  const getDay = (number: number) => {
    const day = number + epochDay;
    const known = days.get(number) ?? { before: diffWorkdays(calendar, firstDay, day - 1), isWorked: isWorkday(calendar, day) };
    days.set(number, known);
    return known;
  };
  return (utc, offset) => {
    const local = utc + offset * 60_000;
    const number = Math.floor(local / millisecondsPerDay);
    const { before, isWorked } = getDay(number);
    const hour = ((local - number * millisecondsPerDay) / millisecondsPerDay) * 24;
    const part = isWorked ? Math.min(1, Math.max(0, (hour - from) / (to - from))) : 0;
    return (before + part) * minutesPerDay;
  };
}

/** The day of a moment in UTC, in milliseconds since 1970. */
export function toInstantDay(utc: number): Day {
  return Math.floor(utc / millisecondsPerDay) + epochDay;
}
