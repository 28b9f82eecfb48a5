import { describe, expect, test } from "vitest";
import type { IntervalEstimate, Risk } from "../../../src/analysis/simulate/index.ts";
import { simulate } from "../../../src/analysis/simulate/index.ts";
import { processFrom } from "../../support/process.ts";

// Cases whose answer is known from theory. An interval of 95 % misses it one time in twenty; one of twice the width
// never does here.

function expectNear({ value, low, high }: IntervalEstimate, truth: number): void {
  expect(Math.abs(value - truth)).toBeLessThan(high - low);
}

/** An estimate of a share that is known only as a number. */
function expectShare(share: number, truth: number, runs: number): void {
  expect(Math.abs(share - truth)).toBeLessThanOrEqual(4 * Math.sqrt((truth * (1 - truth)) / runs));
}

function stepOf({ steps }: Risk, id: string): Risk["steps"][number] {
  const step = steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

test("the longer of two exponential times", async () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 0, actual: { exponential: 10 } },
      { id: "b", days: 0, actual: { exponential: 30 } },
      { id: "end", kind: "end", after: ["a", "b"] },
    ],
  });
  const { days, steps } = await simulate(process, { runs: 40_000 });
  // E max = 1/μ₁ + 1/μ₂ − 1/(μ₁ + μ₂); the rates are 1/10 and 1/30.
  expectNear(days.mean, 10 + 30 - 7.5);
  // The one is longer than the other as often as its rate is a part of both.
  expectShare(stepOf({ steps } as Risk, "a").criticality, 0.25, 40_000);
  expectShare(stepOf({ steps } as Risk, "b").criticality, 0.75, 40_000);
});

test("a sum of exponential times has their mean, their variance and the quantiles of Erlang's distribution", async () => {
  const process = processFrom({
    steps: [
      { id: "a", actual: { exponential: 10 } },
      { id: "b", actual: { exponential: 10 }, after: ["a"] },
    ],
  });
  const { days } = await simulate(process, { runs: 40_000 });
  expectNear(days.mean, 20);
  expect(days.sd ** 2 / 200).toBeCloseTo(1, 1);
  // 1 − (1 + x) e^(−x) = 0.9 at x = 3.88972
  expectNear(days.quantiles.find(({ share }) => share === 0.9)?.days as IntervalEstimate, 38.8972);
});

test("two equal parallel paths are critical half of the time each, and both when they never differ", async () => {
  const steps = (actual: object) => [
    { id: "a", days: 10, ...actual },
    { id: "b", days: 10, ...actual },
    { id: "end", kind: "end" as const, after: ["a", "b"] },
  ];
  const varying = await simulate(processFrom({ steps: steps({ actual: { low: 5, high: 500 } }) }), { runs: 20_000 });
  for (const id of ["a", "b"]) expectShare(stepOf(varying, id).criticality, 0.5, 20_000);
  const constant = await simulate(processFrom({ steps: steps({}) }), { runs: 100 });
  expect(["a", "b", "end"].map((id) => stepOf(constant, id).criticality)).toEqual([1, 1, 1]);
});

test("sensitivity and cruciality of a chain follow from the variances", async () => {
  const process = processFrom({
    steps: [
      { id: "a", actual: { low: 0, high: 300 } },
      { id: "b", actual: { low: 0, high: 400 }, after: ["a"] },
      { id: "c", days: 5, after: ["b"] },
    ],
  });
  const risk = await simulate(process, { runs: 20_000 });
  // Standard deviations 3 : 4, so that of the sum is 5.
  expect(stepOf(risk, "a").sensitivity).toBeCloseTo(0.6, 1);
  expect(stepOf(risk, "b").sensitivity).toBeCloseTo(0.8, 1);
  expect(stepOf(risk, "b").cruciality).toBeGreaterThan(stepOf(risk, "a").cruciality);
  expect(stepOf(risk, "c")).toMatchObject({ sensitivity: 0, cruciality: 0, swing: null, sd: 0, mean: 5 });
  // In the lowest tenth a is 15 on average, in the highest 285; b is 200 in both.
  const { short, long } = stepOf(risk, "a").swing ?? { short: 0, long: 0 };
  expect(Math.abs(short - 220)).toBeLessThan(20);
  expect(Math.abs(long - 490)).toBeLessThan(20);
});

