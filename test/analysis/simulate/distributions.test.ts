import { describe, expect, test } from "vitest";
import { createStepDraws } from "../../../src/analysis/simulate/cases/draws.ts";
import { createCaseStream } from "../../../src/analysis/simulate/random/streams.ts";
import type { Actual, Spread, Step } from "../../../src/model/index.ts";
import { processFrom } from "../../support/process.ts";

const minutes = 480;

function stepWith(actual: Actual | undefined, days = 0): Step {
  return processFrom({ steps: [{ id: "a", days, ...(actual && { actual }) }] }).steps[0] as Step;
}

/**
 * Days for numbers that are spread evenly from 0 to 1: what any sampler must show in the long run, without its noise.
 */
function evenly(step: Step, count: number, spread?: Spread): number[] {
  const draws = createStepDraws([step], spread, []);
  return Array.from({ length: count }, (_, index) => draws.minutes(0, (index + 0.5) / count, 0) / minutes);
}

/** Of the beta distribution of PERT: its variance is (mean − low)(high − mean) / 7. */
function pert(low: number, likely: number, high: number) {
  const mean = (low + 4 * likely + high) / 6;
  return { mean, variance: ((mean - low) * (high - mean)) / 7 };
}

const sigma = Math.log(16 / 8) / 1.2815515655446004;

const cases: readonly (readonly [name: string, actual: Actual, mean: number, variance: number])[] = [
  ["PERT", { low: 10, likely: 20, high: 60 }, pert(10, 20, 60).mean, pert(10, 20, 60).variance],
  ["PERT whose likely is its low", { low: 10, likely: 10, high: 40 }, pert(10, 10, 40).mean, pert(10, 10, 40).variance],
  ["PERT whose likely is its high", { low: 10, likely: 40, high: 40 }, pert(10, 40, 40).mean, pert(10, 40, 40).variance],
  ["PERT in the middle", { low: 0, likely: 30, high: 60 }, 30, pert(0, 30, 60).variance],
  ["triangular", { low: 10, likely: 20, high: 60, shape: "triangular" }, 30, (100 + 400 + 3600 - 200 - 600 - 1200) / 18],
  ["uniform", { low: 10, high: 40 }, 25, 75],
  ["exponential", { exponential: 20 }, 20, 400],
  ["lognormal by mean and deviation", { mean: 20, sd: 12 }, 20, 144],
  ["lognormal by quantiles", { p50: 8, p90: 16 }, 8 * Math.exp(sigma ** 2 / 2), 64 * Math.exp(sigma ** 2) * (Math.exp(sigma ** 2) - 1)],
  ["samples", { samples: [5, 10, 30] }, 15, 350 / 3],
];

test.each(cases)("%s has its mean and variance", (_, actual, mean, variance) => {
  const days = evenly(stepWith(actual), 300_000);
  const found = days.reduce((sum, each) => sum + each, 0) / days.length;
  expect(found / mean).toBeCloseTo(1, 3);
  expect(days.reduce((sum, each) => sum + (each - found) ** 2, 0) / days.length / variance).toBeCloseTo(1, 2);
});

test.each(cases)("%s has them in random draws as well, to within five standard errors", (_, actual, mean, variance) => {
  const draws = createStepDraws([stepWith(actual)], undefined, []);
  const stream = createCaseStream(7, 1);
  const count = 100_000;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += draws.minutes(0, stream(), 0) / minutes;
  expect(Math.abs(sum / count - mean)).toBeLessThan(5 * Math.sqrt(variance / count));
});

/** The regularised incomplete beta function, by brute force. */
function betaBelow(x: number, a: number, b: number): number {
  const density = (at: number) => at ** (a - 1) * (1 - at) ** (b - 1);
  const area = (to: number) => {
    const count = 20_000;
    let sum = 0;
    for (let index = 0; index < count; index++) sum += density(((index + 0.5) * to) / count) * (to / count);
    return sum;
  };
  return area(x) / area(1);
}

describe("quantiles", () => {
  const quantile = (actual: Actual, probability: number) =>
    createStepDraws([stepWith(actual)], undefined, []).minutes(0, probability, 0) / minutes;

  test.each([0.0005, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9995])("of PERT at %d", (probability) => {
    for (const likely of [1000, 1100, 1700, 2900, 3000]) {
      const mode = (likely - 1000) / 2000;
      const at = (quantile({ low: 1000, likely, high: 3000 }, probability) - 1000) / 2000;
      expect(betaBelow(at, 1 + 4 * mode, 5 - 4 * mode)).toBeCloseTo(probability, 4);
    }
  });

  test.each([1e-4, 0.01, 0.5, 0.9, 0.999, 0.99999])("of the others at %d", (u) => {
    expect(quantile({ exponential: 1000 }, u) / (-1000 * Math.log(1 - u))).toBeCloseTo(1, 2);
    expect(quantile({ low: 1000, high: 3000 }, u)).toBeCloseTo(1000 + 2000 * u, 1);
    const root = u <= 0.25 ? Math.sqrt(u * 0.25) : 1 - Math.sqrt((1 - u) * 0.75);
    expect(quantile({ low: 1000, likely: 1500, high: 3000, shape: "triangular" }, u)).toBeCloseTo(1000 + 2000 * root, 0);
  });

  test("lognormal quantiles are those that are given", () => {
    expect(quantile({ p50: 8, p90: 16 }, 0.5)).toBeCloseTo(8, 2);
    expect(quantile({ p50: 8, p90: 16 }, 0.9)).toBeCloseTo(16, 2);
  });
});

test("days that do not vary are as they are", () => {
  const constants: readonly Actual[] = [
    { low: 3, likely: 3, high: 3 },
    { low: 3, high: 3 },
    { p50: 3, p90: 3 },
    { mean: 3, sd: 0 },
    { samples: [3, 3] },
  ];
  for (const actual of constants) expect(new Set(evenly(stepWith(actual), 9))).toEqual(new Set([3]));
  for (const actual of [{ exponential: 0 }, { mean: 0, sd: 0 }, { p50: 0, p90: 0 }] as const) {
    expect(new Set(evenly(stepWith(actual), 9))).toEqual(new Set([0]));
  }
});

test("no draw is negative or longer than the longest step", () => {
  const wild: readonly Actual[] = [{ p50: 0.001, p90: 100_000 }, { mean: 1, sd: 100_000 }, { exponential: 100_000 }];
  for (const actual of wild) {
    const days = evenly(stepWith(actual), 10_000);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...days)).toBeLessThanOrEqual(100_000);
  }
});

test("without actual the days are the planned ones, or these times the spread", () => {
  expect(new Set(evenly(stepWith(undefined, 7), 9))).toEqual(new Set([7]));
  const days = evenly(stepWith(undefined, 100), 10_000, { low: 0.5, likely: 1, high: 3 });
  expect(Math.min(...days)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...days)).toBeLessThanOrEqual(300);
  expect(days.reduce((sum, each) => sum + each, 0) / days.length).toBeCloseTo(125, 1);
});
