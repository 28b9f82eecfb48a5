import { expect, test } from "vitest";
import { estimateReplicationMean } from "../../../../../src/analysis/simulate/load/figures/student.ts";

test.each([
  // The 97.5 % quantile of Student's distribution by its degrees of freedom.
  [1, 12.7062],
  [2, 4.3027],
  [3, 3.1824],
  [4, 2.7764],
  [9, 2.2622],
  [29, 2.0452],
  [99, 1.9842],
])("the interval of figures with %d degrees of freedom is that of Student", (degrees, quantile) => {
  const figures = Array.from({ length: degrees + 1 }, (_, index) => index);
  const { value, low, high } = estimateReplicationMean(figures);
  const count = degrees + 1;
  // The variance of 0 to n − 1 is n (n + 1) / 12.
  const error = Math.sqrt((count * (count + 1)) / 12 / count);
  expect(value).toBe(degrees / 2);
  expect((high - value) / error / quantile).toBeCloseTo(1, 2);
  expect(value - low).toBeCloseTo(high - value, 9);
});

test("a single figure has no interval", () => {
  expect(estimateReplicationMean([7])).toEqual({ value: 7, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
});
