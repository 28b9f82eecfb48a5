import { describe, expect, test } from "vitest";
import { optimize } from "../../../../src/analysis/optimize/index.ts";
import { computeBinomialQuantile } from "../../../../src/analysis/optimize/risk/optimize-risk.ts";
import { simulate } from "../../../../src/analysis/simulate/index.ts";
import { processFrom } from "../../../support/process.ts";

/** A review whose real days are uniform from 0 to twice its planned ones. */
const review = processFrom({
  steps: [{ id: "review", days: 20, actual: { low: 0, high: 40 } }],
  measures: [
    { id: "half", effort: 1, changes: [{ step: "review", days: 10 }] },
    { id: "quarter", effort: 2, changes: [{ step: "review", days: 5 }] },
  ],
});

test("takes more effort than the planned days ask for, which keep the target in half of the cases only", async () => {
  const { status, set, bound, gap, risk } = await optimize(review, { target: 10, confidence: 0.8 });
  expect({ status, set, bound, gap }).toEqual({
    status: "optimal",
    set: { measures: ["quarter"], effort: 2, days: 5, counted: 5 },
    bound: 2,
    gap: 0,
  });
  expect(risk).toMatchObject({ sample: 1_000, cases: 10_000, seed: 1, isAssured: true, leastEffort: 2, chance: { value: 1 } });
  expect(risk?.planned).toMatchObject({ measures: ["half"], effort: 1 });
  expect(risk?.planned?.chance.value).toBeCloseTo(0.5, 1);
  expect(risk?.before.value).toBeCloseTo(0.25, 1);
  // The 80th percentile of days from 0 to 10.
  expect(risk?.days?.value).toBeCloseTo(8, 0);
});

test("checks the set on the cases that simulate looks at", async () => {
  const { set, risk } = await optimize(review, { target: 6, confidence: 0.5, seed: 5 });
  const { curve, days } = await simulate(review, { measures: set?.measures, seed: 5 });
  expect(curve.length).toBeGreaterThan(0);
  expect(risk?.days).toEqual(days.quantiles.find(({ share }) => share === 0.5)?.days);
});

test("tells the best chance where no set keeps the target often enough", async () => {
  const { status, set, bound, risk } = await optimize(review, { target: 4, confidence: 0.8 });
  expect({ status, set, bound }).toEqual({ status: "infeasible", set: null, bound: null });
  expect(risk).toMatchObject({ chance: null, days: null, isAssured: false, leastEffort: null, rounds: [] });
  expect(risk?.most).toMatchObject({ measures: ["quarter"], effort: 2 });
  expect(risk?.most?.chance.low).toBeLessThan(0.4);
  expect(risk?.most?.chance.high).toBeGreaterThan(0.4);
});

test("goes on to a surer set where the check falls short", async () => {
  // Of days from 0 to 10, 8 are kept to in 80 % of cases: some samples say a little more.
  const steps = [{ id: "review", days: 10, actual: { low: 0, high: 20 } }];
  const measures = [
    { id: "just", effort: 1, changes: [{ step: "review", days: 5 }] },
    { id: "surely", effort: 3, changes: [{ step: "review", days: 4 }] },
  ];
  const samples = await Promise.all(
    Array.from({ length: 20 }, (_, seed) => optimize(processFrom({ steps, measures }), { target: 8, confidence: 0.8, seed })),
  );
  const [twice] = samples.filter(({ risk }) => risk?.rounds.length === 2);
  expect(twice).toMatchObject({
    status: "feasible",
    set: { measures: ["surely"] },
    bound: 1,
    gap: 2 / 3,
    risk: { isAssured: true, leastEffort: 1 },
  });
  expect(twice?.risk?.rounds.map(({ measures }) => measures)).toEqual([["just"], ["surely"]]);
});

test("says that it is not sure where no set is surer", async () => {
  const measures = [{ id: "just", effort: 1, changes: [{ step: "review", days: 5 }] }];
  const only = processFrom({ steps: [{ id: "review", days: 10, actual: { low: 0, high: 20 } }], measures });
  const { set, risk } = await optimize(only, { target: 8, confidence: 0.79, seed: 2 });
  expect(set?.measures).toEqual(["just"]);
  // 0.8 in truth: sure to be 0.79 only with luck.
  expect(risk?.isAssured).toBe((risk?.chance?.low ?? 0) >= 0.79);
  expect(await optimize(only, { target: 8, confidence: 0.6 })).toMatchObject({ status: "optimal", risk: { isAssured: true } });
});

