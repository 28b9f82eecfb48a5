import { exp, ln, power } from "./elementary.ts";

/** Cells of the unit interval in which the density is integrated. */
const cells = 2_048;

let logarithms: Float64Array | undefined;

/** ln(i / cells); that of 0 is never used. */
function gridLogarithms(): Float64Array {
  logarithms ??= Float64Array.from({ length: cells + 1 }, (_, index) => ln(index / cells));
  return logarithms;
}

/**
 * The quantile function of the beta distribution on 0 to 1 with parameters of at least 1. The density is integrated once over a grid; between
 * its nodes the distribution is a cubic through values and densities, in the outermost cells the power that it begins with.
 */
export function betaQuantile(a: number, b: number): (probability: number) => number {
  const { density, below } = integrated(a, b);
  return (probability) => {
    const cell = lastNotAbove(below, probability);
    const [low, high] = [below[cell] as number, below[Math.min(cell + 1, cells)] as number];
    const part = high > low ? (probability - low) / (high - low) : 0;
    if (cell === 0) return power(part, 1 / a) / cells;
    if (cell >= cells - 1) return 1 - (cell >= cells ? 0 : power(1 - part, 1 / b) / cells);
    const [slopeLow, slopeHigh] = [(density[cell] as number) / cells, (density[cell + 1] as number) / cells];
    return (cell + cubicRoot({ low, high, slopeLow, slopeHigh }, probability, part)) / cells;
  };
}

/** The density at the nodes, and the distribution, which ends with 1. */
function integrated(a: number, b: number): { readonly density: Float64Array; readonly below: Float64Array } {
  const logs = gridLogarithms();
  const density = new Float64Array(cells + 1);
  for (let index = 1; index < cells; index++) {
    density[index] = exp((a - 1) * (logs[index] as number) + (b - 1) * (logs[cells - index] as number));
  }
  const below = new Float64Array(cells + 1);
  below[1] = outermost(a, b);
  for (let index = 1; index < cells - 1; index++) {
    const [one, next] = [density[index] as number, density[index + 1] as number];
    const bend = (at: number) => (density[at] as number) * (((a - 1) * cells) / at - ((b - 1) * cells) / (cells - at));
    const area = (one + next) / (2 * cells) + (bend(index) - bend(index + 1)) / (12 * cells * cells);
    below[index + 1] = (below[index] as number) + area;
  }
  below[cells] = (below[cells - 1] as number) + outermost(b, a);
  const whole = below[cells] as number;
  for (let index = 0; index <= cells; index++) {
    below[index] = (below[index] as number) / whole;
    density[index] = (density[index] as number) / whole;
  }
  return { density, below };
}

/** ∫ x^(a−1) (1−x)^(b−1) over the first cell, by the first terms of the binomial series. */
function outermost(a: number, b: number): number {
  const h = 1 / cells;
  return power(h, a) * (1 / a - ((b - 1) * h) / (a + 1) + ((b - 1) * (b - 2) * h * h) / (2 * (a + 2)));
}

function lastNotAbove(ascending: Float64Array, value: number): number {
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

/** Where from 0 to 1 a rising cubic with these values and slopes at its ends has a value: a few steps of Newton's from a first guess. */
function cubicRoot({ low, high, slopeLow, slopeHigh }: Cubic, value: number, guess: number): number {
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
