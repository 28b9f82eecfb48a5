import fc from "fast-check";
import { expect, test } from "vitest";
import { roundEstimate } from "../../../../src/app/studio/work/rounded-estimates.ts";
import { formatDays } from "../../../../src/model/index.ts";

test.each([
  [656.92, 655.4, 658.1, ["657", "655", "659"]],
  [1037.5, 1024.1, 1049.3, ["1040", "1020", "1050"]],
  [6.741667, 6.635417, 6.85, ["6.7", "6.6", "6.9"]],
  [34.752, 33.098, 39.996, ["35", "33", "40"]],
  [955, 955, 955, ["955", "955", "955"]],
  [6.8, 6.8, 6.8, ["6.8", "6.8", "6.8"]],
])("%d between %d and %d has the digits that it stands for", (value, low, high, shown) => {
  const rounded = roundEstimate({ value, low, high });
  expect([rounded.value, rounded.low, rounded.high].map(formatDays)).toEqual(shown);
});

test("what is rounded lies in the interval, whose ends lie outside of what they were, and not far", () => {
  const amounts = fc.tuple(
    fc.double({ min: 0, max: 2_000, noNaN: true }),
    fc.double({ min: 0.02, max: 300, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(amounts, ([low, width, share]) => {
      const estimate = { value: low + share * width, low, high: low + width };
      const rounded = roundEstimate(estimate);
      expect(rounded.low).toBeLessThanOrEqual(estimate.low + 1e-6);
      expect(rounded.high).toBeGreaterThanOrEqual(estimate.high - 1e-6);
      expect(rounded.value).toBeGreaterThanOrEqual(rounded.low - 1e-6);
      expect(rounded.value).toBeLessThanOrEqual(rounded.high + 1e-6);
      expect(rounded.high - rounded.low).toBeLessThan(3 * width);
    }),
  );
});