test("sensitivity counts the deviation of a step as often as it is critical", async () => {
  const process = processFrom({
    steps: [
      { id: "a", actual: { low: 0, high: 400 } },
      { id: "b", actual: { low: 0, high: 400 } },
      { id: "end", kind: "end", after: ["a", "b"] },
    ],
  });
  const risk = await simulate(process, { runs: 20_000 });
  // Half of the cases, the standard deviation 400 / √12, and that of the longer of two: 400 / √18.
  for (const id of ["a", "b"]) expect(stepOf(risk, id).sensitivity).toBeCloseTo(0.5 * Math.sqrt(18 / 12), 1);
});

describe("returns", () => {
  const rework = (probability: number, rounds: number | undefined) =>
    processFrom({
      steps: [
        { id: "before", days: 100 },
        { id: "work", days: 3, after: ["before"] },
        {
          id: "check",
          kind: "decision",
          days: 1,
          after: ["work"],
          outcomes: [
            { id: "good", probability: 1 - probability },
            { id: "again", probability, returnTo: "work", ...(rounds !== undefined && { rounds }) },
          ],
        },
        { id: "after", days: 10, after: [{ step: "check", outcome: "good" }] },
      ],
    });

  test("without a bound are geometric", async () => {
    const { days, steps } = await simulate(rework(0.4, 1_000_000), { runs: 40_000 });
    expectNear(days.mean, 110 + 4 / 0.6);
    expect(days.sd).toBeCloseTo((4 * Math.sqrt(0.4)) / 0.6, 1);
    expect(stepOf({ steps } as Risk, "work").times).toBeCloseTo(1 / 0.6, 1);
    expect(stepOf({ steps } as Risk, "before").times).toBe(1);
    expect(stepOf({ steps } as Risk, "before").criticality).toBe(1);
  });

  test.each([
    [0, 1],
    [1, 1 + 0.4],
    [2, 1 + 0.4 + 0.16],
    [undefined, 1 + 0.4],
  ])("of at most %s rounds are cut off there", async (rounds, times) => {
    const { days } = await simulate(rework(0.4, rounds), { runs: 40_000 });
    if (rounds === 0) expect(days).toMatchObject({ least: 114, most: 114 });
    else expectNear(days.mean, 110 + 4 * times);
  });

  test("that are used up leave their share to the other outcomes, as these are to each other", async () => {
    const process = processFrom({
      steps: [
        {
          id: "d",
          kind: "decision",
          outcomes: [
            { id: "x", probability: 0.1 },
            { id: "y", probability: 0.1 },
            { id: "again", probability: 0.8, returnTo: "d", rounds: 1 },
          ],
        },
        { id: "a", days: 1, after: [{ step: "d", outcome: "x" }] },
        { id: "b", days: 1, after: [{ step: "d", outcome: "y" }] },
      ],
    });
    const risk = await simulate(process, { runs: 40_000 });
    for (const id of ["a", "b"]) expectShare(stepOf(risk, id).chance, 0.5, 40_000);
  });

  test("that are certain take all their rounds, and a thousand where these are more", async () => {
    expect((await simulate(rework(1, 3), { runs: 10 })).days).toMatchObject({ least: 126, most: 126 });
    const endless = await simulate(rework(1, 1_000_000), { runs: 10 });
    expect(endless).toMatchObject({ cut: 10, days: { least: 110 + 4 * 1_001, most: 110 + 4 * 1_001 } });
  });

  test("let what follows their target beside the decision wait for the last round", async () => {
    const process = processFrom({
      steps: [
        { id: "work", days: 3 },
        {
          id: "check",
          kind: "decision",
          days: 1,
          after: ["work"],
          outcomes: [
            { id: "good", probability: 0 },
            { id: "again", probability: 1, returnTo: "work" },
          ],
        },
        { id: "beside", days: 20, after: ["work"] },
        { id: "apart", days: 21 },
        { id: "end", kind: "end", after: [{ step: "check", outcome: "good" }, "beside", "apart"] },
      ],
    });
    const risk = await simulate(process, { runs: 1 });
    // work 0–3, check 3–4, work 4–7, beside 7–27
    expect(risk.days.mean.value).toBe(27);
    expect(risk.steps.map(({ id, times, criticality }) => [id, times, criticality])).toEqual([
      ["work", 2, 1],
      ["check", 2, 1],
      ["beside", 1, 1],
      ["apart", 1, 0],
      ["end", 1, 1],
    ]);
  });

  test("may go back to the decision itself, and inside one another", async () => {
    const process = processFrom({
      steps: [
        { id: "a", days: 10 },
        {
          id: "d",
          kind: "decision",
          days: 1,
          after: ["a"],
          outcomes: [
            { id: "y", probability: 0.5 },
            { id: "n", probability: 0.5, returnTo: "d", rounds: 999 },
          ],
        },
        {
          id: "e",
          kind: "decision",
          days: 2,
          after: [{ step: "d", outcome: "y" }],
          outcomes: [
            { id: "y", probability: 0.5 },
            { id: "n", probability: 0.5, returnTo: "a", rounds: 999 },
          ],
        },
        { id: "end", kind: "end", after: [{ step: "e", outcome: "y" }] },
      ],
    });
    const { days } = await simulate(process, { runs: 40_000 });
    expectNear(days.mean, 2 * (10 + 2 * 1 + 2));
  });
});

