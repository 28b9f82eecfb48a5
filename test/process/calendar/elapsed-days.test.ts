import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIsoDate, parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import {
  computeEarliestElapsedStart,
  computeElapsedFinish,
  computeLatestElapsedStart,
} from "../../../src/process/calendar/elapsed-days.ts";
import { computeDueDay } from "../../../src/process/calendar/limits.ts";
import { createTimeline, locateFinish, type Timeline } from "../../../src/process/calendar/timeline.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";

const cn = await loadCalendar("cn");

// From Monday, 1 September 2025. The last day of 30 days from then is 1 October; it and the seven days after it are
// off.
const september = createTimeline(cn, parseDay("2025-09-01"));

test.each([
  [0, 10, "2025-09-11", "the start day is not counted"],
  [0, 30, "2025-10-09", "a last day that is off gives way to the next working day"],
  [480, 10, "2025-09-12", "what ended with 2 September makes that day the start day"],
  [240, 10, "2025-09-12", "so does what ended within it"],
  [481, 10, "2025-09-15", "3 September and 10 days: 13 September is a Saturday"],
  [0, 0.5, "2025-09-02", "a part of a day counts as a whole one"],
])("begun after %i minutes, %d calendar days end with %s: %s", (begin, days, date) => {
  const { day, minute } = locateFinish(september, computeElapsedFinish(september, begin, days));
  expect(`${formatIsoDate(day)} ${minute}`).toBe(`${date} 480`);
});

test("no calendar days end as they begin", () => {
  for (const minute of [0, 1, 479, 480, 12_345]) {
    expect(computeElapsedFinish(september, minute, 0)).toBe(minute);
    expect(computeLatestElapsedStart(september, minute, 0)).toBe(minute);
    expect(computeEarliestElapsedStart(september, minute, 0)).toBe(minute);
  }
});

test("a bound after the last day, and a begin before the first, are kept within the years that there are", () => {
  const [first, last] = [createTimeline(cn, parseDay("0001-01-01")), createTimeline(cn, parseDay("9999-12-01"))];
  const untilEnd = computeLatestElapsedStart(last, 30 * 480, 5);
  expect(computeLatestElapsedStart(last, 3_000_000, 5)).toBe(untilEnd);
  // Begun on Friday the 24th; on Monday the 27th it would be too late.
  expect(formatIsoDate(locateFinish(last, computeElapsedFinish(last, untilEnd, 5)).day)).toBe("9999-12-29");
  expect(computeElapsedFinish(first, -5_000, 5)).toBe(computeElapsedFinish(first, 0, 5));
});

describe("on any calendar, from any start", () => {
  const timeline = fc.tuple(someCalendar, someDay).map(([calendar, start]) => createTimeline(calendar, start));
  // Near whole days, where the finish jumps, as often as anywhere.
  const minute = fc
    .tuple(fc.integer({ min: -60, max: 300 }), fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 479 })))
    .map(([days, minutes]) => days * 480 + minutes);
  const days = fc.integer({ min: 1, max: 120 });
  const law = (holds: (line: Timeline, minutes: number, count: number) => void) =>
    fc.assert(fc.property(timeline, minute, days, holds), { numRuns: 2_000 });

  test("a step ends on the last day of the limit that begins on the day on which it is begun", () => {
    law((line, begin, count) => {
      const start = locateFinish(line, begin).day;
      const finish = locateFinish(line, computeElapsedFinish(line, begin, count));
      // Before the start of the schedule, minute 0 stands for a start day that is off.
      fc.pre(begin >= 0);
      expect(finish).toEqual({ day: computeDueDay(line.calendar, start, { calendarDays: count }), minute: 480 });
    });
  });

  test("a later begin never ends earlier, nor do more days", () => {
    law((line, begin, count) => {
      const finish = computeElapsedFinish(line, begin, count);
      expect(finish).toBeGreaterThanOrEqual(begin);
      expect(computeElapsedFinish(line, begin + 1, count)).toBeGreaterThanOrEqual(finish);
      expect(computeElapsedFinish(line, begin, count + 1)).toBeGreaterThanOrEqual(finish);
    });
  });

  test("the latest begin is in time, and a minute later is not", () => {
    law((line, finish, count) => {
      const begin = computeLatestElapsedStart(line, finish, count);
      expect(computeElapsedFinish(line, begin, count)).toBeLessThanOrEqual(finish);
      expect(computeElapsedFinish(line, begin + 1, count)).toBeGreaterThan(finish);
    });
  });

  test("the earliest begin is late enough, and a minute earlier is not", () => {
    law((line, finish, count) => {
      const begin = computeEarliestElapsedStart(line, finish, count);
      expect(computeElapsedFinish(line, begin, count)).toBeGreaterThanOrEqual(finish);
      expect(computeElapsedFinish(line, begin - 1, count)).toBeLessThan(finish);
    });
  });
});
