import { expect, test } from "vitest";
import { computeNormalProbability, computeNormalQuantile } from "../../../../src/analysis/simulate/random/normal.ts";

// Wichura (1988) gives the first three to check the method by; the others are from tables.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
])("the quantile of %d", (probability, value) => {
  expect(computeNormalQuantile(probability)).toBeCloseTo(value, 13);
});

test("ends of the line are infinite", () => {
  expect([computeNormalQuantile(0), computeNormalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-2.5, 0.006209665325776132],
  [3.1, 0.9990323967867817],
  [-9, 0],
  [9, 1],
])("the probability below %d", (value, probability) => {
  expect(computeNormalProbability(value)).toBeCloseTo(probability, 6);
});
