import { formatDays } from "./dates/time.ts";

/** A figure with the interval in which it lies with a confidence of 95 %. */
export interface IntervalEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share with its interval, as `91 % (89–93)`: whole percent where the interval is wide enough for them, else one
 * decimal; a dash without one.
 */
export function formatChance(estimate: IntervalEstimate | null): string {
  if (estimate === null) return "–";
  const digits = estimate.high - estimate.low >= 0.02 ? 0 : 1;
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((each) => (each * 100).toFixed(digits));
  return `${value} % (${low}–${high})`;
}

/** How much a share grows, in percentage points with the interval, as `+57.1 (56.0 … 58.2)`; a dash without one. */
export function formatPoints(estimate: IntervalEstimate | null): string {
  if (estimate === null) return "–";
  const formatTenths = (share: number) =>
    (share * 100)
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, "")
      .replace("-", "−");
  const { value, low, high } = estimate;
  return `${value > 0 ? "+" : ""}${formatTenths(value)} (${formatTenths(low)} … ${formatTenths(high)})`;
}

/** A share to one decimal of a percent at most, as `91.3 %`. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}

/** An interval of days, as `29.52–29.99`. */
export function formatInterval({ low, high }: Pick<IntervalEstimate, "low" | "high">): string {
  return `${formatDays(low)}–${formatDays(high)}`;
}
