import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIsoDate, type Link, type Process, parseDay, type Step } from "../../../src/model/index.ts";
import { type Calendar, isWorkday, loadCalendar } from "../../../src/process/calendar/index.ts";
import { type Schedule, schedule } from "../../../src/process/schedule/index.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";
import { dayWalk, type Times } from "../../support/day-walk.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { codesOf, type ProcessContent, processFrom } from "../../support/process.ts";
import { randomSteps } from "../../support/random-process.ts";

const cn = await loadCalendar("cn");

function onDate(process: Process, date: string, calendar: Calendar = cn): Schedule {
  return schedule(process, { start: { calendar, day: parseDay(date) } });
}

test.each([
  ["as it stands", undefined, 955, "2018-04-27"],
  ["reformed", "reform", 586, "2016-11-04"],
])("the example %s, from 1 July 2014", (_, scenario, days, finishDate) => {
  const result = schedule(fixtureProcess("urban-renewal"), { scenario, start: { calendar: cn, day: parseDay("2014-07-01") } });
  expect(result).toMatchObject({ days, startDate: "2014-07-01", finishDate, provisional: false });
});

describe("dates of steps", () => {
  // 30 September 2025 is a Tuesday, 1 to 8 October are off, 9 October is a Thursday, 11 October a Saturday that is
  // worked.
  const steps: ProcessContent["steps"] = [
    { id: "file", days: 0 },
    { id: "read", days: 1, after: ["file"] },
    { id: "weigh", days: 1.5, after: ["read"] },
    { id: "sign", days: 0, after: ["weigh"] },
    { id: "copy", days: 1, after: ["file"] },
    { id: "post", days: 1, after: ["sign", "copy"] },
  ];

  test("work starts on the next working day, and what takes no time on the day on which it ends", () => {
    const { steps: scheduled, finishDate } = onDate(processFrom({ steps }), "2025-09-30");
    const dates = Object.fromEntries(
      scheduled.map((step) => [
        step.id,
        Object.values(step.dates ?? {})
          .slice(0, 4)
          .join(" "),
      ]),
    );
    expect(dates).toEqual({
      file: "2025-09-30 2025-09-30 2025-09-30 2025-09-30",
      read: "2025-10-09 2025-10-09 2025-10-09 2025-10-09",
      weigh: "2025-10-10 2025-10-11 2025-10-10 2025-10-11",
      sign: "2025-10-11 2025-10-11 2025-10-11 2025-10-11",
      // It may wait until the middle of the second day before the middle of the third.
      copy: "2025-10-09 2025-10-09 2025-10-10 2025-10-11",
      post: "2025-10-11 2025-10-13 2025-10-11 2025-10-13",
    });
    expect(finishDate).toBe("2025-10-13");
  });

  test("a start on a holiday counts from the next working day", () => {
    expect(onDate(processFrom({ steps }), "2025-10-04").steps.map((step) => step.dates)).toEqual(
      onDate(processFrom({ steps }), "2025-09-30").steps.map(({ id, dates }) =>
        id === "file"
          ? { ...dates, earlyStart: "2025-10-04", earlyFinish: "2025-10-04", lateStart: "2025-10-04", lateFinish: "2025-10-04" }
          : dates,
      ),
    );
  });

  test("those past the last notice are provisional, and so is a schedule that ends there", () => {
    const result = onDate(processFrom({ steps }), "2026-12-27");
    expect(result).toMatchObject({ finishDate: "2026-12-31", provisional: true });
    expect(result.steps.map(({ id, dates }) => [id, dates?.provisional])).toEqual([
      ["file", []],
      ["read", []],
      ["weigh", ["earlyStart", "earlyFinish", "lateStart", "lateFinish"]],
      ["sign", ["earlyStart", "earlyFinish", "lateStart", "lateFinish"]],
      ["copy", ["lateStart", "lateFinish"]],
      ["post", ["earlyStart", "earlyFinish", "lateStart", "lateFinish"]],
    ]);
  });

  test("so is everything that begins before the first notice", () => {
    const result = onDate(processFrom({ steps }), "2003-12-30");
    expect(result).toMatchObject({ finishDate: "2004-01-06", provisional: true });
    expect(result.steps.every(({ dates }) => dates?.provisional.length === 4)).toBe(true);
  });

  test("what is counted back in calendar days from a provisional finish is provisional as well", () => {
    const process = processFrom({
      steps: [
        { id: "show", calendarDays: 10 },
        { id: "end", days: 20, after: ["show"] },
      ],
    });
    expect(onDate(process, "2026-12-01").steps[0]?.dates).toEqual({
      earlyStart: "2026-12-02",
      earlyFinish: "2026-12-11",
      lateStart: "2026-12-02",
      lateFinish: "2026-12-11",
      provisional: ["lateStart", "lateFinish"],
    });
  });

  test("there are none without a start", () => {
    const { startDate, finishDate, provisional, steps: scheduled } = schedule(processFrom({ steps }));
    expect([startDate, finishDate, provisional, ...scheduled.map(({ dates }) => dates)]).toEqual(Array(9).fill(undefined));
  });
});

