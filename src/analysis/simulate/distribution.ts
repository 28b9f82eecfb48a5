import { type Actual, daysOf, minutesPerDay, plannedMinutes, type Spread, type Step } from "../../model/index.ts";
import { betaQuantile } from "./beta-quantile.ts";
import { exp, ln } from "./elementary.ts";
import { normalQuantile } from "./normal.ts";

/**
 * How long a step takes, in minutes of working time: always the same, one of some samples, or `base` and `scale` times a quantile of a shape.
 * Steps with one shape share its table.
 */
export type Distribution =
  | { readonly kind: "constant"; readonly minutes: number }
  | { readonly kind: "samples"; readonly minutes: readonly number[] }
  | { readonly kind: "shape"; readonly shape: Shape; readonly base: number; readonly scale: number };

/** A quantile function, which may take long to prepare, with a name that tells it from others. */
export interface Shape {
  readonly key: string;
  readonly prepare: () => (probability: number) => number;
}

/** How far below their 90 % quantile the median of normal numbers is. */
const ninetiethOfNormal = normalQuantile(0.9);

/** The time of a step: what is said of it, else the spread of all steps around its planned time, else that time. A removed step takes none. */
export function distributionOf(step: Step, spread: Spread | undefined): Distribution {
  if (step.passThrough) return constant(0);
  if (step.actual) return distributionOfDays(step.actual);
  const planned = daysOf(plannedMinutes(step));
  if (!spread) return constant(planned);
  return between(planned * spread.low, planned * spread.likely, planned * spread.high, spread.shape);
}

function distributionOfDays(actual: Actual): Distribution {
  if ("samples" in actual) return { kind: "samples", minutes: actual.samples.map((days) => days * minutesPerDay) };
  if ("exponential" in actual) return shaped({ key: "exponential", prepare: () => (u) => -ln(1 - u) }, 0, actual.exponential);
  if ("p50" in actual) return lognormal(actual.p50, ln(actual.p90 / actual.p50) / ninetiethOfNormal);
  if ("mean" in actual) {
    const variation = actual.mean === 0 ? 0 : actual.sd / actual.mean;
    const growth = 1 + variation * variation;
    return lognormal(actual.mean / Math.sqrt(growth), Math.sqrt(ln(growth)));
  }
  if ("likely" in actual) return between(actual.low, actual.likely, actual.high, actual.shape);
  return shaped({ key: "uniform", prepare: () => (u) => u }, actual.low, actual.high - actual.low);
}

/** PERT (Malcolm, Roseboom, Clark and Fazar 1959): the beta distribution whose mean is (low + 4 likely + high) / 6; or a triangle. */
function between(low: number, likely: number, high: number, shape: Spread["shape"]): Distribution {
  if (high === low) return constant(low);
  const mode = (likely - low) / (high - low);
  const prepare = () => (shape === "triangular" ? triangularQuantile(mode) : betaQuantile(1 + 4 * mode, 5 - 4 * mode));
  return shaped({ key: `${shape ?? "pert"} ${mode}`, prepare }, low, high - low);
}

function triangularQuantile(mode: number): (probability: number) => number {
  return (u) => (u <= mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode)));
}

function lognormal(median: number, sigma: number): Distribution {
  return median === 0 || sigma === 0
    ? constant(median)
    : shaped({ key: `lognormal ${sigma}`, prepare: () => (u) => exp(sigma * normalQuantile(u)) }, 0, median);
}

function shaped(shape: Shape, base: number, scale: number): Distribution {
  return scale === 0 ? constant(base) : { kind: "shape", shape, base: base * minutesPerDay, scale: scale * minutesPerDay };
}

function constant(days: number): Distribution {
  return { kind: "constant", minutes: days * minutesPerDay };
}
