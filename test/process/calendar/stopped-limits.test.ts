import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIsoDate, parseDay, type TimeLimit } from "../../../src/model/index.ts";
import { type Calendar, isWorkday } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import { computeDueDay } from "../../../src/process/calendar/limits.ts";
import { computeRestedDueDay, type RestDays } from "../../../src/process/calendar/stopped-limits.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";

const cn = await loadCalendar("cn");

// 15 September 2025 is a Monday; 28 September is a Sunday that is worked, 1 to 8 October are off, 11 October is a
// Saturday that is worked.
test.each<[string, TimeLimit[], [string, string][], string]>([
  ["nothing rests", [{ days: 10 }], [], "2025-09-28"],
  ["three working days rest", [{ days: 10 }], [["2025-09-16", "2025-09-19"]], "2025-10-09"],
  ["seven calendar days rest, five of which are worked", [{ calendarDays: 14 }], [["2025-09-16", "2025-09-23"]], "2025-10-09"],
  ["a holiday that rests is not a working day lost", [{ days: 15 }], [["2025-09-30", "2025-10-08"]], "2025-10-11"],
  ["what begins to rest with the end of the last day holds the clock", [{ days: 10 }], [["2025-09-28", "2025-09-30"]], "2025-09-30"],
  ["also where that day took the place of a day off", [{ calendarDays: 12 }], [["2025-09-28", "2025-09-30"]], "2025-09-30"],
  ["what rests after the last day changes nothing", [{ days: 10 }], [["2025-09-29", "2025-10-20"]], "2025-09-28"],
  ["what rests before the clock begins changes nothing", [{ days: 10 }], [["2025-09-01", "2025-09-15"]], "2025-09-28"],
  ["what begins to rest before counts from the beginning", [{ days: 10 }], [["2025-09-01", "2025-09-16"]], "2025-09-29"],
  [
    "rests that overlap count once",
    [{ days: 10 }],
    [
      ["2025-09-16", "2025-09-18"],
      ["2025-09-17", "2025-09-19"],
    ],
    "2025-10-09",
  ],
  [
    "one rest makes room for the next",
    [{ days: 10 }],
    [
      ["2025-09-16", "2025-09-19"],
      ["2025-09-29", "2025-09-30"],
    ],
    "2025-10-10",
  ],
  ["a month and the days that rest", [{ months: 1 }], [["2025-09-16", "2025-09-23"]], "2025-10-22"],
  ["20 days and 10 more are 30", [{ days: 20 }, { days: 10 }], [], "2025-10-31"],
  ["an extension in another unit goes on where the limit ends, on a day off too", [{ calendarDays: 17 }, { days: 2 }], [], "2025-10-10"],
  [
    "a rest that begins within another, which ends on a day off",
    [{ days: 0 }],
    [
      ["2025-09-17", "2025-09-26"],
      ["2025-09-15", "2025-09-20"],
    ],
    "2025-09-26",
  ],
  ["what rests within the extension", [{ days: 10 }, { days: 5 }], [["2025-09-29", "2025-09-30"]], "2025-10-13"],
])("%s", (_, limits, rests, due) => {
  const days = rests.map(([from, until]): RestDays => ({ from: parseDay(from), until: parseDay(until) }));
  expect(formatIsoDate(computeRestedDueDay(cn, parseDay("2025-09-15"), limits, days))).toBe(due);
});

/** Counts day by day. */
function walked(calendar: Calendar, start: number, limits: readonly TimeLimit[], rests: readonly RestDays[]): number {
  let day = start;
  for (const { days, calendarDays = 0 } of limits) {
    for (let left = days ?? calendarDays; left > 0; ) {
      day++;
      const isResting = rests.some(({ from, until }) => day > from && day <= until);
      if (!isResting && (days === undefined || isWorkday(calendar, day))) left--;
    }
  }
  const inWorkdays = limits.at(-1)?.days !== undefined;
  for (;;) {
    let due = day;
    while (!isWorkday(calendar, due)) due++;
    const heldAt = (until: number) => Math.max(until, ...rests.filter(({ from }) => from <= due || from < until).map((rest) => rest.until));
    let next = due;
    while (heldAt(next) > next) next = heldAt(next);
    if (next === due) return due;
    while (inWorkdays && next > due && !isWorkday(calendar, next)) next--;
    if (next === due) return due;
    day = next;
  }
}

describe("on any calendar", () => {
  const limit: fc.Arbitrary<TimeLimit> = fc.oneof(fc.record({ days: fc.nat(40) }), fc.record({ calendarDays: fc.nat(60) }));
  const rest = fc.record({ after: fc.integer({ min: -20, max: 120 }), length: fc.nat(30) });
  const cases = [someCalendar, someDay, fc.array(limit, { minLength: 1, maxLength: 2 }), fc.array(rest, { maxLength: 4 })] as const;

  test("limits with rests end as a walk from day to day counts them", () => {
    fc.assert(
      fc.property(...cases, (calendar, start, limits, list) => {
        const rests = list.map(({ after, length }) => ({ from: start + after, until: start + after + length }));
        expect(computeRestedDueDay(calendar, start, limits, rests)).toBe(walked(calendar, start, limits, rests));
      }),
      { numRuns: 1_000 },
    );
  });

  test("one limit without rests ends on its due day", () => {
    fc.assert(
      fc.property(
        someCalendar,
        someDay,
        fc.oneof(limit, fc.record({ months: fc.nat(8) }), fc.record({ weeks: fc.nat(8) })),
        (calendar, start, each) => {
          expect(computeRestedDueDay(calendar, start, [each], [])).toBe(computeDueDay(calendar, start, each));
        },
      ),
    );
  });
});
