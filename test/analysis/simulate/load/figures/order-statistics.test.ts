import fc from "fast-check";
import { expect, test } from "vitest";
import { selectOrderStatistics } from "../../../../../src/analysis/simulate/load/figures/order-statistics.ts";

test("values at some places are those that stand there when all are sorted", () => {
  const series = fc.array(fc.oneof(fc.nat({ max: 5 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(series, fc.array(fc.nat({ max: 299 }), { maxLength: 6 }), (values, wanted) => {
      const places = wanted.map((place) => place % values.length).sort((one, other) => one - other);
      const sorted = Float64Array.from(values).sort();
      expect(selectOrderStatistics(Float64Array.from(values), places).map((value) => value + 0)).toEqual(
        places.map((place) => (sorted[place] as number) + 0),
      );
    }),
  );
});
