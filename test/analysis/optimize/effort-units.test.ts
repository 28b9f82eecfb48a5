import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEffortUnits } from "../../../src/analysis/optimize/decision/effort-units.ts";
import { catalogSchema } from "../../../src/model/index.ts";

/** The sum of efforts by way of their units, each rounded by itself. */
function sumOf(...efforts: readonly number[]): number {
  const units = createEffortUnits(efforts);
  return units.effortOf(efforts.reduce((sum, effort) => sum + units.of(effort), 0));
}

test.each([
  ["tenths", [0.1, 0.2], 0.3],
  ["a million and a millionth", [1e6, 1e-6], 1_000_000.000001],
  ["small ones alone", [1e-7, 2e-7], 3e-7],
  ["the smallest beside the largest, which hide it", [1e-7, 1e9], 1e9],
  ["thirds, to six places", [1 / 3, 1 / 3, 1 / 3], 0.999999],
  ["millions of billions", [1e15, 1e15, 1], 2e15 + 1],
  ["nothing", [0, 0], 0],
  ["the least that a number can be", [5e-324, 1], 1],
])("sums of %s", (_, efforts, sum) => {
  expect(sumOf(...efforts)).toBe(sum);
});

test("sums of efforts with up to six decimals are exact, in whatever order", () => {
  const millionths = fc.array(
    fc.oneof(
      fc.nat(1e9),
      fc.nat(1e3).map((each) => each * 1e6),
    ),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(millionths, (list) => {
      const efforts = list.map((each) => each / 1e6);
      const sum = list.reduce((total, each) => total + each, 0) / 1e6;
      expect(sumOf(...efforts)).toBe(sum);
      expect(sumOf(...efforts.toReversed())).toBe(sum);
    }),
  );
});

test("a budget takes in exactly the sums that are no larger", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 9 }), fc.nat(9_000), (list, budget) => {
      const units = createEffortUnits(list.map((each) => each / 100));
      const sum = list.reduce((total, each) => total + units.of(each / 100), 0);
      const hundredths = list.reduce((total, each) => total + each, 0);
      expect(sum <= units.within(budget / 100)).toBe(hundredths <= budget);
    }),
  );
});

describe("what no file may hold", () => {
  test.each([Number.POSITIVE_INFINITY, Number.NaN, -1, 1e15])("an effort of %s", (effort) => {
    const processes = [{ id: "p", measures: [{ id: "M1", effort }] }];
    expect(catalogSchema.safeParse({ leadpath: 1, processes }).success).toBe(false);
    const steps = [{ id: "a", modes: [{ days: 1, effort }] }];
    expect(catalogSchema.safeParse({ leadpath: 1, processes: [{ id: "p", steps }] }).success).toBe(false);
  });
});
