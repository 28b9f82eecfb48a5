import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type LinkType, minutesPerDay } from "../../src/model/index.ts";
import { buildNetwork } from "../../src/process/graph/index.ts";
import { schedule, scheduleNetwork } from "../../src/process/schedule/index.ts";
import { outsideSchedules, schedulesIn } from "../support/outside-schedules.ts";
import { processFrom } from "../support/process.ts";

/** A schedule of another program; times in minutes of working time from the start of the project. */
interface OutsideSchedule {
  readonly source: string;
  readonly finish: number;
  readonly tasks: readonly OutsideTask[];
}

interface OutsideTask {
  readonly id: string;
  readonly minutes: number;
  readonly after: readonly (readonly [id: string, type: LinkType, lag: number])[];
  readonly early: readonly [start: number, finish: number];
  readonly late: readonly [start: number, finish: number];
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
}

type Times = Omit<OutsideTask, "minutes" | "after">;

const own = fileURLToPath(new URL("../../fixtures/schedules", import.meta.url));

function parsed(files: readonly (readonly [name: string, bytes: Buffer])[]): (readonly [name: string, expected: OutsideSchedule])[] {
  return files.map(([name, bytes]) => [name, JSON.parse(bytes.toString("utf8")) as OutsideSchedule]);
}

function expectedTimes({ tasks, finish }: OutsideSchedule): { times: readonly Times[]; finish: number } {
  return { times: tasks.map(({ minutes: _, after: __, ...times }) => times), finish };
}

function timesOfNetwork({ tasks }: OutsideSchedule): { times: readonly Times[]; finish: number } {
  const number = new Map(tasks.map(({ id }, index) => [id, index]));
  const links = tasks.flatMap(({ after }, to) => after.map(([id, type, lag]) => ({ from: number.get(id) as number, to, type, lag })));
  const network = buildNetwork({
    minutes: tasks.map(({ minutes }) => minutes),
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    type: links.map(({ type }) => type),
    lag: links.map(({ lag }) => lag),
  });
  const { finish, ...found } = scheduleNetwork(network);
  const times = tasks.map(({ id }, step): Times => {
    const at = (array: Float64Array) => array[step] as number;
    return {
      id,
      early: [at(found.earlyStart), at(found.earlyFinish)],
      late: [at(found.lateStart), at(found.lateFinish)],
      totalFloat: at(found.totalFloat),
      freeFloat: at(found.freeFloat),
      critical: at(found.totalFloat) === 0,
    };
  });
  return { times, finish };
}

/** Through the timetable of a process, whose times are in days. */
function timesOfProcess({ tasks }: OutsideSchedule): { times: readonly Times[]; finish: number } {
  const inMinutes = (days: number) => Math.round(days * minutesPerDay);
  const steps = tasks.map(({ id, minutes, after }) => ({
    id,
    days: minutes / minutesPerDay,
    after: after.map(([step, link, lag]) => ({ step, link, lag: lag / minutesPerDay })),
  }));
  const { days, steps: scheduled } = schedule(processFrom({ steps }));
  const times = scheduled.map((step): Times => {
    const [earlyStart, earlyFinish] = [inMinutes(step.earlyStart), inMinutes(step.earlyFinish)];
    const [lateStart, lateFinish] = [inMinutes(step.lateStart), inMinutes(step.lateFinish)];
    return {
      id: step.id,
      early: [earlyStart, earlyFinish],
      late: [lateStart, lateFinish],
      totalFloat: inMinutes(step.totalFloat),
      freeFloat: inMinutes(step.freeFloat),
      critical: step.critical,
    };
  });
  return { times, finish: inMinutes(days) };
}

describe.each(parsed(schedulesIn(own, ".json")))("own copy: %s", (_, expected) => {
  test("the network has the same times", () => expect(timesOfNetwork(expected)).toEqual(expectedTimes(expected)));
  test("the process has the same times", () => expect(timesOfProcess(expected)).toEqual(expectedTimes(expected)));
});

const schedules = parsed(outsideSchedules(".json"));

describe.skipIf(schedules.length === 0)("schedules of the outside oracle (skipped where they are not at hand)", () => {
  test("name each task once, and link those that they name", () => {
    for (const [name, { tasks }] of schedules) {
      const ids = new Set(tasks.map(({ id }) => id));
      expect(ids.size, name).toBe(tasks.length);
      for (const { after } of tasks) for (const [id] of after) expect(ids, name).toContain(id);
    }
  });

  describe.each(schedules)("%s", (_, expected) => {
    test("the network has the same times", () => expect(timesOfNetwork(expected)).toEqual(expectedTimes(expected)));
    test("the process has the same times", () => expect(timesOfProcess(expected)).toEqual(expectedTimes(expected)));
  });
});
