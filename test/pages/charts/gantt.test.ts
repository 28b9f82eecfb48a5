import { describe, expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain/index.ts";
import { formatIsoDate, parseDay } from "../../../src/model/index.ts";
import { buildDragData, buildGanttData } from "../../../src/pages/charts/index.ts";
import { addWorkdays, loadCalendar } from "../../../src/process/calendar/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

const renewal = fixtureProcess("urban-renewal");
const start = { day: parseDay("2014-07-01"), calendar: await loadCalendar("cn") };

describe("a Gantt chart's data", () => {
  test("have each link between two steps, and as critical the one that binds", () => {
    const ladder = processFrom({
      steps: [
        { id: "a", days: 5 },
        {
          id: "b",
          days: 3,
          after: [
            { step: "a", link: "SS", lag: 1 },
            { step: "a", link: "FF", lag: 1 },
          ],
        },
      ],
    });
    expect(buildGanttData(ladder).links).toEqual([
      { from: "a", to: "b", type: "SS", critical: false },
      { from: "a", to: "b", type: "FF", critical: true },
    ]);
    expect(schedule(ladder).criticalLinks).toEqual([{ from: "a", to: "b", type: "FF" }]);
  });

  test("are those of the schedules before and after", () => {
    const data = buildGanttData(renewal, { scenario: "reform", start });
    const [after, before] = [schedule(renewal, { scenario: "reform", start }), schedule(renewal, { start })];
    const bars = data.groups.flatMap((group) => group.bars);
    expect(
      bars.flatMap(({ id, now }) => (now ? [[id, now.start, now.finish, now.float, now.critical, now.startDate]] : [])).sort(),
    ).toEqual(
      after.steps
        .map((step) => [step.id, step.earlyStart, step.earlyFinish, step.totalFloat, step.critical, step.dates?.earlyStart])
        .sort(),
    );
    expect(bars.flatMap(({ id, before: past }) => (past ? [[id, past.start, past.finish]] : [])).sort()).toEqual(
      before.steps.map((step) => [step.id, step.earlyStart, step.earlyFinish]).sort(),
    );
    expect([data.days, data.daysBefore, data.dates?.finish]).toEqual([586, 955, "2016-11-04"]);
    expect(bars.filter(({ change }) => change === "removed").map(({ id }) => id)).toEqual(["A07", "E05", "J01"]);
  });

  test("have no baseline without a reform", () => {
    const data = buildGanttData(renewal);
    expect(data.daysBefore).toBeUndefined();
    expect(data.groups.flatMap((group) => group.bars).some(({ before, change }) => before || change)).toBe(false);
  });

  test("join what came before a removed step to what follows it, and keep to the route", () => {
    const links = buildGanttData(renewal, { scenario: "reform" }).links.map(({ from, to }) => `${from} ${to}`);
    expect(links).toContain("A06 A08");
    expect(links.join()).not.toContain("A07");
    const penalty = buildGanttData(fixtureProcess("penalty"));
    const shown = new Set(penalty.groups.flatMap((group) => group.bars.map(({ id }) => id)));
    for (const { from, to } of penalty.links) expect([shown.has(from), shown.has(to)]).toEqual([true, true]);
  });

  test("begin each month with its working days from the start", () => {
    const { dates } = buildGanttData(renewal, { start });
    expect(dates?.months).toHaveLength(46);
    for (const { at, year, month } of dates?.months.slice(1) ?? []) {
      const first = `${year}-${String(month).padStart(2, "0")}-01`;
      // The working day after the last one before the month is in it, or after it.
      expect(formatIsoDate(addWorkdays(start.calendar, start.day, at)) < first || at === 0).toBe(true);
      expect(formatIsoDate(addWorkdays(start.calendar, start.day, at + 1)) >= first).toBe(true);
    }
  });

  test("put steps without a phase in a group without a name", () => {
    const process = processFrom({ steps: [{ id: "a", days: 1 }] });
    expect(buildGanttData(process).groups).toMatchObject([{ name: undefined, bars: [{ id: "a" }] }]);
  });
});

test("the chart of drag shows critical steps that take time", () => {
  const choice = { scenario: "reform" };
  const data = buildDragData(renewal, explain(renewal, choice), choice);
  expect(data.bars.slice(0, 2).map(({ id, days, drag }) => [id, days, drag])).toEqual([
    ["C07", 32, 32],
    ["J02", 30, 30],
  ]);
  expect(data.bars.every(({ days }) => days > 0)).toBe(true);
  expect(data.scenario).toEqual(renewal.scenarios[0]?.name);
});
