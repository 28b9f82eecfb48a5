import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarDefinition, type Day, formatIsoDate, parseDay } from "../../../src/model/index.ts";
import { type Calendar, countWorkdays, getWorkday, isWorkday } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import { addWorkdays, diffWorkdays, rollToNextWorkday, rollToPreviousWorkday } from "../../../src/process/calendar/workdays.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";

const cn = await loadCalendar("cn");

/** Counts by walking from day to day, which is slow and plainly right. */
function walk(calendar: Calendar, day: Day, count: number): Day {
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at += Math.sign(count);
    if (isWorkday(calendar, at)) left--;
  }
  return at;
}

describe("working days of China, the start day not counted", () => {
  // By the notices of the State Council on the holidays of these years; counting Monday to Friday gives other days.
  test.each([
    ["2025-01-20", 5, "2025-01-26"],
    ["2025-01-20", 10, "2025-02-08"],
    ["2025-01-20", 20, "2025-02-21"],
    ["2026-02-06", 5, "2026-02-13"],
    ["2026-02-06", 10, "2026-02-27"],
    ["2026-02-06", 20, "2026-03-12"],
    ["2026-09-15", 20, "2026-10-19"],
    ["2024-09-20", 10, "2024-10-10"],
    ["2014-07-01", 955, "2018-04-27"],
    ["2014-07-01", 586, "2016-11-04"],
  ])("%s and %i more are %s, and back", (start, count, finish) => {
    expect(formatIsoDate(addWorkdays(cn, parseDay(start), count))).toBe(finish);
    expect(diffWorkdays(cn, parseDay(start), parseDay(finish))).toBe(count);
    expect(formatIsoDate(addWorkdays(cn, parseDay(finish), -count))).toBe(start);
  });

  test("the twenty working days after 20 January 2025, one by one", () => {
    const dates = Array.from({ length: 20 }, (_, index) => formatIsoDate(addWorkdays(cn, parseDay("2025-01-20"), index + 1)));
    expect(dates).toEqual([
      ...["2025-01-21", "2025-01-22", "2025-01-23", "2025-01-24", "2025-01-26", "2025-01-27", "2025-02-05", "2025-02-06", "2025-02-07"],
      ...["2025-02-08", "2025-02-10", "2025-02-11", "2025-02-12", "2025-02-13", "2025-02-14", "2025-02-17", "2025-02-18", "2025-02-19"],
      ...["2025-02-20", "2025-02-21"],
    ]);
  });

  test("every count up to 1,000 from any day of 2004 to 2022 is what walking day by day gives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: parseDay("2008-01-01"), max: parseDay("2022-12-31") }),
        fc.integer({ min: -1_000, max: 1_000 }),
        (day, count) => addWorkdays(cn, day, count) === walk(cn, day, count),
      ),
    );
  });
});

describe("other calendars", () => {
  const own = { weekdays: [1, 2, 3, 4, 5], holidays: ["2026-01-01"], workdays: ["2026-01-04"] };
  test.each<[string, CalendarDefinition, string]>([
    ["mon-fri", "mon-fri", "2026-01-01 2026-01-02 2026-01-05"],
    ["every-day", "every-day", "2026-01-01 2026-01-02 2026-01-03"],
    ["days of one's own", own, "2026-01-02 2026-01-04 2026-01-05"],
    ["Saturday to Wednesday", { ...own, weekdays: [6, 7, 1, 2, 3] }, "2026-01-03 2026-01-04 2026-01-05"],
    ["a day that is both: worked", { ...own, workdays: ["2026-01-01"] }, "2026-01-01 2026-01-02 2026-01-05"],
  ])("%s", async (_name, definition, expected) => {
    const calendar = await loadCalendar(definition);
    const dates = [1, 2, 3].map((count) => formatIsoDate(addWorkdays(calendar, parseDay("2025-12-31"), count)));
    expect(dates.join(" ")).toBe(expected);
  });

  test("one's own days have the last word over those of China", async () => {
    // 1 January is a holiday of 2026 and 4 January, a Sunday, is worked in its place.
    const calendar = await loadCalendar({ base: "cn", weekdays: [1, 2, 3, 4, 5], holidays: ["2026-01-04"], workdays: ["2026-01-01"] });
    const worked = (date: string) => isWorkday(calendar, parseDay(date));
    expect(["2026-01-01", "2026-01-02", "2026-01-04", "2026-01-05"].map(worked)).toEqual([true, false, false, true]);
  });
});

describe("on any calendar", () => {
  const cases = [someCalendar, someDay, fc.integer({ min: -400, max: 400 })] as const;

  test("no working day is skipped and none is counted twice", () => {
    fc.assert(fc.property(...cases, (calendar, day, count) => addWorkdays(calendar, day, count) === walk(calendar, day, count)));
  });

  test("the days between undo the days added", () => {
    fc.assert(fc.property(...cases, (calendar, day, count) => diffWorkdays(calendar, day, addWorkdays(calendar, day, count)) === count));
  });

  test("the days added undo the days between, to a working day", () => {
    fc.assert(
      fc.property(someCalendar, someDay, someDay, (calendar, from, to) => {
        fc.pre(isWorkday(calendar, to));
        return addWorkdays(calendar, from, diffWorkdays(calendar, from, to)) === to;
      }),
    );
  });

  test("a later start never ends earlier, nor does one day more", () => {
    fc.assert(
      fc.property(...cases, (calendar, day, count) => {
        const end = addWorkdays(calendar, day, count);
        expect(addWorkdays(calendar, day + 1, count)).toBeGreaterThanOrEqual(end);
        expect(addWorkdays(calendar, day, count + 1)).toBeGreaterThan(end);
      }),
    );
  });

  test("the nearest working day on either side", () => {
    fc.assert(
      fc.property(someCalendar, someDay, (calendar, day) => {
        let later = day;
        while (!isWorkday(calendar, later)) later++;
        let earlier = day;
        while (!isWorkday(calendar, earlier)) earlier--;
        expect([rollToPreviousWorkday(calendar, day), rollToNextWorkday(calendar, day)]).toEqual([earlier, later]);
      }),
    );
  });

  test("the number of a working day finds it again", () => {
    fc.assert(
      fc.property(someCalendar, someDay, (calendar, day) => {
        expect(countWorkdays(calendar, day) - countWorkdays(calendar, day - 1)).toBe(isWorkday(calendar, day) ? 1 : 0);
        if (isWorkday(calendar, day)) expect(getWorkday(calendar, countWorkdays(calendar, day))).toBe(day);
      }),
    );
  });
});
