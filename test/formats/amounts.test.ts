import { describe, expect, test } from "vitest";
import { readCatalog, readSetting } from "../../src/formats/index.ts";
import { onlyProblem, withSteps } from "./reading.ts";

const alone = (number: string) => `Write the number alone: ${number}`;
const converted = 'Write "calendarDays: 14" (7 a week), or the number of working days';
const unconverted = "Write the number of working days (days) or of calendar days (calendarDays)";
const range = "Write one number only; a range of days goes into actual: {low: 5, likely: 7, high: 10}";

/** Values of `days`, and the remedy. */
const days = [
  ["5天", alone("5")],
  ["5 日", alone("5")],
  ["10个工作日", alone("10")],
  ["10 working days", alone("10")],
  ["1 day", alone("1")],
  ["半天", alone("0.5")],
  ["十五日", alone("15")],
  ["2周", converted],
  ["2个星期", converted],
  ["两周", converted],
  ["2 weeks", converted],
  ["3个月", unconverted],
  ["一年", unconverted],
  ["5d", unconverted],
  ["30个自然日", 'Write "calendarDays: 30" instead'],
  ["30 calendar days", 'Write "calendarDays: 30" instead'],
  ["5-10", range],
  ["5~10", range],
  ["5至10天", range],
  ["10.5.2", range],
  ["１０", "Use plain digits: 10"],
  ["十", "Use plain digits: 10"],
  ["二百零五", "Use plain digits: 205"],
  ["约5天", "Write the working days in digits alone, like 5 or 0.5"],
  ["待定", "Write the working days in digits alone, like 5 or 0.5"],
] as const;

test.each(days)("days: %s", (value, remedy) => {
  expect(onlyProblem(withSteps(`id: a, days: ${value}`))).toMatchObject({
    code: "wrong-type",
    line: 5,
    column: 23,
    remedy: { en: remedy },
  });
});

test.each(days)("--set a.days=%s", (value, remedy) => {
  expect(readSetting(`a.days=${value}`)).toMatchObject({ problems: [{ code: "wrong-type", remedy: { en: remedy } }] });
});

describe("a number with a leading zero", () => {
  test.each([
    ["days: 012", "is written 012, which is read as 12; some programs read 10", "Write 12"],
    ["days: 08.5", "08.5", "Write 8.5"],
    ["actual: {samples: [1, 007]}", "is written 007, which is read as 7", "Write 7"],
  ])("{%s} is told", (step, message, remedy) => {
    const problem = onlyProblem(withSteps(`id: a, ${step}`));
    expect(problem).toMatchObject({ code: "leading-zero", severity: "warning" });
    expect(problem.message.en).toContain(message);
    expect(problem.remedy.en).toContain(remedy);
  });

  test.each(["days: 0", "days: 0.5", "days: -0", "days: 10", "name: 012, post: 007"])("{%s} has none that says nothing", (step) => {
    expect(readCatalog(withSteps(`id: 010, ${step}`)).problems).toEqual([]);
  });
});

describe("other numbers", () => {
  test.each([
    ["calendarDays: 30天", alone("30")],
    ["calendarDays: 30个自然日", alone("30")],
    ["calendarDays: 2周", converted],
    ["calendarDays: 5个工作日", 'Write "days: 5" instead'],
    ["actual: {p50: 2周, p90: 9}", "Write the working days in digits alone, like 5 or 0.5"],
    ["outcomes: [{id: x, probability: 80%}]", "Write it as a part of 1: 0.8"],
    ["outcomes: [{id: x, rounds: 两次}]", alone("2")],
  ])("{%s}", (step, remedy) => {
    expect(onlyProblem(withSteps(`id: a, ${step}`)).remedy.en).toBe(remedy);
  });

  test.each([
    ["days: 2周", 'Write "weeks: 2" instead'],
    ["days: 3个月", 'Write "months: 3" instead'],
    ["months: 3个月", alone("3")],
    ["weeks: 3个月", 'Write "months: 3" instead'],
  ])("a limit {%s}", (limit, remedy) => {
    expect(onlyProblem(`leadpath: 1\nprocesses: [{id: p, limits: [{kind: statutory, ${limit}}]}]\n`).remedy.en).toBe(remedy);
  });
});
