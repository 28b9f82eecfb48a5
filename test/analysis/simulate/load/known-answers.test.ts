import { describe, expect, test } from "vitest";
import { type IntervalEstimate, type LoadResult, simulateLoad } from "../../../../src/analysis/simulate/index.ts";
import { createArrivalStream } from "../../../../src/analysis/simulate/load/arrivals/arrivals.ts";
import { partNames } from "../../../../src/analysis/simulate/load/figures/chain-parts.ts";
import { estimateReplicationMean } from "../../../../src/analysis/simulate/load/figures/student.ts";
import { buildLoadModel } from "../../../../src/analysis/simulate/load/model.ts";
import { createLoadRun } from "../../../../src/analysis/simulate/load/run-load.ts";
import { minutesPerDay } from "../../../../src/model/index.ts";
import { type ProcessContent, processFrom } from "../../../support/process.ts";

// Queues whose answer is known from theory. An interval of 95 % misses it one time in twenty; one of twice the width
// never does here.

function expectNear({ value, low, high }: IntervalEstimate, truth: number): void {
  expect(Math.abs(value - truth)).toBeLessThan(high - low);
  expect(high - low).toBeLessThan(truth / 4);
}

function unitOf({ units }: LoadResult, id: string): LoadResult["units"][number] {
  return units.find((each) => each.id === id) as LoadResult["units"][number];
}

/** The chance to wait in M/M/c with an offered load (Erlang's C). */
function erlangC(servers: number, offered: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count++) blocked = (offered * blocked) / (count + offered * blocked);
  return (servers * blocked) / (servers - offered * (1 - blocked));
}

/** The mean wait in M/M/c. */
function waitOf(servers: number, rate: number, mean: number): number {
  return (erlangC(servers, rate * mean) * mean) / (servers - rate * mean);
}

type StepContent = NonNullable<ProcessContent["steps"]>[number];
const desk = (id: string, more: Partial<StepContent> = {}): StepContent => ({ id, unit: id, days: 1, ...more });

describe.each([
  { staff: 1, rate: 0.7 },
  { staff: 3, rate: 2.4 },
  { staff: 10, rate: 9 },
])("M/M/$staff with $rate cases a day", ({ staff, rate }) => {
  test("has Erlang's wait, queue and utilisation", async () => {
    const process = processFrom({ steps: [desk("office", { actual: { exponential: 1 } })] }, [{ id: "office", staff }]);
    const load = await simulateLoad(process, { arrivals: { perDay: rate }, cases: 10_000, precision: 0.03 });
    const wait = waitOf(staff, rate, 1);
    const office = unitOf(load, "office");
    expectNear(load.cycle.mean, wait + 1);
    expectNear(load.parts.queue, wait);
    expectNear(office.wait, wait);
    expectNear(office.queue, rate * wait);
    expectNear(office.utilisation as IntervalEstimate, rate / staff);
    expectNear(office.offered, rate);
    expectNear(load.underWay, rate * (wait + 1));
    expectNear(load.throughput, rate);
    expect(load.stable && load.precise).toBe(true);
  });
});

test.each([
  ["always the same", { actual: undefined }, 0],
  ["even from nothing to the double", { actual: { low: 0, high: 2 } }, 1 / 3],
  ["lognormal", { actual: { mean: 1, sd: 1.5 } }, 2.25],
])("M/G/1 with work that is %s has the wait of Pollaczek and Khinchine", async (_, more, squaredVariation) => {
  const rate = 0.75;
  const process = processFrom({ steps: [desk("office", more)] }, [{ id: "office", staff: 1 }]);
  const load = await simulateLoad(process, { arrivals: { perDay: rate }, cases: 10_000, precision: 0.03 });
  expectNear(unitOf(load, "office").wait, (rate * (1 + squaredVariation)) / (2 * (1 - rate)));
});

