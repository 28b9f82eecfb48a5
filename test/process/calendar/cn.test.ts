import { LegalHoliday } from "tyme4ts";
import { describe, expect, test } from "vitest";
import { formatIsoDate, getWeekday, parseDay, toDateParts } from "../../../src/model/index.ts";
import { isProvisionalDay, isWorkday } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";

const cn = await loadCalendar("cn");

function daysFrom(first: string, last: string): number[] {
  const days: number[] = [];
  for (let day = parseDay(first); day <= parseDay(last); day++) days.push(day);
  return days;
}

/**
 * Days off (with the weekends inside them) and make-up workdays of each year, as the notices of the State Council's
 * General Office say: 国办发明电〔2005〕35号, 〔2006〕49号, 〔2012〕33号, 〔2023〕7号, 〔2024〕12号 and 国办发明电 of November 2025 (gov.cn,
 * content_7047091).
 */
const notices: Readonly<Record<string, { readonly off: readonly (readonly [string, string])[]; readonly on: readonly string[] }>> = {
  "2006": {
    off: [
      ["2006-01-01", "2006-01-03"],
      ["2006-01-29", "2006-02-04"],
      ["2006-05-01", "2006-05-07"],
      ["2006-10-01", "2006-10-07"],
    ],
    // With the two days of December that the notice of 2007 arranges.
    on: ["2006-01-28", "2006-02-05", "2006-04-29", "2006-04-30", "2006-09-30", "2006-10-08", "2006-12-30", "2006-12-31"],
  },
  "2013": {
    off: [
      ["2013-01-01", "2013-01-03"],
      ["2013-02-09", "2013-02-15"],
      ["2013-04-04", "2013-04-06"],
      ["2013-04-29", "2013-05-01"],
      ["2013-06-10", "2013-06-12"],
      ["2013-09-19", "2013-09-21"],
      ["2013-10-01", "2013-10-07"],
    ],
    on: [
      ...["2013-01-05", "2013-01-06", "2013-02-16", "2013-02-17", "2013-04-07", "2013-04-27", "2013-04-28", "2013-06-08", "2013-06-09"],
      ...["2013-09-22", "2013-09-29", "2013-10-12"],
    ],
  },
  "2024": {
    off: [
      ["2024-01-01", "2024-01-01"],
      ["2024-02-10", "2024-02-17"],
      ["2024-04-04", "2024-04-06"],
      ["2024-05-01", "2024-05-05"],
      ["2024-06-10", "2024-06-10"],
      ["2024-09-15", "2024-09-17"],
      ["2024-10-01", "2024-10-07"],
    ],
    on: ["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12"],
  },
  "2025": {
    off: [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    on: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  "2026": {
    off: [
      ["2026-01-01", "2026-01-03"],
      ["2026-02-15", "2026-02-23"],
      ["2026-04-04", "2026-04-06"],
      ["2026-05-01", "2026-05-05"],
      ["2026-06-19", "2026-06-21"],
      ["2026-09-25", "2026-09-27"],
      ["2026-10-01", "2026-10-07"],
    ],
    on: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
};

describe("the calendar of China", () => {
  test.each(Object.entries(notices))("%s, day by day, is as its notice says", (year, { off, on }) => {
    const daysOff = new Set(off.flatMap(([first, last]) => daysFrom(first, last).map(formatIsoDate)));
    for (const day of daysFrom(`${year}-01-01`, `${year}-12-31`)) {
      const date = formatIsoDate(day);
      const expected = on.includes(date) || (getWeekday(day) <= 5 && !daysOff.has(date));
      expect([date, isWorkday(cn, day)]).toEqual([date, expected]);
    }
  });

  test("2004 to 2026, day by day, is as tyme4ts has it", () => {
    const different = daysFrom("2004-01-01", "2026-12-31").filter((day) => {
      const { year, month, day: date } = toDateParts(day);
      const holiday = LegalHoliday.fromYmd(year, month, date);
      return isWorkday(cn, day) !== (holiday ? holiday.isWork() : getWeekday(day) <= 5);
    });
    // It lacks two make-up workdays of 2013, see the notice above.
    expect(different.map(formatIsoDate)).toEqual(["2013-04-07", "2013-10-12"]);
  });

  test("31 December 2005 is worked, as the notice of 2006 says (国办发明电〔2005〕35号)", () => {
    expect(isWorkday(cn, parseDay("2005-12-31"))).toBe(true);
  });

  test.each([
    ["2003-12-31", true],
    ["2004-01-01", false],
    ["2026-12-28", false],
    // The notice of 2027 may arrange them, as those of 2007, 2008, 2012, 2019 and 2023 did.
    ["2026-12-29", true],
    ["2027-01-01", true],
    ["2027-10-01", true],
  ])("%s is provisional: %s", (date, expected) => {
    expect(isProvisionalDay(cn, parseDay(date))).toBe(expected);
  });

  test("who knows a newer notice says until when", async () => {
    const newer = { holidays: ["2027-01-01"], workdays: [], until: "2027-12-31" };
    const calendar = await loadCalendar({ base: "cn", weekdays: [1, 2, 3, 4, 5], ...newer });
    expect(isWorkday(calendar, parseDay("2027-01-01"))).toBe(false);
    expect(["2003-12-31", "2027-12-31", "2028-01-01"].map((date) => isProvisionalDay(calendar, parseDay(date)))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
