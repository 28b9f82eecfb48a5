/** Efforts as whole numbers, so that their sums are exact: 0.1 and 0.2 are 0.3. */
export interface EffortUnits {
  /** An effort in units. */
  readonly of: (effort: number) => number;
  /** The most whole units within an effort. */
  readonly within: (effort: number) => number;
  /** Units as an effort. */
  readonly effortOf: (units: number) => number;
}

/** Millionths, and smaller units while all efforts together are fewer than a million of them. */
const defaultScale = 1e6;
const minTotalUnits = 1e6;
/** Sums stay well below 2^53, up to which whole numbers are exact. */
const maxTotalUnits = 2 ** 50;

/**
 * Units that are as small as the decimals of the efforts need: powers of ten down to a millionth, smaller where all
 * efforts are small, larger beside very large ones, so that the sum of all is exact. An effort of more decimals, such
 * as a third, is rounded to a whole number of units.
 */
export function createEffortUnits(efforts: readonly number[]): EffortUnits {
  const sum = efforts.reduce((total, effort) => total + effort, 0);
  let scale = 1;
  while (
    (scale < defaultScale || sum * scale < minTotalUnits) &&
    scale < maxTotalUnits &&
    sum * scale * 10 < maxTotalUnits &&
    efforts.some((effort) => Math.round(effort * scale) / scale !== effort)
  )
    scale *= 10;
  return {
    of: (effort) => Math.round(effort * scale),
    // Fifteen digits hide the last bit of a product such as 0.29 × 100.
    within: (effort) => Math.floor(Number((effort * scale).toPrecision(15))),
    effortOf: (units) => units / scale,
  };
}

/** The greatest whole number that divides both; of 0 and another number the other. */
export function computeCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : computeCommonDivisor(other, one % other);
}
