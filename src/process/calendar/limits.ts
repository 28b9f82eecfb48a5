import { type Day, firstDay, lastDay, requireArguments, requireFields, type TimeLimit } from "../../model/index.ts";
import { type Calendar, countWorkdays, getWorkday, requireCalendarDay } from "./calendar.ts";
import { createDateRangeError } from "./fault-words.ts";
import { addMonths, subtractMonths } from "./months.ts";
import { addWorkdays, diffWorkdays, rollToNextWorkday, rollToPreviousWorkday } from "./workdays.ts";

const lengthKinds = { days: "amount", calendarDays: "amount", weeks: "amount", months: "amount" } as const;

/**
 * The last day of a limit that begins on `start`. The start day is not counted (民法典 art. 201); working days are counted
 * on the calendar (行政许可法 art. 82); weeks have seven days and months end on the corresponding day or the month's last
 * (art. 202); a last day that is off gives way to the next working day (art. 203).
 * @throws InputError when it is after year 9999, or the calendar has no such working day
 * @example
 * ```ts
 * import { computeDueDay, formatIsoDate, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * formatIsoDate(computeDueDay(calendar, parseDay("2026-03-02"), { days: 20 })); // → "2026-03-30"
 * formatIsoDate(computeDueDay(calendar, parseDay("2026-01-31"), { months: 1 })); // → "2026-02-28"
 * ```
 */
export function computeDueDay(calendar: Calendar, start: Day, limit: TimeLimit): Day {
  requireCalendarDay(calendar, start, "start");
  requireArguments(limit, lengthKinds, "limit");
  return rollToNextWorkday(calendar, computeLimitEnd(calendar, start, limit));
}

/**
 * The last day of a limit as it is counted, which may be off.
 * @throws InputError as `computeDueDay`
 */
export function computeLimitEnd(calendar: Calendar, start: Day, limit: TimeLimit): Day {
  if (limit.days !== undefined) return addWorkdays(calendar, start, roundUpDays(limit.days));
  if (limit.months !== undefined) return addMonths(start, limit.months);
  return addDays(start, countLimitDays(limit));
}

/**
 * The last day on which a limit may begin to end on `due` or before it: the inverse of `computeDueDay`.
 * @throws InputError when it is before year 1, or the calendar has no such working day
 * @example
 * ```ts
 * import { computeLatestStartDay, formatIsoDate, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * formatIsoDate(computeLatestStartDay(calendar, parseDay("2026-03-30"), { days: 20 })); // → "2026-03-02"
 * ```
 */
export function computeLatestStartDay(calendar: Calendar, due: Day, limit: TimeLimit): Day {
  requireCalendarDay(calendar, due, "due");
  requireArguments(limit, lengthKinds, "limit");
  if (limit.days !== undefined) return computeLatestWorkdayStart(calendar, due, roundUpDays(limit.days));
  const end = rollToPreviousWorkday(calendar, due);
  return limit.months !== undefined ? subtractMonths(end, limit.months) : addDays(end, -countLimitDays(limit));
}

function computeLatestWorkdayStart(calendar: Calendar, due: Day, count: number): Day {
  if (count === 0) return rollToPreviousWorkday(calendar, due);
  // The day before the first of the `count` working days that end with the due day.
  return addDays(getWorkday(calendar, countWorkdays(calendar, due) - count + 1), -1);
}

/** How far one limit ends from another that begins on the same day, in working days: positive when it ends later. */
export interface LimitDifference {
  readonly least: number;
  readonly most: number;
}

/**
 * Compares two limits of whatever units on a calendar, over every day from `from` to `until` on which they may begin:
 * twenty working days can be more or less than a month. The first is never longer when `most` is not positive, and
 * always longer when `least` is positive.
 * @throws InputError as `computeDueDay`
 * @example
 * ```ts
 * import { compareTimeLimits, loadCalendar, parseDay } from "leadpath";
 * const year = { from: parseDay("2026-01-01"), until: parseDay("2026-12-31") };
 * const { least, most } = compareTimeLimits(await loadCalendar("cn"), { days: 20 }, { months: 1 }, year);
 * [least, most]; // → [ -4, 4 ]
 * ```
 */
export function compareTimeLimits(
  calendar: Calendar,
  first: TimeLimit,
  second: TimeLimit,
  range: { readonly from: Day; readonly until: Day },
): LimitDifference {
  requireFields("range", range, { from: "day", until: "day" });
  requireArguments(first, lengthKinds, "first");
  requireArguments(second, lengthKinds, "second");
  const { from, until } = range;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let start = from; start <= until; start++) {
    const difference = diffWorkdays(calendar, computeDueDay(calendar, start, second), computeDueDay(calendar, start, first));
    least = Math.min(least, difference);
    most = Math.max(most, difference);
  }
  return { least, most };
}

function countLimitDays({ calendarDays = 0, weeks = 0 }: TimeLimit): number {
  return roundUpDays(calendarDays + weeks * 7);
}

/** A part of a day counts as a whole one; the small subtraction keeps the last bit of a float from adding one. */
export function roundUpDays(days: number): number {
  return Math.ceil(days - 1e-6);
}

/** @throws InputError when it leaves the years 1 to 9999 */
export function addDays(day: Day, count: number): Day {
  const sum = day + count;
  if (sum < firstDay) throw createDateRangeError("before");
  if (sum > lastDay) throw createDateRangeError("after");
  return sum;
}
