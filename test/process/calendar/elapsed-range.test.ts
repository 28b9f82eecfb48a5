import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesPerDay, parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import { computeElapsedFinish } from "../../../src/process/calendar/elapsed-days.ts";
import { computeElapsedRange } from "../../../src/process/calendar/elapsed-range.ts";
import { createTimeline } from "../../../src/process/calendar/timeline.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";

test("holds what calendar days take from every minute of three years, and is met by the least of them", () => {
  fc.assert(
    fc.property(someCalendar, someDay, fc.integer({ min: 0, max: 40 }), fc.nat(minutesPerDay - 1), (calendar, start, days, minute) => {
      const timeline = createTimeline(calendar, start);
      const { least, most } = computeElapsedRange(timeline, days);
      const taken = Array.from({ length: 800 }, (_, day) => day * minutesPerDay).map((begin) => [
        computeElapsedFinish(timeline, begin, days) - begin,
        computeElapsedFinish(timeline, begin + minute, days) - begin - minute,
      ]);
      expect(Math.min(...taken.map(([whole]) => whole as number))).toBe(least);
      for (const each of taken.flat()) {
        expect(each).toBeGreaterThanOrEqual(least);
        expect(each).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 100 },
  );
});

test("knows the weeks around the Spring Festival: thirty calendar days are never fewer than 16 working days", async () => {
  const timeline = createTimeline(await loadCalendar("cn"), parseDay("2014-07-01"));
  expect(computeElapsedRange(timeline, 30)).toEqual({ least: 16 * minutesPerDay, most: 24 * minutesPerDay - 1 });
});

test("has nothing to tell of days that the calendar does not have", async () => {
  const timeline = createTimeline(await loadCalendar("every-day"), parseDay("9999-12-30"));
  expect(computeElapsedRange(timeline, 30)).toEqual({ least: 0, most: 0 });
});
