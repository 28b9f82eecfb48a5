import fc from "fast-check";
import { parseDay } from "../../src/model/index.ts";
import { buildCalendar, type Calendar } from "../../src/process/calendar/calendar.ts";

/** Days of two years, with a leap day among them. */
export const someDay = fc.integer({ min: parseDay("2023-07-01"), max: parseDay("2025-06-30") });

/** Calendars with some days of the week at work, and holidays and workdays of their own near `someDay`. */
export const someCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.oneof(fc.array(someDay, { maxLength: 300 }), runOfDays(20)),
    workdays: fc.array(someDay, { maxLength: 100 }),
  })
  .map(buildCalendar);

/** Holidays one after another, longer than any week. */
function runOfDays(length: number): fc.Arbitrary<number[]> {
  return someDay.map((first) => Array.from({ length }, (_, index) => first + index));
}
