import { type Day, minutesPerDay } from "../../model/index.ts";
import { type Calendar, workdayNumbered, workdaysUpTo } from "./calendar.ts";

/**
 * The minutes of working time of a schedule laid on a calendar. Minute 0 is the end of the start day, which is not counted: the first 480
 * minutes are those of the first working day after it.
 */
export interface Timeline {
  readonly calendar: Calendar;
  readonly start: Day;
  /** Working days up to the start day. */
  readonly offset: number;
}

/** A moment of working time on a day. */
export interface Moment {
  readonly day: Day;
  /** Minutes of working time since the day began: 0 to 480. */
  readonly minute: number;
}

export function timelineFrom(calendar: Calendar, start: Day): Timeline {
  return { calendar, start, offset: workdaysUpTo(calendar, start) };
}

/**
 * When something begins that begins after so many minutes: at the end of a day means at the beginning of the next working day.
 * @throws InputError when it leaves the years 1 to 9999, or the calendar has no such working day
 */
export function startAt({ calendar, offset }: Timeline, minutes: number): Moment {
  const before = Math.floor(minutes / minutesPerDay);
  return { day: workdayNumbered(calendar, offset + before + 1), minute: minutes - before * minutesPerDay };
}

/**
 * When something ends that ends after so many minutes: the end of a day belongs to that day, and minute 0 to the start day, worked or not.
 * @throws InputError as `startAt`
 */
export function finishAt({ calendar, start, offset }: Timeline, minutes: number): Moment {
  if (minutes === 0) return { day: start, minute: minutesPerDay };
  const days = Math.ceil(minutes / minutesPerDay);
  return { day: workdayNumbered(calendar, offset + days), minute: minutes - (days - 1) * minutesPerDay };
}