describe("steps in calendar days", () => {
  // From Monday, 1 September 2025. 13 September is a Saturday; 1 to 8 October are off, 28 September and 11 October are
  // worked.
  test("take the working time that the calendar has where they stand", () => {
    const process = processFrom({
      steps: [
        { id: "show", calendarDays: 12 },
        { id: "read", days: 10, after: ["show"] },
        { id: "wait", calendarDays: 10, after: ["read"] },
        { id: "end", days: 1, after: ["wait"] },
      ],
    });
    const result = onDate(process, "2025-09-01");
    // 12 days end on Saturday the 13th, so on the 15th: 10 working days. 10 more end on 28 September, a Sunday that is
    // worked. 10 calendar days from then end on 8 October, which is off: on the 9th, after three working days.
    expect(result.steps.map(({ days, dates }) => [days, dates?.earlyFinish])).toEqual([
      [10, "2025-09-15"],
      [10, "2025-09-28"],
      [3, "2025-10-09"],
      [1, "2025-10-10"],
    ]);
    expect(result).toMatchObject({ days: 24, counted: 24, lag: 0, approximate: false, path: ["show", "read", "wait", "end"] });
  });

  test("are converted without a start, and the schedule says so", () => {
    expect(schedule(processFrom({ steps: [{ id: "show", calendarDays: 14 }] }))).toMatchObject({ days: 10, approximate: true });
  });

  // 10 calendar days from Wednesday the 3rd end on Saturday the 13th; from Thursday and Friday, on the 14th and on
  // Monday the 15th itself.
  test("are critical where they can slip without moving what follows", () => {
    const process = processFrom({
      steps: [
        { id: "file", days: 2 },
        { id: "show", calendarDays: 10, after: ["file"] },
        { id: "copy", days: 3, after: ["file"] },
        { id: "end", days: 1, after: ["show", "copy"] },
      ],
    });
    const result = onDate(process, "2025-09-01");
    expect(result).toMatchObject({ path: ["file", "show", "end"], criticalSteps: ["file", "show", "end"], criticalPathCount: 1 });
    const found = result.steps.map(({ id, totalFloat, freeFloat, critical }) => [id, totalFloat, freeFloat, critical]);
    expect(found).toEqual([
      ["file", 2, 0, true],
      ["show", 2, 2, true],
      ["copy", 5, 5, false],
      ["end", 0, 0, true],
    ]);
  });

  test("beside a step that is removed take no time", () => {
    const process = processFrom({
      steps: [
        { id: "show", calendarDays: 10 },
        { id: "end", days: 1, after: ["show"] },
      ],
    });
    const start = { calendar: cn, day: parseDay("2025-09-01") };
    expect(schedule(process, { start, changes: [{ step: "show", remove: true }] })).toMatchObject({ days: 1, finishDate: "2025-09-02" });
  });
});

