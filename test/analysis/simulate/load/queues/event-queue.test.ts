import fc from "fast-check";
import { expect, test } from "vitest";
import { createEventQueue } from "../../../../../src/analysis/simulate/load/queues/event-queue.ts";

/**
 * Either the next event is taken, or one is added so many minutes later than what was taken last: few, so that many
 * meet.
 */
const steps = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: fc.nat({ max: 12 }) }), {
  maxLength: 400,
});

test("events come in the order of their time, and those of one time as they were added, however many wait", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const events = createEventQueue();
      const waiting: { readonly time: number; readonly place: number }[] = [];
      let now = 0;
      for (const [place, after] of [...all, ...all.map(() => undefined)].entries()) {
        if (after !== undefined) {
          events.add(now + after, place % 5, place, place + 1, place + 2);
          waiting.push({ time: now + after, place });
          continue;
        }
        const least = Math.min(...waiting.map(({ time }) => time));
        const next = waiting.findIndex(({ time }) => time === least);
        expect(events.take()).toBe(next >= 0);
        if (next < 0) continue;
        const [{ time, place: own }] = waiting.splice(next, 1) as [{ time: number; place: number }];
        now = time;
        expect(events.time()).toBe(time);
        expect(events.event).toEqual({ kind: own % 5, place: own, position: own + 1, version: own + 2 });
      }
      expect(waiting).toEqual([]);
    }),
  );
});

test("thousands of events that wait at once come in order too", () => {
  const events = createEventQueue();
  const times = Array.from({ length: 5_000 }, (_, number) => (number * 7_919) % 1_009);
  for (const [number, time] of times.entries()) events.add(time, 0, number, 0, 0);
  const found: number[] = [];
  while (events.take()) found.push(events.event.place);
  expect(found).toEqual([...times.keys()].sort((one, other) => (times[one] as number) - (times[other] as number) || one - other));
});
