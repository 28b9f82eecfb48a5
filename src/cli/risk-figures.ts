import { formatDays } from "../model/index.ts";
import type { Estimate } from "../simulate/index.ts";

/** `91 % (89–93)`: whole percent where the interval is wide enough for them, else one decimal. */
export function chance(estimate: Estimate | null): string {
  if (estimate === null) return "–";
  const digits = estimate.high - estimate.low >= 0.02 ? 0 : 1;
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((each) => (each * 100).toFixed(digits));
  return `${value} % (${low}–${high})`;
}

/** The share alone; a dash without one. */
export function shareOf(estimate: Estimate | null): string {
  return estimate === null ? "–" : percent(estimate.value);
}

/** `+57.1 (56.0 … 58.2)`, in percentage points. */
export function points(estimate: Estimate | null): string {
  if (estimate === null) return "–";
  const signed = (share: number) =>
    (share * 100)
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, "")
      .replace("-", "−");
  const { value, low, high } = estimate;
  return `${value > 0 ? "+" : ""}${signed(value)} (${signed(low)} … ${signed(high)})`;
}

/** `91.3 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}

/** `29.52–29.99`. */
export function daysInterval({ low, high }: Pick<Estimate, "low" | "high">): string {
  return `${formatDays(low)}–${formatDays(high)}`;
}