describe("dates that do not exist", () => {
  const process = processFrom({ steps: [{ id: "a", days: 3 }] });
  const shown = processFrom({ steps: [{ id: "a", calendarDays: 3 }] });

  test("the first and the last days of the count are dates like others", () => {
    expect(onDate(process, "0001-01-01")).toMatchObject({ finishDate: "0001-01-04", provisional: true });
    expect(onDate(shown, "0001-01-01")).toMatchObject({ finishDate: "0001-01-04", provisional: true });
    // 31 December 9999 is a Friday.
    expect(onDate(process, "9999-12-28")).toMatchObject({ finishDate: "9999-12-31" });
    expect(onDate(shown, "9999-12-28")).toMatchObject({ finishDate: "9999-12-31" });
  });

  test.each([process, shown])("after year 9999 there are none", (each) => {
    expect(codesOf(() => onDate(each, "9999-12-29"))).toEqual(["date-out-of-range"]);
  });

  test("a schedule that ends in time is not refused for how late a step might be", async () => {
    const overlapping = processFrom({
      steps: [
        { id: "a", calendarDays: 5 },
        { id: "b", days: 1, after: [{ step: "a", lag: -3000 }] },
      ],
    });
    const start = { calendar: await loadCalendar("every-day"), day: parseDay("9995-01-01") };
    const { days, steps } = schedule(overlapping, { start });
    expect([days, steps.map(({ totalFloat }) => totalFloat)]).toEqual([5, [0, 4]]);
    // a may slip until its last day is 31 December 9999; by its link it might slip longer.
    expect(steps[0]?.freeFloat).toBe(1820);
  });

  test("29 February is a day of leap years", () => {
    expect(onDate(process, "2024-02-26").finishDate).toBe("2024-02-29");
    expect(onDate(process, "2026-02-26").finishDate).toBe("2026-03-02");
  });

  test("a calendar that ends has no more working days", async () => {
    const calendar = await loadCalendar({ weekdays: [], holidays: [], workdays: ["2026-01-05", "2026-01-06"] });
    for (const each of [process, shown]) expect(codesOf(() => onDate(each, "2026-01-05", calendar))).toEqual(["no-workdays"]);
  });
});

