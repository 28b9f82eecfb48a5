import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIsoDate, parseDay, type TimeLimit } from "../../../src/model/index.ts";
import { isWorkday } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import { compareTimeLimits, computeDueDay, computeLatestStartDay } from "../../../src/process/calendar/limits.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";

const cn = await loadCalendar("cn");

// 民法典 art. 201 to 203, 行政许可法 art. 82, on the holidays of the State Council's notices.
test.each<[string, TimeLimit, string, string]>([
  ["2025-01-20", { days: 20 }, "2025-02-21", "working days over the Spring Festival"],
  ["2025-09-12", { days: 0 }, "2025-09-12", "no days: the same day"],
  ["2025-09-13", { days: 0 }, "2025-09-15", "no days on a Saturday: the next working day"],
  ["2025-09-12", { days: 0.5 }, "2025-09-15", "half a day counts as one"],
  ["2025-09-15", { days: 1.1 * 10 }, "2025-09-29", "11.000000000000002 days are 11"],
  ["2025-09-01", { calendarDays: 10 }, "2025-09-11", "the start day is not counted"],
  ["2025-09-01", { calendarDays: 30 }, "2025-10-09", "1 October is off, as are the seven days after it"],
  ["2025-08-29", { calendarDays: 30 }, "2025-09-28", "a Sunday that is worked"],
  ["2025-09-01", { weeks: 2 }, "2025-09-15", "the same day of the week"],
  ["2025-09-20", { weeks: 1 }, "2025-09-28", "a Saturday, then a Sunday that is worked"],
  ["2025-01-15", { months: 1 }, "2025-02-17", "the corresponding day, a Saturday"],
  ["2025-01-31", { months: 1 }, "2025-02-28", "no 31 February: its last day"],
  ["2024-01-30", { months: 1 }, "2024-02-29", "the last day of February in a leap year"],
  ["2024-02-29", { months: 12 }, "2025-02-28", "no 29 February a year later"],
  ["2025-02-28", { months: 1 }, "2025-03-28", "the corresponding day, not the last of the month"],
  ["2024-11-30", { months: 3 }, "2025-02-28", "over the turn of the year"],
  ["2024-10-31", { months: 15 }, "2026-02-02", "15 months: 31 January is a Saturday"],
])("a limit from %s of %j ends on %s: %s", (start, limit, due) => {
  expect(formatIsoDate(computeDueDay(cn, parseDay(start), limit))).toBe(due);
});

test.each<[string, TimeLimit, string, string]>([
  ["2025-02-21", { days: 20 }, "2025-01-20", "as the other way round"],
  ["2025-02-05", { days: 1 }, "2025-02-04", "the last day of the Spring Festival: a start day need not be worked"],
  ["2025-10-05", { days: 0 }, "2025-09-30", "within the holidays: the working day before them"],
  ["2025-10-09", { calendarDays: 30 }, "2025-09-09", "30 days before 9 October itself"],
  ["2025-10-08", { calendarDays: 30 }, "2025-08-31", "30 days before 30 September, the last working day by then"],
  ["2025-02-28", { months: 1 }, "2025-01-31", "the last of four days with the same end"],
  ["2025-03-28", { months: 1 }, "2025-02-28", "from 1 March it would be 1 April"],
])("to end by %s a limit of %j begins on %s at the latest: %s", (due, limit, start) => {
  expect(formatIsoDate(computeLatestStartDay(cn, parseDay(due), limit))).toBe(start);
});

const someLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({ days: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 9, noNaN: true })) }),
  fc.record({ calendarDays: fc.integer({ min: 0, max: 400 }) }),
  fc.record({ weeks: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ months: fc.integer({ min: 0, max: 40 }) }),
);

describe("on any calendar", () => {
  test("a limit ends on a working day, and never earlier for a later start", () => {
    fc.assert(
      fc.property(someCalendar, someDay, someLimit, (calendar, start, limit) => {
        const due = computeDueDay(calendar, start, limit);
        expect(isWorkday(calendar, due)).toBe(true);
        expect(due).toBeGreaterThanOrEqual(start);
        expect(computeDueDay(calendar, start + 1, limit)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test("the latest start is in time, and a day later is not", () => {
    fc.assert(
      fc.property(someCalendar, someDay, someLimit, (calendar, due, limit) => {
        const start = computeLatestStartDay(calendar, due, limit);
        expect(computeDueDay(calendar, start, limit)).toBeLessThanOrEqual(due);
        expect(computeDueDay(calendar, start + 1, limit)).toBeGreaterThan(due);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("limits in different units", () => {
  const of2025 = { from: parseDay("2025-01-01"), until: parseDay("2025-12-31") };

  test("20 working days are more or less than a month, as the holidays fall", () => {
    const { least, most } = compareTimeLimits(cn, { days: 20 }, { months: 1 }, of2025);
    expect(least).toBeLessThan(0);
    expect(most).toBeGreaterThan(0);
  });

  test("20 working days never exceed 45 calendar days, the longest holidays included", () => {
    expect(compareTimeLimits(cn, { days: 20 }, { calendarDays: 45 }, of2025).most).toBeLessThan(0);
  });

  test("two weeks are fourteen calendar days", () => {
    expect(compareTimeLimits(cn, { weeks: 2 }, { calendarDays: 14 }, of2025)).toEqual({ least: 0, most: 0 });
  });

  test("on weeks without holidays five working days are as long as seven calendar days from a working day", async () => {
    const weekdays = await loadCalendar("mon-fri");
    const monday = parseDay("2025-09-01");
    expect(compareTimeLimits(weekdays, { days: 5 }, { weeks: 1 }, { from: monday, until: monday + 4 })).toEqual({ least: 0, most: 0 });
    // From a Saturday the week ends on a Saturday, so on the Monday after it; five working days end on the Friday
    // before.
    expect(compareTimeLimits(weekdays, { days: 5 }, { weeks: 1 }, { from: monday + 5, until: monday + 6 })).toEqual({
      least: -1,
      most: -1,
    });
  });
});
