import { describe, expect, test } from "vitest";
import { firstDay, formatIsoDate, InputError, lastDay, parseDay } from "../../../src/model/index.ts";
import { buildCalendar, type Calendar } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import { computeEarliestElapsedStart, computeElapsedFinish } from "../../../src/process/calendar/elapsed-days.ts";
import { computeDueDay, computeLatestStartDay } from "../../../src/process/calendar/limits.ts";
import { createTimeline, locateFinish, locateStart } from "../../../src/process/calendar/timeline.ts";
import { addWorkdays, rollToNextWorkday, rollToPreviousWorkday } from "../../../src/process/calendar/workdays.ts";

const nothing = { weekdays: [], holidays: [], workdays: [] };
const weekdays = await loadCalendar("mon-fri");
/** Worked on two days of 2026 and on no other. */
const twoDays = buildCalendar({ ...nothing, workdays: [parseDay("2026-03-02"), parseDay("2026-03-05")] });

/** What an action gives, or the problem that stops it. */
function problemOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, message }) => `${code}: ${message.en}`).join();
  }
}

describe("a calendar without working days is a problem", () => {
  const allMondays = Array.from({ length: Math.ceil(lastDay / 7) }, (_, week) => firstDay + week * 7);

  test.each<[string, () => unknown]>([
    ["no weekday", () => buildCalendar(nothing)],
    ["every Monday off where Monday is worked", () => buildCalendar({ ...nothing, weekdays: [1], holidays: allMondays })],
  ])("%s", (_name, action) => {
    expect(problemOf(action)).toBe("no-workdays: The calendar has no working day");
  });

  test("one working day is enough", () => {
    const calendar = buildCalendar({ ...nothing, weekdays: [1], holidays: allMondays.slice(0, -1) });
    expect(formatIsoDate(addWorkdays(calendar, firstDay, 1))).toBe("9999-12-27");
  });
});

describe("a calendar with two working days has no third", () => {
  const start = parseDay("2026-01-01");
  const after = "no-workdays: The calendar has no working day after 2026-03-05";
  const before = "no-workdays: The calendar has no working day before 2026-03-02";

  test.each<[string, () => unknown, unknown]>([
    ["the second", () => formatIsoDate(addWorkdays(twoDays, start, 2)), "2026-03-05"],
    ["the third", () => addWorkdays(twoDays, start, 3), after],
    ["the millionth", () => addWorkdays(twoDays, start, 1_000_000), after],
    ["the next after both", () => rollToNextWorkday(twoDays, parseDay("2026-03-06")), after],
    ["the one before both", () => rollToPreviousWorkday(twoDays, start), before],
    ["one back from the first", () => addWorkdays(twoDays, parseDay("2026-03-02"), -1), before],
    ["a limit past both", () => computeDueDay(twoDays, start, { months: 3 }), after],
    ["a start before both", () => computeLatestStartDay(twoDays, parseDay("2026-03-05"), { days: 3 }), before],
    ["minutes past both", () => locateFinish(createTimeline(twoDays, start), 961), after],
    ["a start at the end of both", () => locateStart(createTimeline(twoDays, start), 960), after],
    ["calendar days past both", () => computeElapsedFinish(createTimeline(twoDays, start), 0, 90), after],
  ])("%s", (_name, action, expected) => {
    expect(problemOf(action)).toEqual(expected);
  });
});

