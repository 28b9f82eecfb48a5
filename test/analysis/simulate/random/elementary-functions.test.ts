import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, ln, raisePower } from "../../../../src/analysis/simulate/random/elementary-functions.ts";

const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

test("the logarithm is that of ECMAScript but for the last bits", () => {
  fc.assert(
    fc.property(positive, (value) => {
      expect(ln(value)).toBeCloseTo(Math.log(value), 11);
    }),
  );
  expect([ln(1), ln(0)]).toEqual([0, Number.NEGATIVE_INFINITY]);
});

test("so is the exponential", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (value) => {
      expect(exp(value) / Math.exp(value)).toBeCloseTo(1, 12);
    }),
  );
  expect([exp(0), exp(800), exp(-800)]).toEqual([1, Number.POSITIVE_INFINITY, 0]);
});

test("so is a power", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 5, noNaN: true }), (base, exponent) => {
      expect(raisePower(base, exponent)).toBeCloseTo(base ** exponent, 12);
    }),
  );
  expect(raisePower(0, 2)).toBe(0);
});
