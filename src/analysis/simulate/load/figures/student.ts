import { zScore95 } from "../../estimates.ts";
import type { IntervalEstimate } from "../../types.ts";

/**
 * That of Student's distribution: its expansion in the reciprocal of the degrees of freedom (Abramowitz and Stegun
 * 26.7.5), right to 0.1 % from 4 on.
 */
function computeStudentQuantile(degrees: number): number {
  if (degrees < exactQuantiles.length) return exactQuantiles[degrees] as number;
  const z2 = zScore95 * zScore95;
  const z3 = z2 * zScore95;
  const z5 = z3 * z2;
  const z7 = z5 * z2;
  const z9 = z7 * z2;
  const d = degrees;
  return (
    zScore95 +
    (z3 + zScore95) / (4 * d) +
    (5 * z5 + 16 * z3 + 3 * zScore95) / (96 * d * d) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * zScore95) / (384 * d * d * d) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * zScore95) / (92160 * d * d * d * d)
  );
}

const exactQuantiles = [Number.POSITIVE_INFINITY, 12.706204736432095, 4.302652729911275, 3.182446305284263];

/**
 * The mean of figures of independent replications with its interval of 95 %. That of a single one is as wide as can be.
 */
export function estimateReplicationMean(figures: readonly number[]): IntervalEstimate {
  const count = figures.length;
  const value = figures.reduce((sum, each) => sum + each, 0) / count;
  const squares = figures.reduce((sum, each) => sum + (each - value) * (each - value), 0);
  const reach = count < 2 ? Number.POSITIVE_INFINITY : computeStudentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { value, low: value - reach, high: value + reach };
}
