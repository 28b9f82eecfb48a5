import { exp, ln, raisePower } from "./elementary-functions.ts";

/** Cells of the unit interval in which the density is integrated. */
const gridCells = 2_048;

let logarithms: Float64Array | undefined;

/** ln(i / cells); that of 0 is never used. */
function getGridLogarithms(): Float64Array {
  logarithms ??= Float64Array.from({ length: gridCells + 1 }, (_, index) => ln(index / gridCells));
  return logarithms;
}

/**
 * The quantile function of the beta distribution on 0 to 1 with parameters of at least 1. The density is integrated
 * once over a grid; between its nodes the distribution is a cubic through values and densities, in the outermost cells
 * the power that it begins with.
 */
export function createBetaQuantile(a: number, b: number): (probability: number) => number {
  const { density, below } = integrateDensity(a, b);
  return (probability) => {
    const cell = findGridCell(below, probability);
    const [low, high] = [below[cell] as number, below[Math.min(cell + 1, gridCells)] as number];
    const part = high > low ? (probability - low) / (high - low) : 0;
    if (cell === 0) return raisePower(part, 1 / a) / gridCells;
    if (cell >= gridCells - 1) return 1 - (cell >= gridCells ? 0 : raisePower(1 - part, 1 / b) / gridCells);
    const [slopeLow, slopeHigh] = [(density[cell] as number) / gridCells, (density[cell + 1] as number) / gridCells];
    return (cell + solveCubic({ low, high, slopeLow, slopeHigh }, probability, part)) / gridCells;
  };
}

/** The density at the nodes, and the distribution, which ends with 1. */
function integrateDensity(a: number, b: number): { readonly density: Float64Array; readonly below: Float64Array } {
  const logs = getGridLogarithms();
  const density = new Float64Array(gridCells + 1);
  for (let index = 1; index < gridCells; index++) {
    density[index] = exp((a - 1) * (logs[index] as number) + (b - 1) * (logs[gridCells - index] as number));
  }
  const below = new Float64Array(gridCells + 1);
  below[1] = integrateOuterCell(a, b);
  for (let index = 1; index < gridCells - 1; index++) {
    const [one, next] = [density[index] as number, density[index + 1] as number];
    const computeBend = (at: number) => (density[at] as number) * (((a - 1) * gridCells) / at - ((b - 1) * gridCells) / (gridCells - at));
    const area = (one + next) / (2 * gridCells) + (computeBend(index) - computeBend(index + 1)) / (12 * gridCells * gridCells);
    below[index + 1] = (below[index] as number) + area;
  }
  below[gridCells] = (below[gridCells - 1] as number) + integrateOuterCell(b, a);
  const whole = below[gridCells] as number;
  for (let index = 0; index <= gridCells; index++) {
    below[index] = (below[index] as number) / whole;
    density[index] = (density[index] as number) / whole;
  }
  return { density, below };
}

/** ∫ x^(a−1) (1−x)^(b−1) over the first cell, by the first terms of the binomial series. */
function integrateOuterCell(a: number, b: number): number {
  const h = 1 / gridCells;
  return raisePower(h, a) * (1 / a - ((b - 1) * h) / (a + 1) + ((b - 1) * (b - 2) * h * h) / (2 * (a + 2)));
}

function findGridCell(ascending: Float64Array, value: number): number {
  let [from, to] = [0, ascending.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((ascending[middle] as number) <= value) from = middle;
    else to = middle - 1;
  }
  return from;
}

interface Cubic {
  readonly low: number;
  readonly high: number;
  readonly slopeLow: number;
  readonly slopeHigh: number;
}

/**
 * Where from 0 to 1 a rising cubic with these values and slopes at its ends has a value: a few steps of Newton's from a
 * first guess.
 */
function solveCubic({ low, high, slopeLow, slopeHigh }: Cubic, value: number, guess: number): number {
  const rise = high - low;
  const [square, cube] = [3 * rise - 2 * slopeLow - slopeHigh, slopeLow + slopeHigh - 2 * rise];
  let at = guess;
  for (let step = 0; step < 3; step++) {
    const slope = slopeLow + at * (2 * square + 3 * cube * at);
    if (slope <= 0) break;
    at = Math.min(Math.max(at - (low + at * (slopeLow + at * (square + cube * at)) - value) / slope, 0), 1);
  }
  return at;
}
