import { toWorkingDays } from "../../model/index.ts";
import type { DaysSpread, IntervalEstimate, Quantile } from "./types.ts";

/** The 97.5 % quantile of normal numbers, for intervals of 95 %. */
export const zScore95 = 1.959963984540054;

export function computeMean(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const each of values) sum += each;
  return sum / values.length;
}

/** The mean of values with its interval, and their standard deviation. */
export function estimateMean(values: Float64Array): { readonly mean: IntervalEstimate; readonly sd: number } {
  const count = values.length;
  const mean = computeMean(values);
  let squares = 0;
  for (const each of values) squares += (each - mean) * (each - mean);
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  const reach = (zScore95 * sd) / Math.sqrt(count);
  return { mean: { value: mean, low: mean - reach, high: mean + reach }, sd };
}

/** A share of cases with its interval: Wilson's (1927), which never leaves 0 to 1. Null without cases. */
export function estimateShare(hits: number, cases: number): IntervalEstimate | null {
  return cases === 0 ? null : computeWilsonInterval(hits, cases);
}

/** The same where there is a case. */
export function computeWilsonInterval(hits: number, cases: number): IntervalEstimate {
  const share = hits / cases;
  const middle = share + (zScore95 * zScore95) / (2 * cases);
  const reach = zScore95 * Math.sqrt((share * (1 - share) + (zScore95 * zScore95) / (4 * cases)) / cases);
  const whole = 1 + (zScore95 * zScore95) / cases;
  return {
    value: share,
    low: hits === 0 ? 0 : (middle - reach) / whole,
    high: hits === cases ? 1 : (middle + reach) / whole,
  };
}

const spreadShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 0.99];

/** How minutes differ, in working days; `sorted` are the same in ascending order. */
export function computeDaysSpread(minutes: Float64Array, sorted: Float64Array): DaysSpread {
  const { mean, sd } = estimateMean(minutes);
  return {
    mean: toDaysEstimate(mean),
    sd: toWorkingDays(sd),
    least: toWorkingDays(sorted[0] as number),
    most: toWorkingDays(sorted.at(-1) as number),
    quantiles: spreadShares.map((share): Quantile => ({ share, days: toDaysEstimate(estimateQuantile(sorted, share)) })),
  };
}

function toDaysEstimate({ value, low, high }: IntervalEstimate): IntervalEstimate {
  return { value: toWorkingDays(value), low: toWorkingDays(low), high: toWorkingDays(high) };
}

/**
 * The least value that a share of the sorted ones do not exceed; its interval lies between order statistics (Conover
 * 1999, section 3.2).
 */
export function estimateQuantile(sorted: Float64Array, share: number): IntervalEstimate {
  const count = sorted.length;
  const reach = zScore95 * Math.sqrt(count * share * (1 - share));
  const getRankValue = (rank: number) => sorted[Math.min(Math.max(Math.ceil(rank), 1), count) - 1] as number;
  return { value: getRankValue(count * share), low: getRankValue(count * share - reach), high: getRankValue(count * share + reach + 1) };
}
