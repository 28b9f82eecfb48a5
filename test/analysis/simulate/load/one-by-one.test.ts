import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createProcessSimulator, simulateLoad } from "../../../../src/analysis/simulate/index.ts";
import { createArrivalStream } from "../../../../src/analysis/simulate/load/arrivals/arrivals.ts";
import { partNames } from "../../../../src/analysis/simulate/load/figures/chain-parts.ts";
import { buildLoadModel } from "../../../../src/analysis/simulate/load/model.ts";
import { createLoadRun } from "../../../../src/analysis/simulate/load/run-load.ts";
import type { Process } from "../../../../src/model/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { problemsOf, processFrom } from "../../../support/process.ts";

/** All cases of a list of arrivals, in whole minutes. */
function casesOf(process: Process, days: readonly number[], urgent = 0) {
  const model = buildLoadModel(process, {});
  const run = createLoadRun(model, createArrivalStream({ days, urgent }, model.week, 1, 0), days.length, 1, 0);
  while (run.goOn(1_000));
  return { ...run.log, model };
}

describe.each(["licence", "penalty", "urban-renewal"])("without officers that are counted, cases of %s", (name) => {
  const process = fixtureProcess(name);
  const endless = { ...process, units: process.units.map(({ staff: _, ...unit }) => unit) };
  test("are those of a simulation of one case, each for itself", () => {
    const count = 300;
    const found = casesOf(
      endless,
      Array.from({ length: count }, (_, number) => number / 7),
    );
    const alone = createProcessSimulator(endless, {})(0, count, 0);
    const limits = Array.from({ length: found.limits.length }, (_, number) => [
      ...alone.limits.subarray(number * count, (number + 1) * count),
    ]);
    expect([...found.cycle]).toEqual([...alone.totals]);
    expect(found.limits.map((each) => [...each])).toEqual(limits);
  });
});

/** When cases end in offices one after the other, first come first served: each takes the officer who is free first. */
function inTandem(arrivals: readonly number[], offices: readonly { readonly staff: number; readonly minutes: number }[]): number[] {
  let coming = [...arrivals];
  for (const { staff, minutes } of offices) {
    const free = new Array<number>(staff).fill(0);
    coming = coming.map((time) => {
      const officer = free.indexOf(Math.min(...free));
      free[officer] = Math.max(time, free[officer] as number) + minutes;
      return free[officer] as number;
    });
  }
  return coming;
}

