import type { Day } from "../../model/index.ts";
import { requireArgument, wholeKind } from "../../model/index.ts";
import { type Calendar, countWorkdays, getWorkday, requireCalendarDay } from "./calendar.ts";

/**
 * The `count`-th working day after a day, or before it when `count` is negative. The day itself is not counted, so it
 * need not be worked: the start day is not counted (民法典 art. 201). 0 is the day itself.
 * @throws InputError when it leaves the years 1 to 9999, or the calendar has no such day
 * @example
 * ```ts
 * import { addWorkdays, formatIsoDate, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * formatIsoDate(addWorkdays(calendar, parseDay("2026-09-30"), 1)); // → "2026-10-08"
 * formatIsoDate(addWorkdays(calendar, parseDay("2026-03-02"), -1)); // → "2026-02-28"
 * ```
 */
export function addWorkdays(calendar: Calendar, day: Day, count: number): Day {
  requireCalendarDay(calendar, day);
  if (!Number.isInteger(count)) requireArgument("count", count, wholeKind);
  if (count === 0) return day;
  const before = count > 0 ? countWorkdays(calendar, day) : countWorkdays(calendar, day - 1) + 1;
  return getWorkday(calendar, before + count);
}

/**
 * Working days after `from` up to and including `to`; backwards, minus those before `from` down to and including `to`.
 * It undoes `addWorkdays`: from a day to what that gave are as many days as were added.
 * @example
 * ```ts
 * import { diffWorkdays, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * diffWorkdays(calendar, parseDay("2026-03-02"), parseDay("2026-03-09")); // → 5
 * diffWorkdays(calendar, parseDay("2026-03-09"), parseDay("2026-03-02")); // → -5
 * ```
 */
export function diffWorkdays(calendar: Calendar, from: Day, to: Day): number {
  requireCalendarDay(calendar, from, "from");
  requireCalendarDay(calendar, to, "to");
  if (from <= to) return countWorkdays(calendar, to) - countWorkdays(calendar, from);
  return countWorkdays(calendar, to - 1) - countWorkdays(calendar, from - 1);
}

/**
 * The day itself when it is worked, else the next one that is.
 * @throws InputError as `addWorkdays`
 */
export function rollToNextWorkday(calendar: Calendar, day: Day): Day {
  return getWorkday(calendar, countWorkdays(calendar, day - 1) + 1);
}

/**
 * The day itself when it is worked, else the last one before it that is.
 * @throws InputError as `addWorkdays`
 */
export function rollToPreviousWorkday(calendar: Calendar, day: Day): Day {
  return getWorkday(calendar, countWorkdays(calendar, day));
}
