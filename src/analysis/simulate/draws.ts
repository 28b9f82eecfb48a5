import { maxDays, minutesPerDay, type Spread, type Step, type Unit } from "../../model/index.ts";
import { type Distribution, distributionOf } from "./distribution.ts";
import { normalProbability, normalQuantile } from "./normal.ts";
import { quantileTable, tableLength, tableValue } from "./quantile-table.ts";

/** The longest that a step may take: so no sum of a case leaves the whole numbers. */
const mostMinutes = maxDays * minutesPerDay;
/** The largest number below 1. */
const belowOne = 1 - Number.EPSILON / 2;

/** How long steps take, from random numbers. */
export interface Draws {
  /** Whole minutes of a step from a number from 0 to below 1, and the standard normal number of its unit. */
  readonly minutes: (position: number, uniform: number, ofUnit: number) => number;
  /** The same of a step that does not vary with its unit, from so many numbers that begin somewhere, to places that begin elsewhere. */
  readonly row: (position: number, uniforms: Float64Array, from: number, minutes: Float64Array, to: number, count: number) => void;
  /** The unit with which the time of each step varies; −1 of all others. */
  readonly unitOf: Int32Array;
  /** The numbers of the units in whose steps the times vary together. */
  readonly unitsNeeded: readonly number[];
  /** A standard normal number from a number from 0 to below 1. */
  readonly normal: (uniform: number) => number;
}

/** What says of a step where its table begins. */
const constant = -1;
const sampled = -2;

/** The draws of steps by position, whose durations vary together within a unit by a Gaussian copula: each keeps its own distribution. */
export function drawsOf(steps: readonly Step[], spread: Spread | undefined, units: readonly Unit[]): Draws {
  const distributions = steps.map((step) => distributionOf(step, spread));
  const { tables, offsets } = tablesOf(distributions);
  const [base, scale] = [new Float64Array(steps.length), new Float64Array(steps.length)];
  const samples = distributions.map((each) => (each.kind === "samples" ? each.minutes : []));
  for (const [position, each] of distributions.entries()) {
    base[position] = each.kind === "constant" ? each.minutes : each.kind === "shape" ? each.base : 0;
    scale[position] = each.kind === "shape" ? each.scale : 0;
  }
  const { unitOf, shared, own } = correlationsOf(steps, distributions, units);
  const normal = (uniform: number) => tableValue(tables, 0, uniform);

  const correlated = (position: number, uniform: number, ofUnit: number) =>
    Math.min(normalProbability((shared[position] as number) * ofUnit + (own[position] as number) * normal(uniform)), belowOne);

  const minutes = (position: number, uniform: number, ofUnit: number) => {
    const offset = offsets[position] as number;
    if (offset === constant) return whole(base[position] as number);
    const probability = (unitOf[position] as number) < 0 ? uniform : correlated(position, uniform, ofUnit);
    if (offset === sampled) {
      const list = samples[position] as readonly number[];
      return whole(list[Math.floor(probability * list.length)] as number);
    }
    return whole((base[position] as number) + (scale[position] as number) * tableValue(tables, offset, probability));
  };
  const row = (position: number, uniforms: Float64Array, from: number, into: Float64Array, to: number, count: number) => {
    const offset = offsets[position] as number;
    const least = base[position] as number;
    const times = scale[position] as number;
    for (let index = 0; index < count; index++) {
      const uniform = uniforms[from + index] as number;
      into[to + index] = offset < 0 ? minutes(position, uniform, 0) : whole(least + times * tableValue(tables, offset, uniform));
    }
  };
  return { unitOf, unitsNeeded: [...new Set(unitOf)].filter((unit) => unit >= 0), minutes, row, normal };
}

function whole(minutes: number): number {
  return Math.min(Math.floor(minutes + 0.5), mostMinutes);
}

/** One table for each shape, after that of normal numbers, and where each step finds its own. */
function tablesOf(distributions: readonly Distribution[]): { readonly tables: Float64Array; readonly offsets: Int32Array } {
  const known = new Map([["normal", quantileTable(normalQuantile)]]);
  const numbers = new Map([["normal", 0]]);
  const offsets = Int32Array.from(distributions, (each) => {
    if (each.kind !== "shape") return each.kind === "samples" ? sampled : constant;
    const { key, prepare } = each.shape;
    if (!known.has(key)) {
      numbers.set(key, known.size);
      known.set(key, quantileTable(prepare()));
    }
    return (numbers.get(key) as number) * tableLength;
  });
  const tables = new Float64Array(known.size * tableLength);
  for (const [key, table] of known) tables.set(table, (numbers.get(key) as number) * tableLength);
  return { tables, offsets };
}

interface Correlations {
  /** The unit of each step that varies with its unit; −1 of all others. */
  readonly unitOf: Int32Array;
  /** Weights of the unit's number and of the step's own; their squares sum to 1. */
  readonly shared: Float64Array;
  readonly own: Float64Array;
}

function correlationsOf(steps: readonly Step[], distributions: readonly Distribution[], units: readonly Unit[]): Correlations {
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  const unitOf = new Int32Array(steps.length).fill(-1);
  const [shared, own] = [new Float64Array(steps.length), new Float64Array(steps.length)];
  for (const [position, { unit }] of steps.entries()) {
    const number = unit === undefined ? undefined : numbers.get(unit);
    const correlation = number === undefined ? 0 : (units[number]?.correlation ?? 0);
    if (number === undefined || correlation === 0 || distributions[position]?.kind === "constant") continue;
    unitOf[position] = number;
    shared[position] = Math.sqrt(correlation);
    own[position] = Math.sqrt(1 - correlation);
  }
  return { unitOf, shared, own };
}