describe("decisions", () => {
  const forked = processFrom({
    steps: [
      {
        id: "d",
        kind: "decision",
        outcomes: [
          { id: "x", probability: 0.2 },
          { id: "y", probability: 0.3 },
          { id: "z", probability: 0.5 },
        ],
      },
      { id: "x", days: 10, after: [{ step: "d", outcome: "x" }] },
      { id: "y", days: 20, after: [{ step: "d", outcome: "y" }] },
      { id: "z", days: 30, after: [{ step: "d", outcome: "z" }] },
      { id: "end", kind: "end", after: ["x", "y"] },
    ],
    limits: [{ kind: "promised", days: 15, from: "d", to: "end" }],
  });

  test("take each outcome by its probability, and a join waits for what is done", async () => {
    const risk = await simulate(forked, { runs: 40_000 });
    for (const [id, chance] of [
      ["x", 0.2],
      ["y", 0.3],
      ["z", 0.5],
      ["end", 0.5],
    ] as const) {
      expectShare(stepOf(risk, id).chance, chance, 40_000);
    }
    expectNear(risk.days.mean, 0.2 * 10 + 0.3 * 20 + 0.5 * 30);
    const [limit] = risk.limits;
    expectShare((limit?.cases ?? 0) / 40_000, 0.5, 40_000);
    expectNear(limit?.chance as IntervalEstimate, 0.4);
  });

  test("take the outcome that a route names, and draw the others", async () => {
    expect((await simulate(forked, { runs: 100, route: { d: "y" } })).days).toMatchObject({ least: 20, most: 20 });
    expect((await simulate(forked, { runs: 100, route: "main" })).days).toMatchObject({ least: 10, most: 10 });
    expect((await simulate(forked, { runs: 100, route: "longest" })).days).toMatchObject({ least: 30, most: 30 });
  });

  test("without probabilities take the first", async () => {
    const process = processFrom({
      steps: [
        { id: "d", kind: "decision", outcomes: [{ id: "x" }, { id: "y" }] },
        { id: "x", days: 1, after: [{ step: "d", outcome: "x" }] },
        { id: "y", days: 2, after: [{ step: "d", outcome: "y" }] },
      ],
    });
    expect((await simulate(process, { runs: 100 })).days).toMatchObject({ least: 1, most: 1 });
  });
});

describe("correlation in a unit", () => {
  const twoSteps = (correlation: number | undefined) =>
    processFrom(
      {
        steps: [
          { id: "a", unit: "u", actual: { low: 0, high: 100 } },
          { id: "b", unit: "u", actual: { low: 0, high: 100 }, after: ["a"] },
          { id: "c", unit: "v", actual: { low: 0, high: 100 }, after: ["b"] },
        ],
      },
      [{ id: "u", ...(correlation !== undefined && { correlation }) }, { id: "v" }],
    );

  test.each([
    // Of normal numbers with a correlation ρ the ranks have one of 6/π asin(ρ/2), and uniform times have that of the
    // ranks.
    [0.5, (6 / Math.PI) * Math.asin(0.25)],
    [1, 1],
    [0, 0],
    [undefined, 0],
  ])("of %s leaves each step its distribution", async (given, correlation) => {
    const { days, steps } = await simulate(twoSteps(given), { runs: 40_000 });
    const variance = 10_000 / 12;
    expectNear(days.mean, 150);
    expect(days.sd ** 2 / (3 * variance + 2 * correlation * variance)).toBeCloseTo(1, 1);
    for (const { sd, mean } of steps) {
      expect(sd ** 2 / variance).toBeCloseTo(1, 1);
      expect(mean / 50).toBeCloseTo(1, 1);
    }
  });
});
