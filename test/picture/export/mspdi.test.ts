import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { readMspdi } from "../../../src/formats/index.ts";
import { type Process, parseDay } from "../../../src/model/index.ts";
import { writeMspdi } from "../../../src/picture/export/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { type Schedule, type ScheduleOptions, schedule } from "../../../src/process/schedule/index.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { problemsOf, processFrom } from "../../support/process.ts";
import { randomReform, randomSteps } from "../../support/random-process.ts";

const monFri = await loadCalendar("mon-fri");
const everyDay = await loadCalendar("every-day");

/** What a plan must keep of a schedule: the times of each step by its id, whatever their order. */
function timesOf({ days, steps }: Schedule) {
  const times = steps.map(({ id, days: own, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat }) => [
    id,
    ...[own, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat].map((each) => Math.round(each * 480)),
  ]);
  return { days: Math.round(days * 480), steps: times.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
}

/**
 * The dates of each step. The day of the start itself, which is not counted, is any day off before the first working
 * day.
 */
function datesOf({ steps, startDate }: Schedule) {
  const dates = steps.map(({ id, dates }) => [
    id,
    ...[dates?.earlyStart, dates?.earlyFinish, dates?.lateStart, dates?.lateFinish].map((date) => (date === startDate ? "start" : date)),
  ]);
  return dates.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** Steps that a reform removed are milestones of the plan. */
function withoutRemoved(after: Schedule, before: Schedule): Schedule {
  const known = new Set(before.steps.map(({ id }) => id));
  return { ...after, steps: after.steps.filter(({ id }) => known.has(id)) };
}

async function readBack(process: Process, options: ScheduleOptions = {}): Promise<Process> {
  const { xml } = await writeMspdi(process, options);
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => expect.fail(error.message));
  parser.write(xml).close();
  const { catalog, problems, places } = readMspdi(xml, { file: "plan.xml" });
  expect([...problems, ...checkCatalog(catalog, { places })].filter(({ severity }) => severity === "error")).toEqual([]);
  return catalog.processes[0] as Process;
}

describe("a process that goes through Microsoft Project's XML has the same schedule", () => {
  test.each([
    ["urban-renewal", undefined, {}],
    ["urban-renewal", undefined, { scenario: "reform" }],
    ["licence", undefined, {}],
    ["licence", undefined, { route: "longest" as const }],
    ["penalty", undefined, {}],
    ["penalty", undefined, { route: "longest" as const }],
    ["limits", "restart", {}],
  ])("%s %s %j", async (name, id, options) => {
    const process = fixtureProcess(name, id);
    const again = await readBack(process, options);
    const before = schedule(process, options);
    expect(timesOf(withoutRemoved(schedule(again), before))).toEqual(timesOf(before));
  });

  test("random steps with all link types, lags, decisions and phases, on either route", async () => {
    const someSteps = randomSteps({ most: 12, decisions: true });
    await fc.assert(
      fc.asyncProperty(someSteps, fc.constantFrom("main" as const, "longest" as const), async (steps, route) => {
        const process = processFrom({ steps });
        const again = await readBack(process, { route });
        expect(timesOf(schedule(again))).toEqual(timesOf(schedule(process, { route })));
      }),
      { numRuns: 200 },
    );
  });

  test("parts of days, to the minute", async () => {
    const minutes = fc.integer({ min: -2000, max: 5000 }).map((each) => each / 480);
    await fc.assert(
      fc.asyncProperty(fc.array(minutes, { minLength: 2, maxLength: 8 }), async (amounts) => {
        const steps = amounts.map((amount, index) => ({
          id: `s${index}`,
          days: Math.abs(amount),
          after: index === 0 ? [] : [{ step: `s${index - 1}`, lag: -amount / 2 }],
        }));
        const process = processFrom({ steps });
        expect(timesOf(schedule(await readBack(process)))).toEqual(timesOf(schedule(process)));
      }),
      { numRuns: 100 },
    );
  });

  test("what measures remove and add", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const options = { measures: process.measures.map(({ id }) => id) };
        fc.pre(problemsOf(() => schedule(process, options)).length === 0);
        const before = schedule(process, options);
        const after = schedule(await readBack(process, options));
        expect(timesOf(withoutRemoved(after, before))).toEqual(timesOf(before));
      }),
      { numRuns: 100 },
    );
  });

  test("its starts and finishes on any calendar, where steps in calendar days are linked in every way", async () => {
    const someSteps = fc.array(
      fc.record({
        time: fc.oneof(
          fc.integer({ min: 0, max: 10 }).map((halves) => ({ days: halves / 2 })),
          fc.integer({ min: 1, max: 9 }).map((calendarDays) => ({ calendarDays })),
        ),
        link: fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const),
        lag: fc.integer({ min: -6, max: 6 }).map((halves) => halves / 2),
        back: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 2, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(someSteps, someCalendar, someDay, async (drawn, calendar, day) => {
        const steps = drawn.map(({ time, link, lag, back }, index) => ({
          id: `s${index}`,
          ...time,
          after: index === 0 ? [] : [{ step: `s${Math.max(0, index - back)}`, link, lag }],
        }));
        const process = processFrom({ steps });
        const options = { start: { day, calendar } };
        const again = await readBack(process, options);
        const early = ({ days, steps }: Schedule) => [
          Math.round(days * 480),
          ...steps.map(({ id, earlyStart, earlyFinish }) => [id, Math.round(earlyStart * 480), Math.round(earlyFinish * 480)]),
        ];
        expect(early(schedule(again))).toEqual(early(schedule(process, options)));
      }),
      { numRuns: 200 },
    );
  });

  test("its dates on any calendar, those of weeks of holidays too", async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps({ most: 8 }), someCalendar, someDay, async (steps, calendar, day) => {
        const process = processFrom({ steps });
        const options = { start: { day, calendar } };
        const { xml } = await writeMspdi(process, options);
        const { catalog, start } = readMspdi(xml);
        const again = catalog.processes[0] as Process;
        const readCalendar = await loadCalendar(again.calendar);
        const read = schedule(again, { start: { day: parseDay(start as string), calendar: readCalendar } });
        expect(datesOf(read)).toEqual(datesOf(schedule(process, options)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a plan", () => {
  const process = processFrom(
    {
      name: { zh: "许可 <甲>", en: "Licence & more" },
      steps: [
        { id: "apply", name: { zh: "申请", en: "Application" }, kind: "start", unit: "window", phase: "one", days: 0 },
        { id: "read", unit: "section", phase: "two", days: 2.5, after: ["apply"], note: "in two rooms" },
        { id: "list", unit: "window", phase: "one", days: 1, after: [{ step: "apply", link: "SS", lag: 1 }] },
        {
          id: "wait",
          days: 1,
          after: [
            { step: "read", link: "FF", lag: -0.25 },
            { step: "list", link: "SF" },
          ],
        },
      ],
    },
    [{ id: "window", name: "窗口" }, { id: "section" }],
  );

  /** The value of an element of each task. */
  const values = (xml: string, name: string) =>
    [...xml.matchAll(/<Task>([\s\S]*?)<\/Task>/g)].map(([, task = ""]) => new RegExp(`<${name}>(.*?)</${name}>`).exec(task)?.[1]);

  test("has steps below their phase, in the outline of the whole", async () => {
    const { xml, tasks } = await writeMspdi(process, { lang: "zh" });
    expect(tasks).toBe(4);
    expect(values(xml, "WBS")).toEqual(["0", "one", "apply", "list", "two", "read", "wait"]);
    expect(values(xml, "OutlineNumber")).toEqual(["0", "1", "1.1", "1.2", "2", "2.1", "3"]);
    expect(values(xml, "Name")).toEqual(["许可 &lt;甲&gt;", "one", "申请", "list", "two", "read", "wait"]);
    expect(values(xml, "Summary")).toEqual(["1", "1", "0", "0", "1", "0", "0"]);
    expect(values(xml, "Milestone")).toEqual(["0", "0", "1", "0", "0", "0", "0"]);
    expect(values(xml, "Duration")).toEqual([20, 16, 0, 8, 20, 20, 8].map((hours) => `PT${hours}H0M0S`));
    expect(values(xml, "Contact")).toEqual([undefined, undefined, "窗口", "窗口", undefined, "section", undefined]);
    expect(values(xml, "Notes").filter(Boolean)).toEqual(["in two rooms"]);
    expect(xml).not.toContain("<Start>");
  });

  test("has the codes of Project for links, and lags in tenths of a minute", async () => {
    const { xml } = await writeMspdi(process);
    const links = [...xml.matchAll(/<PredecessorUID>(\d+)<\/PredecessorUID>\s*<Type>(\d)<\/Type>[\s\S]*?<LinkLag>(-?\d+)<\/LinkLag>/g)];
    expect(links.map((link) => link.slice(1, 4).join(" "))).toEqual(["2 3 4800", "2 1 0", "5 0 -1200", "3 2 0"]);
  });

  test("with a start has dates within working hours; the start day is not counted", async () => {
    // 2 March 2026 is a Monday.
    const start = { day: parseDay("2026-03-01"), calendar: monFri };
    const { xml } = await writeMspdi(process, { start });
    expect(/<StartDate>(.*?)</.exec(xml)?.[1]).toBe("2026-03-02T08:00:00");
    expect(/<FinishDate>(.*?)</.exec(xml)?.[1]).toBe("2026-03-04T12:00:00");
    expect(values(xml, "Start").slice(2)).toEqual(["02T08", "03T08", "02T08", "02T08", "03T10"].map((time) => `2026-03-${time}:00:00`));
    expect(values(xml, "Finish").slice(2)).toEqual(["02T08", "03T17", "04T12", "04T12", "04T10"].map((time) => `2026-03-${time}:00:00`));
  });

  test("has weeks of holidays as one exception, up to a year after its finish", async () => {
    const start = { day: parseDay("2025-09-30"), calendar: await loadCalendar("cn") };
    const { xml } = await writeMspdi(processFrom({ steps: [{ id: "a", days: 1 }] }), { start });
    const exceptions = [...xml.matchAll(/<FromDate>(.{10}).*\s*<ToDate>(.{10})[\s\S]*?<DayWorking>(\d)/g)].map((each) =>
      each.slice(1, 4).join(" "),
    );
    // The notice for 2025 (国办发明电〔2024〕12 号): 1 to 8 October off, 28 September and 11 October at work.
    expect(exceptions.slice(0, 2)).toEqual(["2025-10-01 2025-10-08 0", "2025-10-11 2025-10-11 1"]);
    expect(exceptions.at(-1)?.slice(0, 10) ?? "").toMatch(/^2026-10-/);
  });

  test("tells what it does not say", async () => {
    const { omissions } = await writeMspdi(fixtureProcess("licence"));
    expect(omissions.map(({ kind, count }) => [kind, count])).toEqual([
      ["dates", 1],
      ["off-route", 3],
      ["outcomes", 3],
      ["returns", 1],
      ["kinds", 1],
      ["clocks", 1],
      ["actual", 3],
      ["limits", 3],
      ["documents", 3],
      ["staff", 3],
      ["basis", 3],
      ["languages", 16],
    ]);
    expect(omissions[1]?.entries).toEqual(["not-accepted", "hearing", "refusal"].map((name) => ({ name })));
  });

  test("tells the spread and the correlation of actual days", async () => {
    const process = processFrom({ steps: [{ id: "a", days: 1, unit: "u" }] }, [{ id: "u", correlation: 0.5 }]);
    const { omissions } = await writeMspdi({ ...process, spread: { low: 0.5, likely: 1, high: 2 } });
    expect(omissions.find(({ kind }) => kind === "actual")?.entries).toEqual([
      { name: "p", value: "spread: low: 0.5, likely: 1, high: 2" },
      { name: "u", value: "correlation: 0.5" },
    ]);
  });

  // From Sunday 1 March seven days end on Sunday 8 March, which gives way to Monday: the sixth working day.
  test.each([
    ["with a start", { start: { day: parseDay("2026-03-01"), calendar: monFri } }, "calendar-days", 48],
    ["without one", {}, "calendar-days-converted", 40],
  ])("has calendar days in working time, %s", async (_, options, kind, hours) => {
    const { xml, omissions } = await writeMspdi(processFrom({ steps: [{ id: "a", calendarDays: 7 }] }), options);
    expect(omissions.map((each) => each.kind).filter((each) => each !== "dates")).toEqual([kind]);
    expect(values(xml, "Duration").at(-1)).toBe(`PT${hours}H0M0S`);
  });

  test("has a longer lag to the finish of calendar days, which end with a day, and tells it", async () => {
    const steps = [
      { id: "a", days: 0.5 },
      { id: "b", calendarDays: 1, after: [{ step: "a", link: "FF" as const, lag: 1 }] },
    ];
    // b, asked to finish at noon of the second day, does so in the evening, and began that much later.
    const { xml, omissions } = await writeMspdi(processFrom({ steps }), { start: { day: parseDay("2025-09-01"), calendar: everyDay } });
    expect(omissions.find(({ kind }) => kind === "finish-lags")?.entries).toEqual([{ name: "b", value: "a FF: 1d → 1.5d" }]);
    expect(/<LinkLag>(.*?)</.exec(xml)?.[1]).toBe("7200");
  });

  test("without a start leaves out the public holidays of a country, and says so", async () => {
    const calendar = { country: "JP", weekdays: [1, 2, 3, 4, 5], holidays: ["2026-03-03"], workdays: [] };
    const { xml, omissions } = await writeMspdi({ ...processFrom({ steps: [{ id: "a", days: 1 }] }), calendar });
    expect(omissions).toMatchObject([{ kind: "dates" }, { kind: "country-holidays", entries: [{ name: "JP" }] }]);
    expect(xml).toContain("<FromDate>2026-03-03T00:00:00</FromDate>");
  });

  test("has names of 255 characters at most, and tells of longer ones", async () => {
    const process = processFrom({ steps: [{ id: "a", days: 1, name: `${"x".repeat(254)}𠀀y` }] });
    const { xml, omissions } = await writeMspdi(process);
    expect(values(xml, "Name").at(-1)).toBe("x".repeat(254));
    expect(omissions.at(-1)).toMatchObject({ kind: "long-names", entries: [{ name: "a" }] });
  });

  test("that says that its figures are invented says so when it is read again", async () => {
    const again = await readBack(fixtureProcess("licence"));
    expect(again.illustrative).toBe(true);
  });

  test("keeps the notes of a process, its phases and its steps", async () => {
    const steps = [{ id: "a", days: 1, phase: "one", note: { zh: "步", en: "of a step" } }];
    const process = { ...processFrom({ steps, note: "of all" }), phases: [{ id: "one", note: "of a phase" }] };
    const again = await readBack(process);
    expect([again.note, again.phases[0]?.note, again.steps[0]?.note]).toEqual(["of all", "of a phase", "of a step"]);
  });

  test("keeps the ids of units and tells nothing of the fields that have them", async () => {
    const process = fixtureProcess("urban-renewal");
    const used = new Set(process.steps.map(({ unit }) => unit));
    const { xml } = await writeMspdi(process);
    const { catalog, omissions } = readMspdi(xml);
    expect(catalog.units.map(({ id }) => id).sort()).toEqual(
      process.units
        .map(({ id }) => id)
        .filter((id) => used.has(id))
        .sort(),
    );
    expect(omissions).toEqual([]);
  });

  test.each([
    ["as long as the notices of China are published", "cn" as const, "2026-03-02", { from: "2026-03-02", until: "2026-12-28" }],
    [
      "as long as its exceptions are written",
      { weekdays: [1, 2, 3, 4, 5], holidays: ["2020-01-01", "2026-03-04", "2030-01-01"], workdays: [] },
      "2026-03-02",
      // A year after the finish, which is on 5 March.
      { from: "2026-03-02", until: "2027-03-06" },
    ],
    ["for ever where nothing is left out", "mon-fri" as const, "2026-03-02", undefined],
  ])("knows the days off %s", async (_, definition, start, known) => {
    const calendar = await loadCalendar(definition);
    const { xml } = await writeMspdi(processFrom({ steps: [{ id: "a", days: 2 }] }), { start: { day: parseDay(start), calendar } });
    const again = readMspdi(xml).catalog.calendar;
    expect(typeof again === "string" ? undefined : { from: again.from, until: again.until }).toEqual(known);
  });

  test("marks the same dates as provisional when it is read again", async () => {
    const process = fixtureProcess("urban-renewal");
    const day = parseDay("2026-03-02");
    const before = schedule(process, { start: { day, calendar: await loadCalendar("cn") } });
    const again = await readBack(process, { start: { day, calendar: await loadCalendar("cn") } });
    const after = schedule(again, { start: { day, calendar: await loadCalendar(again.calendar) } });
    const provisional = ({ steps }: Schedule) =>
      Object.fromEntries(steps.map(({ id, dates }) => [id, dates?.provisional]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    expect([after.finishDate, after.provisional]).toEqual([before.finishDate, true]);
    expect(provisional(after)).toEqual(provisional(before));
  });

  test("is the same XML every time", async () => {
    const write = async () => (await writeMspdi(fixtureProcess("urban-renewal"), { scenario: "reform" })).xml;
    expect(await write()).toBe(await write());
  });
});