const tandem = fc.record({
  offices: fc.array(fc.record({ staff: fc.integer({ min: 1, max: 3 }), minutes: fc.integer({ min: 1, max: 900 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  gaps: fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 }),
});

test("every case ends when it would, first come first served, with no more officers than there are", () => {
  fc.assert(
    fc.property(tandem, ({ offices, gaps }) => {
      let time = 0;
      const arrivals = gaps.map((gap) => {
        time += gap;
        return time;
      });
      const steps = offices.map(({ minutes }, number) => ({
        id: `s${number}`,
        unit: `u${number}`,
        days: minutes / 480,
        after: number === 0 ? [] : [`s${number - 1}`],
      }));
      const process = processFrom(
        { steps },
        offices.map(({ staff }, number) => ({ id: `u${number}`, staff })),
      );
      const { cycle, arrival, parts, moments, underWay, model } = casesOf(
        process,
        arrivals.map((minutes) => minutes / 480),
      );
      const ends = inTandem(arrivals, offices);
      expect([...arrival]).toEqual(arrivals);
      expect([...cycle]).toEqual(ends.map((end, number) => end - (arrivals[number] as number)));
      const width = parts.length / cycle.length;
      for (const [number, minutes] of cycle.entries())
        expect(parts.subarray(number * width, (number + 1) * width).reduce((sum, each) => sum + each, 0)).toBe(minutes);
      // Little's law holds to the minute over a time that begins and ends with nobody: the areas are the sums of what
      // each case waits, or takes.
      const last = moments.at(-1);
      for (const unit of model.units.keys()) {
        expect(last?.queue[unit]).toBe(last?.waited[unit]);
        expect(last?.visits[unit]).toBe(arrivals.length);
        expect(last?.busy[unit]).toBe(arrivals.length * (offices[unit]?.minutes ?? 0));
      }
      expect(underWay.at(-1)).toBe(cycle.reduce((sum, each) => sum + each, 0));
    }),
  );
});

test("an urgent case is served before others that wait, and does not interrupt", () => {
  const process = processFrom({ steps: [{ id: "a", unit: "office", days: 1 }] }, [{ id: "office", staff: 1 }]);
  const days = Array.from({ length: 40 }, (_, number) => number / 100);
  const model = buildLoadModel(process, {});
  const stream = createArrivalStream({ days, urgent: 0.3 }, model.week, 1, 0);
  const urgent = days.map(() => {
    stream.next();
    return stream.isUrgent();
  });
  const { cycle, arrival } = casesOf(process, days, 0.3);
  const order = days.map((_, number) => number).toSorted((one, other) => endOf(one) - endOf(other));
  function endOf(number: number): number {
    return (arrival[number] as number) + (cycle[number] as number);
  }
  const [first, ...rest] = order;
  expect(first).toBe(0);
  const ranks = rest.map((number) => (urgent[number] ? 0 : 1));
  expect(ranks).toEqual(ranks.toSorted());
  const ofOneRank = [...rest.filter((number) => urgent[number]), ...rest.filter((number) => !urgent[number])];
  expect(ofOneRank).toEqual([...rest].toSorted((one, other) => Number(urgent[other]) - Number(urgent[one]) || one - other));
});

test("a batch day comes, and until then no officer is held", () => {
  const process = processFrom(
    {
      steps: [
        { id: "meet", unit: "office", days: 0.5, batch: { weekdays: [4] } },
        { id: "file", unit: "office", days: 0.5 },
      ],
    },
    [{ id: "office", staff: 1 }],
  );
  // On the Monday at noon; on the Thursday at noon, which is too late; on the Friday.
  const { cycle, parts } = casesOf(process, [0.5, 3.5, 4]);
  expect([...cycle].map((minutes) => minutes / 480)).toEqual([3, 5, 5]);
  expect(parts[4]).toBe(2.5 * 480);
});

test("whom the officers do not get to on a batch day waits for the next one, before those that come later; other work goes on", () => {
  const process = processFrom(
    {
      steps: [
        { id: "meet", unit: "office", days: 0.5, batch: { weekdays: [4] } },
        { id: "file", unit: "desk", days: 1 },
        { id: "sign", unit: "office", days: 0.25, after: ["file"] },
      ],
    },
    [{ id: "office", staff: 1 }, { id: "desk" }],
  );
  // Two are met on the first Thursday, the third and the one that came on its Friday on the second.
  const { cycle, parts, model } = casesOf(process, [0, 0, 0, 4]);
  expect([...cycle].map((minutes) => minutes / 480)).toEqual([3.5, 4, 8.5, 5]);
  expect([...parts.subarray(2 * partNames.length, 3 * partNames.length)].reduce((sum, each) => sum + each, 0)).toBe(8.5 * 480);
  expect(model.officeTimes[0]).toEqual([
    { positions: [0, 2], share: 1 },
    { positions: [0], share: 0.2 },
  ]);
});

test("a batch begins on those of its days on which the office is open, behind what waits there already", () => {
  const process = processFrom(
    {
      steps: [
        { id: "meet", unit: "office", days: 0.25, batch: { weekdays: [2, 4] } },
        { id: "sign", unit: "office", days: 0.25 },
      ],
    },
    [{ id: "office", staff: 1, open: { weekdays: [1, 4], from: 0, to: 4 } }],
  );
  const { cycle } = casesOf(
    process,
    Array.from({ length: 6 }, () => 0),
  );
  // Two visits a day: all six are signed on a Monday, the Thursday after and the next Monday; they are met on the
  // Thursdays from then on.
  expect([...cycle].map((minutes) => minutes / 480)).toEqual([8.25, 8.5, 13.25, 13.5, 18.25, 18.5]);
});

test("more than the officers can do on the days of a batch grows without bound", async () => {
  const process = (staff: number) =>
    processFrom({ steps: [{ id: "meet", unit: "office", days: 0.5, batch: { weekdays: [4] } }] }, [{ id: "office", staff }]);
  const load = (staff: number) => simulateLoad(process(staff), { arrivals: { perDay: 1 }, cases: 500 });
  expect(await load(2)).toMatchObject({ stable: false, units: [{ grows: true }] });
  const enough = await load(3);
  expect(enough).toMatchObject({ stable: true, units: [{ grows: false }] });
  expect(enough.units[0]?.offered.value).toBeCloseTo(2.5, 9);
});

test("an office that is closed goes on where it stopped when it opens", () => {
  const process = processFrom({ steps: [{ id: "a", unit: "office", days: 1 }] }, [
    { id: "office", staff: 1, open: { weekdays: [1, 2], from: 2, to: 6 } },
  ]);
  // A day of work is four hours of the Monday and four of the Tuesday; the second case gets those of the week after.
  const { cycle } = casesOf(process, [0, 0.5]);
  expect([...cycle]).toEqual([480 + 360, 5 * 480 + 480 + 360 - 240]);
});

test("what is beside the work of a step holds nobody", () => {
  const process = processFrom({ steps: [{ id: "a", unit: "office", days: 4, work: 1 }] }, [{ id: "office", staff: 1 }]);
  const { cycle } = casesOf(process, [0, 0, 0]);
  expect([...cycle].map((minutes) => minutes / 480)).toEqual([4, 5, 6]);
});

test("a return withdraws what waits, finishes in vain what is at work, and loses no case", () => {
  const outcomes = [
    { id: "good", probability: 0 },
    { id: "back", probability: 1, returnTo: "start", rounds: 1 },
  ];
  const process = processFrom(
    {
      steps: [
        { id: "start", unit: "desk", days: 0 },
        { id: "check", kind: "decision", unit: "desk", days: 1, after: ["start"], outcomes },
        { id: "long", unit: "office", days: 3, after: ["start"] },
        { id: "end", kind: "end", after: ["long", { step: "check", outcome: "good" }] },
      ],
    },
    [{ id: "office", staff: 1 }],
  );
  const { cycle, moments, ended } = casesOf(process, [0, 0]);
  // The first is at work in vain until day 3 and again until 6; the second, which waits, leaves the line and comes back
  // behind it.
  expect([...cycle].map((minutes) => minutes / 480)).toEqual([6, 9]);
  expect((moments.at(-1)?.busy[0] as number) / 480).toBe(9);
  expect(ended.at(-1)).toBe(2);
});

test("the last cases that count meet as many others as if more counted", () => {
  const steps = ["a", "b", "c"].map((id, number, ids) => ({
    id,
    unit: "office",
    days: 0.25,
    after: ids.slice(Math.max(number - 1, 0), number),
  }));
  const process = processFrom({ steps }, [{ id: "office", staff: 1 }]);
  const model = buildLoadModel(process, {});
  const cyclesOf = (count: number) => {
    const run = createLoadRun(model, createArrivalStream({ perDay: 1.2 }, model.week, 1, 0), count, 1, 0);
    while (run.goOn(1_000));
    return [...run.log.cycle.subarray(0, 100)];
  };
  expect(cyclesOf(100)).toEqual(cyclesOf(400));
});

test("returns without time end", async () => {
  const outcomes = [
    { id: "good", probability: 0 },
    { id: "back", probability: 1, returnTo: "a", rounds: 1_000_000 },
  ];
  const process = processFrom({ steps: [{ id: "a", kind: "decision", unit: "office", days: 0, outcomes }] }, [{ id: "office", staff: 1 }]);
  const { cycle } = await simulateLoad(process, { arrivals: { days: [0, 1] }, replications: 2 });
  expect(cycle.mean.value).toBe(0);
});

test("an office that cannot do its work ends with figures, and says that its queue grows", async () => {
  const process = processFrom({ steps: [{ id: "a", unit: "office", days: 1 }] }, [{ id: "office", staff: 2 }]);
  const load = await simulateLoad(process, { arrivals: { perDay: 2.5 }, cases: 500 });
  expect(load).toMatchObject({ stable: false, replications: 10, units: [{ grows: true }] });
});

test.each([
  ["no officer", { id: "office", staff: 0 }, {}],
  ["never opens", { id: "office", staff: 1, open: { weekdays: [7] } }, {}],
  ["a batch on a day off", { id: "office", staff: 1 }, { batch: { weekdays: [6] } }],
  ["a batch on a day on which its office is closed", { id: "office", staff: 1, open: { weekdays: [1] } }, { batch: { weekdays: [4] } }],
])("%s is a problem", (_, unit, more) => {
  const process = processFrom({ steps: [{ id: "a", unit: "office", days: 1, ...more }] }, [unit]);
  expect(problemsOf(() => buildLoadModel(process, {})).map(({ code }) => code)).toEqual(["no-officer"]);
});
