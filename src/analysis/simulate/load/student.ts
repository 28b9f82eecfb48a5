import { z } from "../estimates.ts";
import type { Estimate } from "../types.ts";

/** That of Student's distribution: its expansion in the reciprocal of the degrees of freedom (Abramowitz and Stegun 26.7.5), right to 0.1 % from 4 on. */
function studentQuantile(degrees: number): number {
  if (degrees < exact.length) return exact[degrees] as number;
  const z2 = z * z;
  const z3 = z2 * z;
  const z5 = z3 * z2;
  const z7 = z5 * z2;
  const z9 = z7 * z2;
  const d = degrees;
  return (
    z +
    (z3 + z) / (4 * d) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * d * d) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * d * d * d) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * d * d * d * d)
  );
}

const exact = [Number.POSITIVE_INFINITY, 12.706204736432095, 4.302652729911275, 3.182446305284263];

/** The mean of figures of independent replications with its interval of 95 %. That of a single one is as wide as can be. */
export function estimateOf(figures: readonly number[]): Estimate {
  const count = figures.length;
  const value = figures.reduce((sum, each) => sum + each, 0) / count;
  const squares = figures.reduce((sum, each) => sum + (each - value) * (each - value), 0);
  const reach = count < 2 ? Number.POSITIVE_INFINITY : studentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { value, low: value - reach, high: value + reach };
}
