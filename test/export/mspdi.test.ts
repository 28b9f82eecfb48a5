import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { calendarOf } from "../../src/calendar/index.ts";
import { checkCatalog } from "../../src/check/index.ts";
import { writeMspdi } from "../../src/export/index.ts";
import { readMspdi } from "../../src/formats/index.ts";
import { dayOf, type Process } from "../../src/model/index.ts";
import { type Schedule, type ScheduleOptions, schedule } from "../../src/schedule/index.ts";
import { someCalendar, someDay } from "../support/calendars.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { problemsOf, processFrom } from "../support/process.ts";
import { randomReform, randomSteps } from "../support/random-process.ts";

/** What a plan must keep of a schedule: the times of each step by its id, whatever their order. */
function timesOf({ days, steps }: Schedule) {
  const times = steps.map(({ id, days: own, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat }) => [
    id,
    ...[own, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat].map((each) => Math.round(each * 480)),
  ]);
  return { days: Math.round(days * 480), steps: times.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
}

/** The dates of each step. The day of the start itself, which is not counted, is any day off before the first working day. */
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

  test("its dates on any calendar, those of weeks of holidays too", async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps({ most: 8 }), someCalendar, someDay, async (steps, calendar, day) => {
        const process = processFrom({ steps });
        const options = { start: { day, calendar } };
        const { xml } = await writeMspdi(process, options);
        const { catalog, start } = readMspdi(xml);
        const again = catalog.processes[0] as Process;
        const readCalendar = await calendarOf(again.calendar);
        const read = schedule(again, { start: { day: dayOf(start as string), calendar: readCalendar } });
        expect(datesOf(read)).toEqual(datesOf(schedule(process, options)));
      }),
      { numRuns: 100 },
    );
  });
});
