import { daysOf } from "../model/index.ts";
import type { Histogram, Risk } from "./types.ts";

/** The days within which each percent of the cases are done, from minutes in ascending order. */
export function curveOf(sorted: Float64Array): Risk["curve"] {
  return Array.from({ length: 101 }, (_, percent) => ({
    share: percent / 100,
    days: daysOf(sorted[Math.max(Math.ceil((percent * sorted.length) / 100), 1) - 1] as number),
  }));
}

const mostBars = 40;

/** Bars of a width of 1, 2 or 5 times a power of ten of working days, as narrow as forty bars allow. */
export function histogramOf(sorted: Float64Array): Histogram {
  const [least, most] = [daysOf(sorted[0] as number), daysOf(sorted.at(-1) as number)];
  const width = niceWidth((most - least) / (mostBars - 1));
  const from = Math.floor(least / width) * width;
  const counts = new Array<number>(Math.floor((most - from) / width) + 1).fill(0);
  for (const minutes of sorted) {
    const bar = Math.min(Math.floor((daysOf(minutes) - from) / width), counts.length - 1);
    counts[bar] = (counts[bar] as number) + 1;
  }
  return { from, width, counts };
}

/** The least of 0.1, 0.2, 0.5, 1, 2, 5, … that is not less. */
function niceWidth(least: number): number {
  let [tens, ones] = [1, 1];
  // Powers of ten as a whole number above or below the line, so that 0.1 is 1 / 10 and nothing sums up.
  if (least <= 0.5) return [0.1, 0.2, 0.5].find((each) => each >= least) as number;
  for (;;) {
    if (ones * tens >= least) return ones * tens;
    if (ones === 5) [tens, ones] = [tens * 10, 1];
    else ones = ones === 1 ? 2 : 5;
  }
}
