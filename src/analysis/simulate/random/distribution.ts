import { type Actual, getPlannedMinutes, minutesPerDay, type Spread, type Step, toWorkingDays } from "../../../model/index.ts";
import { createBetaQuantile } from "./beta-quantile.ts";
import { exp, ln } from "./elementary-functions.ts";
import { computeNormalQuantile } from "./normal.ts";

/**
 * How long a step takes, in minutes of working time: always the same, one of some samples, or `base` and `scale` times
 * a quantile of a shape. Steps with one shape share its table.
 */
export type StepDistribution =
  | { readonly kind: "constant"; readonly minutes: number }
  | { readonly kind: "samples"; readonly minutes: readonly number[] }
  | { readonly kind: "shape"; readonly shape: QuantileShape; readonly base: number; readonly scale: number };

/** A quantile function, which may take long to prepare, with a name that tells it from others. */
export interface QuantileShape {
  readonly key: string;
  readonly prepare: () => (probability: number) => number;
}

/** How far below their 90 % quantile the median of normal numbers is. */
const normalNinetieth = computeNormalQuantile(0.9);

/**
 * The time of a step: what is said of it, else the spread of all steps around its planned time, else that time. A
 * removed step takes none.
 */
export function buildStepDistribution(step: Step, spread: Spread | undefined): StepDistribution {
  if (step.passThrough) return buildConstantDistribution(0);
  if (step.actual) return buildActualDistribution(step.actual);
  const planned = toWorkingDays(getPlannedMinutes(step));
  if (!spread) return buildConstantDistribution(planned);
  return buildSpreadDistribution(planned * spread.low, planned * spread.likely, planned * spread.high, spread.shape);
}

function buildActualDistribution(actual: Actual): StepDistribution {
  if ("samples" in actual) return { kind: "samples", minutes: actual.samples.map((days) => days * minutesPerDay) };
  if ("exponential" in actual)
    return buildShapeDistribution({ key: "exponential", prepare: () => (u) => -ln(1 - u) }, 0, actual.exponential);
  if ("p50" in actual) return buildLognormalDistribution(actual.p50, ln(actual.p90 / actual.p50) / normalNinetieth);
  if ("mean" in actual) {
    const variation = actual.mean === 0 ? 0 : actual.sd / actual.mean;
    const growth = 1 + variation * variation;
    return buildLognormalDistribution(actual.mean / Math.sqrt(growth), Math.sqrt(ln(growth)));
  }
  if ("likely" in actual) return buildSpreadDistribution(actual.low, actual.likely, actual.high, actual.shape);
  return buildShapeDistribution({ key: "uniform", prepare: () => (u) => u }, actual.low, actual.high - actual.low);
}

/**
 * PERT (Malcolm, Roseboom, Clark and Fazar 1959): the beta distribution whose mean is (low + 4 likely + high) / 6; or a
 * triangle.
 */
function buildSpreadDistribution(low: number, likely: number, high: number, shape: Spread["shape"]): StepDistribution {
  if (high === low) return buildConstantDistribution(low);
  const mode = (likely - low) / (high - low);
  const prepare = () => (shape === "triangular" ? createTriangularQuantile(mode) : createBetaQuantile(1 + 4 * mode, 5 - 4 * mode));
  return buildShapeDistribution({ key: `${shape ?? "pert"} ${mode}`, prepare }, low, high - low);
}

function createTriangularQuantile(mode: number): (probability: number) => number {
  return (u) => (u <= mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode)));
}

function buildLognormalDistribution(median: number, sigma: number): StepDistribution {
  return median === 0 || sigma === 0
    ? buildConstantDistribution(median)
    : buildShapeDistribution({ key: `lognormal ${sigma}`, prepare: () => (u) => exp(sigma * computeNormalQuantile(u)) }, 0, median);
}

function buildShapeDistribution(shape: QuantileShape, base: number, scale: number): StepDistribution {
  return scale === 0 ? buildConstantDistribution(base) : { kind: "shape", shape, base: base * minutesPerDay, scale: scale * minutesPerDay };
}

function buildConstantDistribution(days: number): StepDistribution {
  return { kind: "constant", minutes: days * minutesPerDay };
}
