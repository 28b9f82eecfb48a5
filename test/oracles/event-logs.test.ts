import { createReadStream } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate, discover } from "../../src/analysis/calibrate/index.ts";
import { type EventLog, readEventLog } from "../../src/formats/index.ts";
import type { CalendarDefinition, Process } from "../../src/model/index.ts";

/** The receipt phase of the CoSeLoG project (1,434 building permits of a Dutch municipality), as XES packed by gzip. */
const file = process.env.LEADPATH_RECEIPT;

describe.skipIf(file === undefined)("the log of a real permit office (LEADPATH_RECEIPT names the file)", () => {
  const days = 86_400_000;

  test("is read: 1,434 cases, 27 activities, cycle times of 5.4 days in the mean and 0.03 in the middle", async () => {
    const { log, problems } = await readEventLog(createReadStream(file as string));
    expect([log.cases.length, log.activities.length, problems]).toEqual([1434, 27, []]);
    const times = cycleTimes(log).map((each) => each / days);
    expect(times.reduce((sum, each) => sum + each, 0) / times.length).toBeCloseTo(5.408, 3);
    expect(times.toSorted((a, b) => a - b)[717]).toBeCloseTo(0.034, 3);
  });

  test.each([
    ["mon-fri", { from: 9, to: 17 }],
    ["every-day", { from: 0, to: 24 }],
  ] as const)(
    "a process discovered in its earlier half alone, on the calendar %s, is at most 1.1 times as far from the later half",
    async (calendar, hours) => {
      const { log } = await readEventLog(createReadStream(file as string));
      const { catalog } = await discover(earlierHalf(log), { calendar: calendar as CalendarDefinition, hours });
      const [found] = catalog.processes as [Process];
      const names = new Map(found.steps.map(({ id, name }) => [name, id]));
      const map = Object.fromEntries(
        log.activities.flatMap((activity): [string, string][] => {
          const step = names.get(activity);
          return step === undefined ? [] : [[activity, step]];
        }),
      );
      const { quality } = await calibrate(found, log, { hours, map });
      expect((quality.distance ?? Number.NaN) / (quality.between ?? Number.NaN)).toBeLessThan(1.1);
    },
  );
});

function cycleTimes({ first, finished }: EventLog): number[] {
  return Array.from(first.subarray(1), (end, number) => (finished[end - 1] as number) - (finished[first[number] as number] as number));
}

/** The log without the cases that begin in the later half. */
function earlierHalf(log: EventLog): EventLog {
  const begin = (number: number) => log.finished[log.first[number] as number] as number;
  const kept = [...log.cases.keys()].sort((a, b) => begin(a) - begin(b)).slice(0, log.cases.length >> 1);
  const entries = kept.flatMap((number) =>
    Array.from(
      { length: (log.first[number + 1] as number) - (log.first[number] as number) },
      (_, index) => (log.first[number] as number) + index,
    ),
  );
  const first = new Int32Array(kept.length + 1);
  for (const [index, number] of kept.entries())
    first[index + 1] = (first[index] as number) + (log.first[number + 1] as number) - (log.first[number] as number);
  return {
    ...log,
    cases: kept.map((number) => log.cases[number] as string),
    first,
    activity: Int32Array.from(entries, (entry) => log.activity[entry] as number),
    finished: Float64Array.from(entries, (entry) => log.finished[entry] as number),
    begun: Float64Array.from(entries, (entry) => log.begun[entry] as number),
    offset: Int16Array.from(entries, (entry) => log.offset[entry] as number),
    resource: Int32Array.from(entries, (entry) => log.resource[entry] as number),
  };
}
