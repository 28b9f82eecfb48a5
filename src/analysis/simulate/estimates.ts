import { daysOf } from "../../model/index.ts";
import type { DaysSpread, Estimate, Quantile } from "./types.ts";

/** The 97.5 % quantile of normal numbers, for intervals of 95 %. */
export const z = 1.959963984540054;

/** The mean of values with its interval, and their standard deviation. */
export function meanOf(values: Float64Array): { readonly mean: Estimate; readonly sd: number } {
  const count = values.length;
  let sum = 0;
  for (const each of values) sum += each;
  const mean = sum / count;
  let squares = 0;
  for (const each of values) squares += (each - mean) * (each - mean);
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  const reach = (z * sd) / Math.sqrt(count);
  return { mean: { value: mean, low: mean - reach, high: mean + reach }, sd };
}

/** A share of cases with its interval: Wilson's (1927), which never leaves 0 to 1. Null without cases. */
export function shareOf(hits: number, cases: number): Estimate | null {
  return cases === 0 ? null : wilson(hits, cases);
}

/** The same where there is a case. */
export function wilson(hits: number, cases: number): Estimate {
  const share = hits / cases;
  const middle = share + (z * z) / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * cases)) / cases);
  const whole = 1 + (z * z) / cases;
  return {
    value: share,
    low: hits === 0 ? 0 : (middle - reach) / whole,
    high: hits === cases ? 1 : (middle + reach) / whole,
  };
}

const shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 0.99];

/** How minutes differ, in working days; `sorted` are the same in ascending order. */
export function spreadOf(minutes: Float64Array, sorted: Float64Array): DaysSpread {
  const { mean, sd } = meanOf(minutes);
  return {
    mean: inDays(mean),
    sd: daysOf(sd),
    least: daysOf(sorted[0] as number),
    most: daysOf(sorted.at(-1) as number),
    quantiles: shares.map((share): Quantile => ({ share, days: inDays(quantileOf(sorted, share)) })),
  };
}

function inDays({ value, low, high }: Estimate): Estimate {
  return { value: daysOf(value), low: daysOf(low), high: daysOf(high) };
}

/** The least value that a share of the sorted ones do not exceed; its interval lies between order statistics (Conover 1999, section 3.2). */
export function quantileOf(sorted: Float64Array, share: number): Estimate {
  const count = sorted.length;
  const reach = z * Math.sqrt(count * share * (1 - share));
  const at = (rank: number) => sorted[Math.min(Math.max(Math.ceil(rank), 1), count) - 1] as number;
  return { value: at(count * share), low: at(count * share - reach), high: at(count * share + reach + 1) };
}
