import { maxDayCount, minutesPerDay, type Spread, type Step, type Unit } from "../../../model/index.ts";
import { buildStepDistribution, type StepDistribution } from "../random/distribution.ts";
import { computeNormalProbability, computeNormalQuantile } from "../random/normal.ts";
import { readTableValue, tableLength, tabulateQuantiles } from "../random/quantile-table.ts";

/** The longest that a step may take: so no sum of a case leaves the whole numbers. */
const maxStepMinutes = maxDayCount * minutesPerDay;
/** The largest number below 1. */
const largestFraction = 1 - Number.EPSILON / 2;

/** How long steps take, from random numbers. */
export interface StepDraws {
  /** Whole minutes of a step from a number from 0 to below 1, and the standard normal number of its unit. */
  readonly minutes: (position: number, uniform: number, ofUnit: number) => number;
  /**
   * The same of a step that does not vary with its unit, from so many numbers that begin somewhere, to places that
   * begin elsewhere.
   */
  readonly row: (position: number, uniforms: Float64Array, from: number, minutes: Float64Array, to: number, count: number) => void;
  /** The unit with which the time of each step varies; −1 of all others. */
  readonly unitOf: Int32Array;
  /** The numbers of the units in whose steps the times vary together. */
  readonly unitsNeeded: readonly number[];
  /** A standard normal number from a number from 0 to below 1. */
  readonly normal: (uniform: number) => number;
}

/** What says of a step where its table begins. */
const constantOffset = -1;
const samplesOffset = -2;

/**
 * The draws of steps by position, whose durations vary together within a unit by a Gaussian copula: each keeps its own
 * distribution.
 */
export function createStepDraws(steps: readonly Step[], spread: Spread | undefined, units: readonly Unit[]): StepDraws {
  const distributions = steps.map((step) => buildStepDistribution(step, spread));
  const { tables, offsets } = buildQuantileTables(distributions);
  const [base, scale] = [new Float64Array(steps.length), new Float64Array(steps.length)];
  const samples = distributions.map((each) => (each.kind === "samples" ? each.minutes : []));
  for (const [position, each] of distributions.entries()) {
    base[position] = each.kind === "constant" ? each.minutes : each.kind === "shape" ? each.base : 0;
    scale[position] = each.kind === "shape" ? each.scale : 0;
  }
  const { unitOf, shared, own } = findCorrelations(steps, distributions, units);
  const drawNormal = (uniform: number) => readTableValue(tables, 0, uniform);

  const correlateUniform = (position: number, uniform: number, ofUnit: number) =>
    Math.min(
      computeNormalProbability((shared[position] as number) * ofUnit + (own[position] as number) * drawNormal(uniform)),
      largestFraction,
    );

  const drawMinutes = (position: number, uniform: number, ofUnit: number) => {
    const offset = offsets[position] as number;
    if (offset === constantOffset) return roundStepMinutes(base[position] as number);
    const probability = (unitOf[position] as number) < 0 ? uniform : correlateUniform(position, uniform, ofUnit);
    if (offset === samplesOffset) {
      const list = samples[position] as readonly number[];
      return roundStepMinutes(list[Math.floor(probability * list.length)] as number);
    }
    return roundStepMinutes((base[position] as number) + (scale[position] as number) * readTableValue(tables, offset, probability));
  };
  const drawMinutesRow = (position: number, uniforms: Float64Array, from: number, into: Float64Array, to: number, count: number) => {
    const offset = offsets[position] as number;
    const least = base[position] as number;
    const times = scale[position] as number;
    for (let index = 0; index < count; index++) {
      const uniform = uniforms[from + index] as number;
      into[to + index] =
        offset < 0 ? drawMinutes(position, uniform, 0) : roundStepMinutes(least + times * readTableValue(tables, offset, uniform));
    }
  };
  return {
    unitOf,
    unitsNeeded: [...new Set(unitOf)].filter((unit) => unit >= 0),
    minutes: drawMinutes,
    row: drawMinutesRow,
    normal: drawNormal,
  };
}

function roundStepMinutes(minutes: number): number {
  return Math.min(Math.floor(minutes + 0.5), maxStepMinutes);
}

/** One table for each shape, after that of normal numbers, and where each step finds its own. */
function buildQuantileTables(distributions: readonly StepDistribution[]): { readonly tables: Float64Array; readonly offsets: Int32Array } {
  const known = new Map([["normal", tabulateQuantiles(computeNormalQuantile)]]);
  const numbers = new Map([["normal", 0]]);
  const offsets = Int32Array.from(distributions, (each) => {
    if (each.kind !== "shape") return each.kind === "samples" ? samplesOffset : constantOffset;
    const { key, prepare } = each.shape;
    if (!known.has(key)) {
      numbers.set(key, known.size);
      known.set(key, tabulateQuantiles(prepare()));
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

function findCorrelations(steps: readonly Step[], distributions: readonly StepDistribution[], units: readonly Unit[]): Correlations {
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