describe("the years 1 and 9999 are borders", () => {
  const past = "date-out-of-range: The date is after 9999-12-31";
  const early = "date-out-of-range: The date is before 0001-01-01";

  test.each<[string, () => unknown, unknown]>([
    ["the last working day, a Friday", () => formatIsoDate(rollToPreviousWorkday(weekdays, lastDay)), "9999-12-31"],
    ["the one after it", () => addWorkdays(weekdays, lastDay, 1), past],
    ["a hundred thousand more", () => addWorkdays(weekdays, lastDay, 100_000), past],
    ["the first working day, a Monday", () => formatIsoDate(rollToNextWorkday(weekdays, firstDay)), "0001-01-01"],
    ["the one before it", () => addWorkdays(weekdays, firstDay, -1), early],
    ["calendar days past the end", () => computeDueDay(weekdays, lastDay - 3, { calendarDays: 4 }), past],
    ["weeks past the end", () => computeDueDay(weekdays, lastDay, { weeks: 1 }), past],
    ["months past the end", () => computeDueDay(weekdays, lastDay, { months: 1 }), past],
    ["months to the end", () => formatIsoDate(computeDueDay(weekdays, parseDay("9999-10-31"), { months: 2 })), "9999-12-31"],
    ["working days before the beginning", () => computeLatestStartDay(weekdays, firstDay + 3, { days: 9 }), early],
    ["the day before the first", () => computeLatestStartDay(weekdays, firstDay, { days: 1 }), early],
    ["calendar days before the beginning", () => computeLatestStartDay(weekdays, firstDay, { calendarDays: 1 }), early],
    ["months before the beginning", () => computeLatestStartDay(weekdays, parseDay("0001-01-31"), { months: 1 }), early],
    ["minutes past the end", () => locateFinish(createTimeline(weekdays, lastDay), 1), past],
    ["a start at the end", () => locateStart(createTimeline(weekdays, lastDay), 0), past],
    ["a finish at the end", () => locateFinish(createTimeline(weekdays, lastDay), 0), { day: lastDay, minute: 480 }],
    ["calendar days from the end", () => computeElapsedFinish(createTimeline(weekdays, lastDay), 0, 1), past],
    ["any begin is late enough in year 1", () => computeEarliestElapsedStart(createTimeline(weekdays, firstDay), 0, 9), -479],
    // 15 working days before it, of 480 minutes.
    [
      "also where it is three weeks later",
      () => computeEarliestElapsedStart(createTimeline(weekdays, firstDay + 20), 960, 99),
      1 - 15 * 480,
    ],
  ])("%s", (_name, action, expected) => {
    expect(problemOf(action)).toEqual(expected);
  });
});

test("a million holidays in a row are passed at once", () => {
  const holidays = Array.from({ length: 1_000_000 }, (_, index) => firstDay + index);
  const calendar: Calendar = buildCalendar({ weekdays: [1], holidays, workdays: [] });
  const next = addWorkdays(calendar, firstDay, 1);
  // Day 1 is a Monday, so is 1,000,000, which is off, and seven days later.
  expect(next).toBe(1_000_007);
});

test("weekdays, holidays and workdays may be given twice and in any order", async () => {
  const tidy = await loadCalendar({ weekdays: [1, 2], holidays: ["2026-01-05", "2026-01-06"], workdays: ["2026-01-07"] });
  const untidy = await loadCalendar({
    weekdays: [2, 1, 2],
    holidays: ["2026-01-06", "2026-01-05", "2026-01-06"],
    workdays: ["2026-01-07", "2026-01-07"],
  });
  expect(untidy).toEqual(tidy);
});

test.each([
  [{ country: "JP" }, "The public holidays of JP are not at hand", "List them in holidays"],
  [{ country: "CN" }, "The public holidays of CN are not at hand", 'Write "calendar: cn", which knows the make-up workdays'],
])("%j is refused by the pure library", async ({ country }, message, remedy) => {
  const refusal = loadCalendar({ ...nothing, weekdays: [1, 2, 3, 4, 5], country });
  await expect(refusal).rejects.toMatchObject({
    problems: [{ code: "calendar-country", message: { en: message }, remedy: { en: remedy } }],
  });
});

test("a date that does not exist is refused", async () => {
  await expect(loadCalendar({ ...nothing, weekdays: [1], holidays: ["2025-02-29"] })).rejects.toBeInstanceOf(InputError);
});
