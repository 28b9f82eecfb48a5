import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError, type Process } from "../../../../src/model/index.ts";
import { createTimeline } from "../../../../src/process/calendar/index.ts";
import { buildProcessNetwork } from "../../../../src/process/graph/index.ts";
import { reformProcess } from "../../../../src/process/reform/index.ts";
import { scheduleNetwork } from "../../../../src/process/schedule/index.ts";
import { computeLinkStarts, scheduleOnCalendar } from "../../../../src/process/schedule/passes/calendar-passes.ts";
import { markCriticalSteps } from "../../../../src/process/schedule/passes/critical-steps.ts";
import { computePasses } from "../../../../src/process/schedule/passes/passes.ts";
import { someCalendar, someDay } from "../../../support/calendars.ts";
import { processFrom } from "../../../support/process.ts";
import { randomReform, randomSteps } from "../../../support/random-process.ts";

/** After all its measures, where they can stand together; else as it is. Removed steps are in it and take no time. */
function afterAll(process: Process): Process {
  try {
    const after = reformProcess(process, { measures: process.measures.map(({ id }) => id) });
    buildProcessNetwork(after, "longest");
    return after;
  } catch (error) {
    if (error instanceof InputError) return process;
    throw error;
  }
}

const somewhere = fc.tuple(someCalendar, someDay).map(([calendar, day]) => createTimeline(calendar, day));
const someProcess = fc.oneof(
  randomReform().map(afterAll),
  randomSteps({ most: 9 }).map((steps) => processFrom({ steps })),
);

test("without steps in calendar days the passes on a calendar are the plain ones, removed steps included", () => {
  fc.assert(
    fc.property(someProcess, somewhere, (process, timeline) => {
      const network = buildProcessNetwork(process, "longest");
      const hidden = Uint8Array.from(network.network.order, (step) => (network.steps[step]?.passThrough ? 1 : 0));
      const plain = computePasses(network.network, hidden);
      expect(scheduleOnCalendar(network, timeline)).toEqual(plain);

      const asked = computeLinkStarts(network, plain, timeline);
      const { order, source, weight } = network.network;
      expect([...asked]).toEqual(
        Array.from(source, (position, slot) => (plain.earlyStart[order[position] as number] as number) + (weight[slot] as number)),
      );
    }),
    { numRuns: 500 },
  );
});

test("and critical are the steps without total float", () => {
  fc.assert(
    fc.property(someProcess, (process) => {
      const network = buildProcessNetwork(process, "longest");
      const { start, order, source, weight, size } = network.network;
      const times = scheduleNetwork(network.network);
      const successor = new Map<number, number>();
      for (let p = 0; p < size; p++)
        for (let k = start[p] as number; k < (start[p + 1] as number); k++) successor.set(k, order[p] as number);
      const binds = (slot: number) =>
        (times.earlyStart[order[source[slot] as number] as number] as number) + (weight[slot] as number) ===
        times.earlyStart[successor.get(slot) as number];
      expect(markCriticalSteps(network, times, binds)).toEqual(Array.from(times.totalFloat, (float) => float === 0));
    }),
    { numRuns: 500 },
  );
});
