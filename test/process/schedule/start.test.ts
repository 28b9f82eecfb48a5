import { expect, test } from "vitest";
import { parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { computeTotalMinutes, type ScheduleStart, schedule } from "../../../src/process/schedule/index.ts";
import { processFrom } from "../../support/process.ts";

const process = processFrom({ steps: [{ id: "a", days: 1 }] });
const [calendar, day] = [await loadCalendar("mon-fri"), parseDay("2026-03-02")];

const whole = /^options\.start should be \{day, calendar\}, of parseDay\(\) and loadCalendar\(\)/;
const itsDay = /^options\.start\.day should be a day number, as parseDay\(\) makes one/;
const itsCalendar = /^options\.start\.calendar should be a calendar, as loadCalendar\(\) makes one/;

test.each<[string, unknown, RegExp]>([
  ["a date as text", "2026-03-02", whole],
  ["a day without a calendar", { day }, itsCalendar],
  ["a calendar without a day", { calendar }, itsDay],
  ["a date as text beside a calendar", { day: "2026-03-02", calendar }, itsDay],
  ["a calendar that was not waited for", { day, calendar: loadCalendar("mon-fri") }, itsCalendar],
  ["nothing", null, whole],
])("%s is refused with what a start is", (_, start, words) => {
  const choice = { start: start as ScheduleStart };
  expect(() => schedule(process, choice)).toThrow(words);
  expect(() => computeTotalMinutes(process, choice)).toThrow(/^start must be a day and a calendar: \{ day: parseDay/);
});

test("a day and a calendar are taken", () => {
  expect(schedule(process, { start: { day, calendar } }).finishDate).toBe("2026-03-03");
});
