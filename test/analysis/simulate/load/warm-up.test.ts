import { expect, test } from "vitest";
import { computeWarmUpLength } from "../../../../src/analysis/simulate/load/warm-up.ts";

/** Values that rise evenly from nothing for a while, and then swing around 100. */
function rising(length: number, values: number): Float64Array {
  return Float64Array.from({ length: values }, (_, number) => (number < length ? (100 * number) / length : 100 + 20 * Math.sin(number)));
}

test.each([
  [100, 1_000],
  [200, 1_000],
  [400, 1_000],
])("of %d values that rise before %d in all, about as many are the warm-up", (length, values) => {
  const found = computeWarmUpLength(rising(length, values));
  expect(found).toBeGreaterThan(0.8 * length);
  expect(found).toBeLessThan(1.1 * length);
});

test("what is steady from the beginning has no warm-up to speak of", () => {
  expect(computeWarmUpLength(rising(0, 1_000))).toBeLessThan(20);
  expect(computeWarmUpLength(new Float64Array(1_000).fill(7))).toBe(0);
});

test("never more than half is left out, in whole batches of five", () => {
  expect(computeWarmUpLength(rising(1_000, 1_000))).toBe(500);
  expect(computeWarmUpLength(rising(103, 103))).toBe(50);
});

/** The rule as White (1997) writes it down, from the means of every five. */
function byDefinition(series: Float64Array): number {
  const batches = Array.from({ length: Math.floor(series.length / 5) }, (_, batch) => {
    const five = series.subarray(5 * batch, 5 * batch + 5);
    return five.reduce((sum, each) => sum + each, 0) / 5;
  });
  const errors = batches.slice(0, Math.floor(batches.length / 2) + 1).map((_, first) => {
    const kept = batches.slice(first);
    const mean = kept.reduce((sum, each) => sum + each, 0) / kept.length;
    return kept.reduce((sum, each) => sum + (each - mean) ** 2, 0) / kept.length ** 2;
  });
  return 5 * errors.indexOf(Math.min(...errors));
}

test.each([0, 1, 2, 3, 4])("is the least standard error of what is kept, on a line whose values remember those before (%d)", (seed) => {
  let [value, state] = [0, seed + 1];
  const series = Float64Array.from({ length: 777 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    value = 0.97 * value + state / 2 ** 31;
    return value;
  });
  expect(computeWarmUpLength(series)).toBe(byDefinition(series));
});
