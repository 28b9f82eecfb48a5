import { type Day, firstDay, getWeekday, lastDay, requireArgument } from "../../model/index.ts";
import { createDateRangeError, createNoWorkdaysError } from "./fault-words.ts";

/**
 * Which days are worked: the days of the week, and the days that differ from it. Working days are counted, not walked:
 * how many there are up to a day, and which day is the n-th, is a binary search among the exceptions.
 */
export interface Calendar {
  /** Working days among the first 0 to 7 days of a week that begins on Monday. */
  readonly weekly: readonly number[];
  /** Days on which it is the other way round than in every week, ascending. */
  readonly exceptions: readonly Day[];
  /** Working days from 1 January of year 1 to each exception, including it. */
  readonly counts: readonly number[];
  /** The first and the last day for which the days off are known. */
  readonly from: Day;
  readonly until: Day;
}

/** What a calendar is made of. `workdays` are days at work whatever else is said of them. */
export interface CalendarDays {
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: Iterable<Day>;
  readonly workdays: Iterable<Day>;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** @throws InputError when no day at all is worked */
export function buildCalendar({ weekdays, holidays, workdays, from = firstDay, until = lastDay }: CalendarDays): Calendar {
  const atWork = new Set(weekdays);
  const weekly = [0];
  for (let weekday = 1; weekday <= 7; weekday++) weekly.push((weekly[weekday - 1] as number) + (atWork.has(weekday) ? 1 : 0));

  const differing = new Set<Day>();
  for (const day of holidays) if (atWork.has(getWeekday(day))) differing.add(day);
  for (const day of workdays) {
    if (atWork.has(getWeekday(day))) differing.delete(day);
    else differing.add(day);
  }
  const exceptions = [...differing].sort((a, b) => a - b);
  let corrections = 0;
  const counts = exceptions.map((day) => {
    corrections += atWork.has(getWeekday(day)) ? -1 : 1;
    return countWeeklyDays(weekly, day) + corrections;
  });
  const calendar = { weekly, exceptions, counts, from, until };
  if (countWorkdays(calendar, lastDay) === 0) throw createNoWorkdaysError();
  return calendar;
}

/**
 * Every count asks this, so what is right passes by one comparison each.
 * @throws RangeError when it is no calendar, or the day is none
 */
export function requireCalendarDay(calendar: Calendar, day: Day, name = "day"): void {
  requireArgument("calendar", calendar, "calendar");
  if (!Number.isInteger(day)) requireArgument(name, day, "day");
}

/**
 * Whether a day is worked.
 * @example
 * ```ts
 * import { isWorkday, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * ["2026-10-01", "2026-10-10"].map((date) => isWorkday(calendar, parseDay(date))); // → [ false, true ]
 * ```
 */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  requireCalendarDay(calendar, day);
  const weekday = getWeekday(day);
  const isUsual = calendar.weekly[weekday] !== calendar.weekly[weekday - 1];
  return isUsual !== (calendar.exceptions[findLastException(calendar, day)] === day);
}

/**
 * The days off were not known for this day when the calendar was made: a figure that rests on it may still change.
 * @example
 * ```ts
 * import { isProvisionalDay, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * ["2026-03-02", "2036-03-03"].map((date) => isProvisionalDay(calendar, parseDay(date))); // → [ false, true ]
 * ```
 */
export function isProvisionalDay(calendar: Calendar, day: Day): boolean {
  requireCalendarDay(calendar, day);
  return day < calendar.from || day > calendar.until;
}

/** How many working days there are from 1 January of year 1 to a day, including it. */
export function countWorkdays(calendar: Calendar, day: Day): number {
  const index = findLastException(calendar, day);
  if (index < 0) return countWeeklyDays(calendar.weekly, day);
  const since = countWeeklyDays(calendar.weekly, day) - countWeeklyDays(calendar.weekly, calendar.exceptions[index] as Day);
  return (calendar.counts[index] as number) + since;
}

/**
 * The day that `countWorkdays` numbers so.
 * @throws InputError when it is before year 1 or after year 9999, or when so many days are never worked
 */
export function getWorkday(calendar: Calendar, number: number): Day {
  const { weekly, exceptions, counts } = calendar;
  if (number < 1) throw weekly[7] === 0 ? createNoWorkdaysError("before", exceptions[0]) : createDateRangeError("before");
  const index = findLastPosition(counts, (count) => count < number);
  const counted = index < 0 ? number : number - (counts[index] as number) + countWeeklyDays(weekly, exceptions[index] as Day);
  const day = Math.min(findWeeklyDay(weekly, counted), exceptions[index + 1] ?? Number.POSITIVE_INFINITY);
  if (day <= lastDay) return day;
  throw weekly[7] === 0 ? createNoWorkdaysError("after", exceptions.at(-1)) : createDateRangeError("after");
}

/** Position of the last exception that is not after a day; -1 when there is none. */
function findLastException({ exceptions }: Calendar, day: Day): number {
  return findLastPosition(exceptions, (each) => each <= day);
}

/** Position of the last number for which something holds that holds for all before it; -1 when it holds for none. */
function findLastPosition(ascending: readonly number[], holds: (value: number) => boolean): number {
  let low = -1;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(ascending[middle] as number)) low = middle;
    else high = middle;
  }
  return low;
}

/** Working days up to a day if every week were as usual. */
function countWeeklyDays(weekly: readonly number[], day: Day): number {
  return Math.floor(day / 7) * (weekly[7] as number) + (weekly[day % 7] as number);
}

/** The inverse of `countWeeklyDays`: infinite when no day of the week is worked. */
function findWeeklyDay(weekly: readonly number[], count: number): Day {
  const perWeek = weekly[7] as number;
  if (perWeek === 0) return Number.POSITIVE_INFINITY;
  const weeks = Math.ceil(count / perWeek) - 1;
  return weeks * 7 + weekly.indexOf(count - weeks * perWeek);
}
