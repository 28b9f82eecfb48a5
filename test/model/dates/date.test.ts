import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCatalog } from "../../../src/formats/index.ts";
import {
  findDateFault,
  firstDay,
  formatIsoDate,
  getWeekday,
  InputError,
  lastDay,
  parseDay,
  toDateParts,
} from "../../../src/model/index.ts";

// Reingold and Dershowitz, Calendrical Calculations, table of sample dates; 719163 is the first day of Unix time.
test.each([
  ["0001-01-01", 1, "Monday"],
  ["1945-11-12", 710_347, "Monday"],
  ["1970-01-01", 719_163, "Thursday"],
  ["9999-12-31", 3_652_059, "Friday"],
])("%s is day %i, a %s", (date, day, weekday) => {
  expect(parseDay(date)).toBe(day);
  expect(formatIsoDate(day)).toBe(date);
  expect(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][getWeekday(day) - 1]).toBe(weekday);
});

test("every day of the years 1 to 9999 is what the machine's proleptic Gregorian calendar says", () => {
  const date = new Date(0);
  const different: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    date.setTime((day - 719_163) * 86_400_000);
    const { year, month, day: dayOfMonth } = toDateParts(day);
    const isSame =
      year === date.getUTCFullYear() &&
      month === date.getUTCMonth() + 1 &&
      dayOfMonth === date.getUTCDate() &&
      getWeekday(day) === (date.getUTCDay() || 7);
    if (!isSame) different.push(day);
  }
  expect(different).toEqual([]);
  expect(formatIsoDate(lastDay)).toBe("9999-12-31");
});

test("a date that is printed is read as the same day", () => {
  fc.assert(fc.property(fc.integer({ min: firstDay, max: lastDay }), (day) => parseDay(formatIsoDate(day)) === day));
});

const wrong = [
  ["2025-02-29", "2025-02 has 28 days"],
  ["1900-02-29", "1900-02 has 28 days"],
  ["2026-04-31", "2026-04 has 30 days"],
  ["2026-01-00", "2026-01 has 31 days"],
  ["2025-13-01", "Months go from 01 to 12"],
  ["2025-00-10", "Months go from 01 to 12"],
  ["0000-12-31", "Years go from 0001 to 9999"],
  ["10000-01-01", "Years go from 0001 to 9999"],
  ["-0001-01-01", "Write it like 2026-01-01"],
  ["2026-1-1", "Write it like 2026-01-01"],
  ["2026/01/01", "Write it like 2026-01-01"],
  ["20260101", "Write it like 2026-01-01"],
  ["2026-01-01T00:00:00Z", "Write it like 2026-01-01"],
  ["２０２６-０１-０１", "Write it like 2026-01-01"],
  [" 2026-01-01", "Write it like 2026-01-01"],
  ["2026-01-01\n", "Write it like 2026-01-01"],
  ["", "Write it like 2026-01-01"],
] as const;

describe("what is no date is refused with a reason", () => {
  test.each(wrong)("%j: %s", (text, reason) => {
    let problems: InputError["problems"] = [];
    try {
      parseDay(text);
    } catch (error) {
      if (error instanceof InputError) problems = error.problems;
    }
    expect(problems).toMatchObject([{ code: "wrong-value", message: { en: `"${text}" is not a date` }, remedy: { en: reason } }]);
  });

  test.each(wrong)("%j in a file: %s", (text, reason) => {
    const { problems } = readCatalog(`leadpath: 1\ncalendar: {holidays: [${JSON.stringify(text)}]}`);
    expect(problems).toMatchObject([{ code: "wrong-value", remedy: { en: reason } }]);
  });

  test.each(["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "0004-02-29"])("%s is one, in a file too", (text) => {
    expect(findDateFault(text)).toBeUndefined();
    expect(readCatalog(`leadpath: 1\ncalendar: {holidays: [${text}]}`).problems).toEqual([]);
  });
});
