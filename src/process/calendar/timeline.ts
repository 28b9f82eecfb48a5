import { type Day, minutesPerDay } from "../../model/index.ts";
import { type Calendar, countWorkdays, getWorkday } from "./calendar.ts";

/**
 * The minutes of working time of a schedule laid on a calendar. Minute 0 is the end of the start day, which is not
 * counted: the first 480 minutes are those of the first working day after it.
 */
export interface Timeline {
  readonly calendar: Calendar;
  readonly start: Day;
  /** Working days up to the start day. */
  readonly offset: number;
}

/** A moment of working time on a day. */
export interface WorkMoment {
  readonly day: Day;
  /** Minutes of working time since the day began: 0 to 480. */
  readonly minute: number;
}

export function createTimeline(calendar: Calendar, start: Day): Timeline {
  return { calendar, start, offset: countWorkdays(calendar, start) };
}

/**
 * When something begins that begins after so many minutes: at the end of a day means at the beginning of the next
 * working day.
 * @throws InputError when it leaves the years 1 to 9999, or the calendar has no such working day
 */
export function locateStart({ calendar, offset }: Timeline, minutes: number): WorkMoment {
  const before = Math.floor(minutes / minutesPerDay);
  return { day: getWorkday(calendar, offset + before + 1), minute: minutes - before * minutesPerDay };
}

/**
 * When something ends that ends after so many minutes: the end of a day belongs to that day, and minute 0 to the start
 * day, worked or not.
 * @throws InputError as `locateStart`
 */
export function locateFinish({ calendar, start, offset }: Timeline, minutes: number): WorkMoment {
  if (minutes === 0) return { day: start, minute: minutesPerDay };
  const days = Math.ceil(minutes / minutesPerDay);
  return { day: getWorkday(calendar, offset + days), minute: minutes - (days - 1) * minutesPerDay };
}
