import { describe, expect, test } from "vitest";
import { readMspdi } from "../../src/formats/index.ts";
import { type Process, parseDay, toMinutes } from "../../src/model/index.ts";
import { createTimeline, loadCalendar, type Timeline } from "../../src/process/calendar/index.ts";
import { checkCatalog } from "../../src/process/check/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { outsideSchedules } from "../support/outside-schedules.ts";
import { minutesUntil } from "../support/working-minutes.ts";

const files = outsideSchedules(".xml");

describe.skipIf(files.length === 0)("plans that Microsoft Project scheduled (skipped where they are not at hand)", () => {
  test.each(files)("%s: every date and every slack is the one that Project stored", async (file, bytes) => {
    const { catalog, problems, start, places } = readMspdi(bytes, { file });
    expect([...problems, ...checkCatalog(catalog, { places })]).toEqual([]);
    const [plan] = catalog.processes as [Process];
    const calendar = await loadCalendar(plan.calendar);
    const timeline = createTimeline(calendar, parseDay(start as string));
    const stored = storedTasks(bytes.toString("utf8"), timeline);
    expect(stored.length).toBeGreaterThan(0);
    const { steps } = schedule(plan, { start: { day: timeline.start, calendar } });
    const computed = steps.map((step) => [
      step.id,
      ...[step.earlyStart, step.earlyFinish, step.lateStart, step.lateFinish, step.totalFloat, step.freeFloat].map(toMinutes),
    ]);
    expect(computed).toEqual(stored);
  });
});

/** Early and late dates as minutes of working time from the start, and slack, of the tasks below the project itself. */
function storedTasks(xml: string, timeline: Timeline): (string | number)[][] {
  return [...xml.matchAll(/<Task>([\s\S]*?)<\/Task>/g)].flatMap(([, task = ""]) => {
    const value = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(task)?.[1] ?? "";
    if (value("OutlineLevel") === "0") return [];
    const dates = ["EarlyStart", "EarlyFinish", "LateStart", "LateFinish"].map((name) => workingMinutes(value(name), timeline));
    return [[value("WBS"), ...dates, ...["TotalSlack", "FreeSlack"].map((name) => Number(value(name)) / 10)]];
  });
}

/** The files work from 8 to 12 and from 13 to 17. */
function workingMinutes(date: string, timeline: Timeline): number {
  const clock = Number(date.slice(11, 13)) * 60 + Number(date.slice(14, 16));
  const minute = Math.min(clock, 12 * 60) - 8 * 60 + Math.max(0, clock - 13 * 60);
  return minutesUntil(timeline, { day: parseDay(date.slice(0, 10)), minute });
}
