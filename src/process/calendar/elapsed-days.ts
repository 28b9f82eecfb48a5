import { type Day, lastDay, minutesPerDay } from "../../model/index.ts";
import { countWorkdays, getWorkday } from "./calendar.ts";
import { addDays, roundUpDays } from "./limits.ts";
import { locateFinish, type Timeline } from "./timeline.ts";
import { rollToNextWorkday } from "./workdays.ts";

// A step in calendar days runs as a limit in calendar days does (民法典 art. 201 and 203): the day on which it is begun,
// which is the day on which what came before it ended, is not counted, and it ends with the working hours of its last
// day, or of the next working day when that one is off. So its finish moves in whole days while its start moves in
// minutes, and the two inverses below are not the same.

/**
 * The minute at which a step of so many calendar days ends that begins after `begin` minutes. Never decreases as
 * `begin` grows. A part of a day counts as a whole one; without days it ends as it begins. What would begin before the
 * first working day of all begins with it.
 * @throws InputError when it is after year 9999, or the calendar has no such working day
 */
export function computeElapsedFinish(timeline: Timeline, begin: number, calendarDays: number): number {
  const days = roundUpDays(calendarDays);
  if (days === 0) return begin;
  const { calendar, offset } = timeline;
  const last = rollToNextWorkday(calendar, addDays(locateFinish(timeline, Math.max(begin, getFirstMinute(timeline))).day, days));
  return (countWorkdays(calendar, last) - offset) * minutesPerDay;
}

/**
 * The last minute at which such a step may begin to end after `finish` minutes or earlier: what a backward pass asks
 * for. A finish after the last working day of all asks for no more than one on that day, so that a bound may be as late
 * as it likes.
 * @throws InputError when it leaves year 1, or the calendar has no such working day
 */
export function computeLatestElapsedStart(timeline: Timeline, finish: number, calendarDays: number): number {
  const days = roundUpDays(calendarDays);
  if (days === 0) return finish;
  const { calendar, offset } = timeline;
  const workdays = Math.min(offset + Math.floor(finish / minutesPerDay), countWorkdays(calendar, lastDay));
  const lastWorkday = getWorkday(calendar, workdays);
  return getLastMinute(timeline, addDays(lastWorkday, -days));
}

/**
 * The first minute at which such a step may begin to end after `finish` minutes or later: what a finish-to-finish or
 * start-to-finish link asks for in a forward pass. Where any minute would do it is the first one of year 1.
 * @throws InputError as `computeElapsedFinish`
 */
export function computeEarliestElapsedStart(timeline: Timeline, finish: number, calendarDays: number): number {
  const days = roundUpDays(calendarDays);
  if (days === 0) return finish;
  const { calendar, offset } = timeline;
  const workdays = offset + Math.ceil(finish / minutesPerDay) - 1;
  const tooEarly = workdays < 1 ? 0 : getWorkday(calendar, workdays) - days;
  return getLastMinute(timeline, Math.max(0, tooEarly)) + 1;
}

/** The first minute that belongs, as a finish, to a working day. */
function getFirstMinute(timeline: Timeline): number {
  return getLastMinute(timeline, 0) + 1;
}

/** The last minute that belongs, as a finish, to a day or to one before it. */
function getLastMinute({ calendar, start, offset }: Timeline, day: Day): number {
  const workdays = countWorkdays(calendar, day) - offset;
  // Minute 0 belongs to the start day: where that is a day off, to no working day before it.
  return workdays === 0 && day < start ? -1 : workdays * minutesPerDay;
}