/** Random steps, about half of them in calendar days, and where they start. */
const laid = fc
  .tuple(randomSteps({ most: 8 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), someCalendar, someDay)
  .map(([steps, calendarDays, calendar, day]) => {
    const mixed = steps.map(({ days, ...step }, index) =>
      calendarDays[index] ? { ...step, calendarDays: days ?? 0 } : { ...step, days: days ?? 0 },
    );
    return { process: processFrom({ steps: mixed }), start: { calendar, day } };
  });

function walked({ process, start }: { process: Process; start: { calendar: Calendar; day: number } }) {
  const result = schedule(process, { start });
  const walk = dayWalk((day) => isWorkday(start.calendar, day), start.day, 1_500);
  const minutes = (days: number) => Math.round(days * 480);
  const timesOf = (starts: "earlyStart" | "lateStart"): Times[] =>
    process.steps.map((step, index) => {
      const begin = minutes(result.steps[index]?.[starts] as number);
      return { start: begin, finish: walk.finish(step, begin) };
    });
  const number = new Map(process.steps.map((step, index) => [step.id, index]));
  const links = process.steps.flatMap((step, to) => step.after.map((link) => ({ from: number.get(link.step) as number, to, link })));
  return { result, walk, links, total: minutes(result.days), early: timesOf("earlyStart"), late: timesOf("lateStart") };
}

type Joined = { readonly from: number; readonly to: number; readonly link: Link };

describe("on any calendar, against a walk from day to day", () => {
  const law = (holds: (walk: ReturnType<typeof walked>, steps: readonly Step[]) => void) =>
    fc.assert(
      fc.property(laid, (each) => holds(walked(each), each.process.steps)),
      { numRuns: 400 },
    );

  const shifted = (walk: ReturnType<typeof walked>["walk"], step: Step, { start }: Times, by: number): Times => ({
    start: start + by,
    finish: walk.finish(step, start + by),
  });

  test("early times keep every link, and none can be a minute less", () => {
    law(({ result, walk, links, early, total }, steps) => {
      const keeps = ({ from, link }: Joined, after: Times) => walk.holds(link, early[from] as Times, after);
      for (const [to, step] of steps.entries()) {
        const times = early[to] as Times;
        const into = links.filter((each) => each.to === to);
        expect(into.every((each) => keeps(each, times))).toBe(true);
        expect(times.start === 0 || into.some((each) => !keeps(each, shifted(walk, step, times, -1)))).toBe(true);
        expect(result.steps[to]?.earlyFinish).toBe(times.finish / 480);
      }
      expect(Math.max(0, ...early.map(({ finish }) => finish))).toBe(total);
    });
  });

  test("late times keep every link and the total, so that a late start scheduled forward meets it, and none can be a minute more", () => {
    law(({ result, walk, links, early, late, total }, steps) => {
      for (const [from, step] of steps.entries()) {
        const times = late[from] as Times;
        const out = links.filter((each) => each.from === from);
        const keeps = (before: Times) => before.finish <= total && out.every(({ to, link }) => walk.holds(link, before, late[to] as Times));
        expect(keeps(times)).toBe(true);
        expect(keeps(shifted(walk, step, times, 1))).toBe(false);
        expect(times.start).toBeGreaterThanOrEqual((early[from] as Times).start);
        expect(result.steps[from]?.lateFinish).toBe(times.finish / 480);
      }
    });
  });

  test("floats: how far a start can slip", () => {
    law(({ result, walk, links, early, late, total }, steps) => {
      for (const [from, step] of steps.entries()) {
        const { totalFloat, freeFloat } = result.steps[from] as Schedule["steps"][number];
        const times = early[from] as Times;
        expect(totalFloat).toBe(((late[from] as Times).start - times.start) / 480);
        const out = links.filter((each) => each.from === from);
        const moves = (by: number) => {
          const slipped = shifted(walk, step, times, by);
          return out.length === 0 ? slipped.finish > total : out.some(({ to, link }) => !walk.holds(link, slipped, early[to] as Times));
        };
        const slip = Math.round(freeFloat * 480);
        expect([moves(slip), moves(slip + 1)]).toEqual([false, true]);
      }
    });
  });

  test("critical are the steps on a chain of links that bind, back from the total", () => {
    law(({ result, walk, links, early, total }, steps) => {
      const binds = ({ from, to, link }: Joined) =>
        !walk.holds(link, early[from] as Times, shifted(walk, steps[to] as Step, early[to] as Times, -1));
      const critical = new Set(steps.flatMap((_, step) => (early[step]?.finish === total ? [step] : [])));
      for (let size = -1; size < critical.size; ) {
        size = critical.size;
        for (const each of links) if (critical.has(each.to) && binds(each)) critical.add(each.from);
      }
      expect(result.steps.flatMap((step, index) => (step.critical ? [index] : []))).toEqual([...critical].sort((a, b) => a - b));
      expect(result.path.every((id) => result.criticalSteps.includes(id))).toBe(true);
      const { counted, excluded, applicant, lag } = result;
      expect(counted + excluded + applicant + lag).toBeCloseTo(result.days, 9);
    });
  });

  test("dates are those of the days that are walked", () => {
    law(({ result, walk, early, late }) => {
      const dated = ({ start, finish }: Times) =>
        [start === finish ? walk.dayOfEnd(finish) : walk.dayOfStart(start), walk.dayOfEnd(finish)].map(formatIsoDate);
      for (const [index, { dates }] of result.steps.entries()) {
        expect([dates?.earlyStart, dates?.earlyFinish]).toEqual(dated(early[index] as Times));
        expect([dates?.lateStart, dates?.lateFinish]).toEqual(dated(late[index] as Times));
      }
    });
  });
});

test("where every day is worked, calendar days are working days", async () => {
  const everyDay = await loadCalendar("every-day");
  fc.assert(
    fc.property(randomSteps({ links: ["FS", "SS"] }), someDay, (steps, day) => {
      const inCalendarDays = steps.map(({ days, ...step }) => ({ ...step, calendarDays: days ?? 0 }));
      const start = { calendar: everyDay, day };
      const { approximate: _, ...expected } = schedule(processFrom({ steps }), { start });
      expect(schedule(processFrom({ steps: inCalendarDays }), { start })).toMatchObject(expected);
    }),
    { numRuns: 100 },
  );
});
