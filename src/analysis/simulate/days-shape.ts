import { toMinutes, toWorkingDays } from "../../model/index.ts";
import type { Histogram, Risk } from "./types.ts";

/** The days within which each percent of the cases are done, from minutes in ascending order. */
export function buildShareCurve(sorted: Float64Array): Risk["curve"] {
  return Array.from({ length: 101 }, (_, percent) => ({
    share: percent / 100,
    days: toWorkingDays(sorted[Math.max(Math.ceil((percent * sorted.length) / 100), 1) - 1] as number),
  }));
}

/** The most bars for all but a hundredth of the cases at each end, and for all of them. */
const [defaultBars, maxBars] = [40, 200];

/**
 * The width of bars of 1, 2 or 5 times a power of ten of working days that is as narrow as forty bars allow for the
 * cases between the first and the last hundredth, and two hundred for all: of each of some lists of minutes in
 * ascending order.
 */
export function computeBarWidth(lists: readonly Float64Array[]): number {
  const needed = lists.map((sorted) => {
    const getDays = (place: number) => toWorkingDays(sorted[Math.max(place, 1) - 1] as number);
    const { length } = sorted;
    if (length === 0) return 0;
    const middle = (getDays(Math.ceil(0.99 * length)) - getDays(Math.ceil(0.01 * length))) / (defaultBars - 1);
    return Math.max(middle, (getDays(length) - getDays(1)) / (maxBars - 1));
  });
  return roundBarWidth(Math.max(...needed));
}

/**
 * Bars of a width that `computeBarWidth` gives. They are told apart by whole minutes: in days, a bar may begin a
 * rounding error behind the case that it begins with.
 */
export function buildHistogram(sorted: Float64Array, width: number): Histogram {
  const barMinutes = toMinutes(width);
  const getBar = (minutes: number) => Math.floor(minutes / barMinutes);
  const [first, last] = [getBar(sorted[0] as number), getBar(sorted.at(-1) as number)];
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const minutes of sorted) {
    const bar = getBar(minutes) - first;
    counts[bar] = (counts[bar] as number) + 1;
  }
  return { from: toWorkingDays(first * barMinutes), width, counts };
}

/** The least of 0.1, 0.2, 0.5, 1, 2, 5, … that is not less. */
function roundBarWidth(least: number): number {
  let [tens, ones] = [1, 1];
  // Powers of ten as a whole number above or below the line, so that 0.1 is 1 / 10 and nothing sums up.
  if (least <= 0.5) return [0.1, 0.2, 0.5].find((each) => each >= least) as number;
  for (;;) {
    if (ones * tens >= least) return ones * tens;
    if (ones === 5) [tens, ones] = [tens * 10, 1];
    else ones = ones === 1 ? 2 : 5;
  }
}
