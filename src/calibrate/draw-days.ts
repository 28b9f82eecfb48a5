import { type Actual, daysOf, plannedMinutes, type Step } from "../model/index.ts";
import { pertQuantile } from "./families/pert.ts";
import { normalChance, normalQuantile } from "./normal.ts";

/** Days of a step by its standing among all cases, as a standard normal number: 0 is the median. */
export type DaysAt = (standing: number) => number;

/** How many days a step takes; the planned ones where nothing is said of the real ones. */
export function daysAt(step: Step): DaysAt {
  const { actual } = step;
  if (!actual) {
    const planned = daysOf(plannedMinutes(step));
    return () => planned;
  }
  return quantileOf(actual);
}

function quantileOf(actual: Actual): DaysAt {
  if ("samples" in actual) {
    const sorted = actual.samples.toSorted((a, b) => a - b);
    return (standing) => sorted[Math.min(sorted.length - 1, Math.floor(normalChance(standing) * sorted.length))] as number;
  }
  if ("p50" in actual) {
    const sd = Math.log(actual.p90 / actual.p50 || 1) / normalQuantile(0.9);
    return (standing) => actual.p50 * Math.exp(sd * standing);
  }
  if ("mean" in actual) {
    const ratio = actual.sd / actual.mean || 0;
    const variance = Math.log(1 + ratio * ratio);
    return (standing) => actual.mean * Math.exp(Math.sqrt(variance) * standing - variance / 2);
  }
  return pertQuantile(actual);
}