test("sees that a measure which only says how long a step really takes bears on what runs beside it", async () => {
  const beside = processFrom({
    steps: ["a", "b"].map((id) => ({ id, days: 10 })),
    measures: [
      { id: "really", effort: 1, changes: [{ step: "a", actual: { samples: [4] } }] },
      { id: "planned", effort: 1, changes: [{ step: "b", days: 4 }] },
    ],
  });
  // Neither of them saves a day alone.
  expect((await optimize(beside, { target: 5, confidence: 0.8 })).set?.measures).toEqual(["really", "planned"]);
});

describe("with more sets than are all looked at", () => {
  // Two ways side by side, each of seven steps: all of it is one group of 14 measures.
  const ways = ["a", "b"].flatMap((way) => Array.from({ length: 7 }, (_, number) => ({ way, number })));
  const wide = processFrom({
    steps: [
      { id: "start", days: 0 },
      ...ways.map(({ way, number }) => ({
        id: `${way}${number}`,
        days: 10,
        actual: { low: 8, high: 14 },
        after: [number === 0 ? "start" : `${way}${number - 1}`],
      })),
    ],
    measures: ways.map(({ way, number }) => ({
      id: `M${way}${number}`,
      effort: 1 + number,
      changes: [{ step: `${way}${number}`, days: 5 }],
    })),
  });

  test("goes through them by rising effort", async () => {
    const { status, set } = await optimize(wide, { target: 80, confidence: 0.8 });
    expect({ status, measures: set?.measures }).toEqual({ status: "optimal", measures: ["Ma0", "Mb0"] });
  });

  test("has a set that is sure enough, and says what is proven, where a limit ends that", async () => {
    const { status, set, bound, risk } = await optimize(wide, { target: 70, confidence: 0.8, mostNodes: 5 });
    expect(status).toBe("feasible");
    expect(bound).toBeLessThanOrEqual(3);
    expect(set?.effort).toBeGreaterThan(bound ?? Number.POSITIVE_INFINITY);
    expect(risk).toMatchObject({ isAssured: true });
    expect(risk).not.toHaveProperty("leastEffort");
  });
});

test("is the same each time, and other with another seed", async () => {
  const options = { target: 6, confidence: 0.5 };
  const once = await optimize(review, options);
  expect(await optimize(review, options)).toEqual(once);
  expect((await optimize(review, { ...options, seed: 2 })).risk?.chance).not.toEqual(once.risk?.chance);
});

test("ends at a limit with what is proven", async () => {
  const { status, set, bound } = await optimize(review, { target: 10, confidence: 0.8, mostNodes: 0 });
  expect({ status, effort: set?.effort, bound }).toEqual({ status: "feasible", effort: 2, bound: 2 });
});

describe("what is not asked for with a confidence", () => {
  test.each([
    { target: 10, confidence: 0 },
    { target: 10, confidence: 1 },
    { target: 10, confidence: Number.NaN },
    { budget: 3, confidence: 0.8 },
    { target: "promised" as const, confidence: 0.8 },
    { target: 10, confidence: 0.8, clock: "counted" as const },
    { target: 10, confidence: 0.8, best: 2 },
    { target: 10, confidence: 0.8, seed: -1 },
  ])("%o", async (options) => {
    await expect(optimize(review, options)).rejects.toThrow(RangeError);
  });
});

// Of 10 throws of a coin: at least 2 heads with 98.9 %, at least 3 with 94.5 %. Of 1,000 with 0.8: the tables of the
// normal distribution say 779.2.
test.each([
  [10, 0.5, 0.95, 2],
  [1, 0.5, 0.95, 0],
  [1_000, 0.8, 0.95, 779],
  [1_000, 0.999, 0.95, 997],
])("the count that %i trials of chance %d reach with probability %d", (trials, chance, sureness, count) => {
  expect(computeBinomialQuantile(trials, chance, sureness)).toBe(count);
});
