import { expect, test } from "vitest";
import { parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { computeTotalMinutes, type ScheduleStart, schedule } from "../../../src/process/schedule/index.ts";
import { processFrom } from "../../support/process.ts";

const process = processFrom({ steps: [{ id: "a", days: 1 }] });
const [calendar, day] = [await loadCalendar("mon-fri"), parseDay("2026-03-02")];

test.each<[string, unknown]>([
  ["a date as text", "2026-03-02"],
  ["a day without a calendar", { day }],
  ["a calendar without a day", { calendar }],
  ["a date as text beside a calendar", { day: "2026-03-02", calendar }],
  ["a calendar that was not waited for", { day, calendar: loadCalendar("mon-fri") }],
  ["nothing", null],
])("%s is refused with what a start is", (_, start) => {
  const choice = { start: start as ScheduleStart };
  expect(() => schedule(process, choice)).toThrow(/^options\.start should be \{day, calendar\}, of parseDay\(\) and loadCalendar\(\)/);
  expect(() => computeTotalMinutes(process, choice)).toThrow(/^start must be a day and a calendar: \{ day: parseDay/);
});

test("a day and a calendar are taken", () => {
  expect(schedule(process, { start: { day, calendar } }).finishDate).toBe("2026-03-03");
});