test("two offices in a row wait as if each were alone (Burke 1956)", async () => {
  const steps = [desk("one", { actual: { exponential: 1 } }), desk("two", { after: ["one"], days: 1.2, actual: { exponential: 1.2 } })];
  const process = processFrom({ steps }, [
    { id: "one", staff: 2 },
    { id: "two", staff: 2 },
  ]);
  const load = await simulateLoad(process, { arrivals: { perDay: 1.4 }, cases: 10_000, precision: 0.03 });
  expectNear(unitOf(load, "one").wait, waitOf(2, 1.4, 1));
  expectNear(unitOf(load, "two").wait, waitOf(2, 1.4, 1.2));
});

test("a network with returns waits as Jackson's does", async () => {
  // Accept (3 officers, 2.1 hours), review (5, 4), for three of ten an expert (2, 5), decide (2, 1.7): one case an
  // hour; and one of five goes back.
  const hour = 1 / 8;
  const steps: StepContent[] = [
    desk("accept", { days: 0, actual: { exponential: 2.1 * hour } }),
    desk("review", {
      kind: "decision",
      after: ["accept"],
      actual: { exponential: 4 * hour },
      outcomes: [
        { id: "clear", probability: 0.5 },
        { id: "expert", probability: 0.3 },
        { id: "again", probability: 0.2, returnTo: "review", rounds: 1_000 },
      ],
    }),
    desk("expert", { after: [{ step: "review", outcome: "expert" }], actual: { exponential: 5 * hour } }),
    desk("decide", { after: [{ step: "review", outcome: "clear" }, "expert"], actual: { exponential: 1.7 * hour } }),
  ];
  const process = processFrom({ steps }, [
    { id: "accept", staff: 3 },
    { id: "review", staff: 6 },
    { id: "expert", staff: 3 },
    { id: "decide", staff: 2 },
  ]);
  const load = await simulateLoad(process, { arrivals: { perDay: 8 }, cases: 10_000, precision: 0.02 });
  const truth = { accept: [3, 8, 2.1], review: [6, 10, 4], expert: [3, 3, 5], decide: [2, 8, 1.7] } as const;
  for (const [id, [servers, rate, hours]] of Object.entries(truth)) {
    const unit = unitOf(load, id);
    const wait = waitOf(servers, rate, hours * hour);
    expectNear(unit.wait, wait);
    expectNear(unit.queue, rate * wait);
    expectNear(unit.visits, rate);
    expectNear(unit.utilisation as IntervalEstimate, (rate * hours * hour) / servers);
  }
});

test("urgent cases and the others wait as Cobham (1954) says", async () => {
  const [rate, urgent, cases, warmUp] = [0.8, 0.25, 10_000, 2_000];
  const process = processFrom({ steps: [desk("office", { actual: { exponential: 1 } })] }, [{ id: "office", staff: 1 }]);
  const model = buildLoadModel(process, {});
  const waits = Array.from({ length: 40 }, (_, replication) => {
    const arrivals = () => createArrivalStream({ perDay: rate, urgent }, model.week, 1, replication);
    const stream = arrivals();
    const isUrgent = Array.from({ length: cases }, () => {
      stream.next();
      return stream.isUrgent();
    });
    const { goOn, log } = createLoadRun(model, arrivals(), cases, 1, replication * 2 * cases);
    while (goOn(1_000_000));
    const queue = partNames.indexOf("queue");
    const meanOf = (wanted: boolean) => {
      const own = isUrgent.flatMap((each, number) =>
        each === wanted && number >= warmUp ? [log.parts[number * partNames.length + queue] as number] : [],
      );
      return own.reduce((sum, each) => sum + each, 0) / own.length / minutesPerDay;
    };
    return { urgent: meanOf(true), other: meanOf(false) };
  });
  // What is left of the work of whoever is served, on average: rate × mean square / 2.
  const left = rate;
  expectNear(estimateReplicationMean(waits.map((each) => each.urgent)), left / (1 - urgent * rate));
  expectNear(estimateReplicationMean(waits.map((each) => each.other)), left / ((1 - urgent * rate) * (1 - rate)));
  // The mean over all does not change, for the order does not depend on the work.
  const load = await simulateLoad(process, { arrivals: { perDay: rate, urgent }, cases, precision: 0.03 });
  expectNear(unitOf(load, "office").wait, rate / (1 - rate));
});
