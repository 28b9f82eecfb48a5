import { roundActualDays } from "../round-days.ts";
import type { FittedFamily } from "./types.ts";

/** Days that the likelihood is computed from while it is searched; of more, as many spread evenly over them. */
const maxSearchSample = 400;
/** Halvings of the step of the search, from a tenth of the spread. */
const halvings = 12;

interface Pert {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * The beta distribution with parameters that sum to 6, by its ends and its mode (Malcolm et al. 1959). The likelihood
 * is climbed by a pattern search over the three (Hooke and Jeeves 1961). Nothing for days that are all the same.
 */
export function fitPert(sorted: readonly number[]): FittedFamily | undefined {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  if (most <= least) return undefined;
  const stride = Math.max(1, Math.ceil(sorted.length / maxSearchSample));
  const sample = sorted.filter((_, index) => index % stride === 0 || index === sorted.length - 1);
  const best = climbLikelihood(sample, {
    low: Math.max(0, least - 0.1 * (most - least)),
    likely: getMiddleValue(sorted),
    high: most + 0.1 * (most - least),
  });
  const logLikelihood = computeLogLikelihood(sorted, best);
  if (!Number.isFinite(logLikelihood)) return undefined;
  const { low, likely, high } = best;
  return {
    family: "pert",
    parameters: 3,
    mean: (low + 4 * likely + high) / 6,
    logLikelihood,
    chanceUpTo: createChanceFunction(best),
    actual: { low: roundActualDays(low), likely: roundActualDays(likely), high: roundActualDays(high) },
  };
}

function climbLikelihood(days: readonly number[], start: Pert): Pert {
  let best = start;
  let most = computeLogLikelihood(days, start);
  let step = (start.high - start.low) / 10;
  for (let halving = 0; halving < halvings; halving++, step /= 2) {
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (const key of ["low", "likely", "high"] as const) {
        for (const by of [-step, step]) {
          const next = { ...best, [key]: best[key] + by };
          const value = computeLogLikelihood(days, next);
          if (value <= most) continue;
          [best, most, isBetter] = [next, value, true];
        }
      }
    }
  }
  return best;
}

function computeLogLikelihood(days: readonly number[], pert: Pert): number {
  const { low, likely, high } = pert;
  if (low < 0 || likely < low || likely > high || (days[0] as number) < low || (days.at(-1) as number) > high)
    return Number.NEGATIVE_INFINITY;
  const { a, b, constant } = computePertShape(pert);
  let sum = constant * days.length;
  for (const each of days) sum += computeLogPower(a, each - low) + computeLogPower(b, high - each);
  return sum;
}

/** The logarithm of a power, of which 0 to the 0 is 1. */
function computeLogPower(exponent: number, base: number): number {
  return exponent <= 0 ? 0 : exponent * Math.log(base);
}

/** Exponents of the density, and the logarithm of its constant. */
function computePertShape({ low, likely, high }: Pert): { readonly a: number; readonly b: number; readonly constant: number } {
  const a = (4 * (likely - low)) / (high - low);
  const b = 4 - a;
  const constant = Math.log(120) - computeLogGamma(a + 1) - computeLogGamma(b + 1) - 5 * Math.log(high - low);
  return { a, b, constant };
}

/** Between 1 and 5, by Stirling's series at 7 more. Source: Abramowitz and Stegun 6.1.41. */
function computeLogGamma(x: number): number {
  let below = 0;
  for (let more = 0; more < 7; more++) below += Math.log(x + more);
  const z = x + 7;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + 1 / (12 * z) - 1 / (360 * z * z * z) - below;
}

const pertCells = 512;

/** Up to how many days with which chance, by sums of the density over 512 cells: the chance at the end of each cell. */
function tabulateChances(pert: Pert): number[] {
  const { low, high } = pert;
  const { a, b, constant } = computePertShape(pert);
  const width = (high - low) / pertCells;
  const sums = [0];
  for (let cell = 0; cell < pertCells; cell++) {
    const x = low + (cell + 0.5) * width;
    sums.push((sums[cell] as number) + Math.exp(constant + computeLogPower(a, x - low) + computeLogPower(b, high - x)) * width);
  }
  const whole = sums[pertCells] as number;
  return sums.map((each) => each / whole);
}

function createChanceFunction(pert: Pert): (days: number) => number {
  const { low, high } = pert;
  const table = tabulateChances(pert);
  return (days) => {
    const at = Math.min(pertCells, Math.max(0, ((days - low) / (high - low)) * pertCells));
    const cell = Math.min(pertCells - 1, Math.floor(at));
    const [before, after] = [table[cell] as number, table[cell + 1] as number];
    return before + (after - before) * (at - cell);
  };
}

function getMiddleValue(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] as number;
}
