/** Values in ascending order. */
export interface Ranking {
  /** Where each place of the order stands among the values; of equal ones the first comes first. */
  readonly order: Uint16Array;
  /** From 1, by value; those of equal values are their mean, as Spearman's correlation wants them. */
  readonly ranks: Float64Array;
}

/** The most values that are ranked. */
export const maxRankedValues = 4_096;
/** Above this, whole numbers have no room for a place beside them; equal ranks beyond do no harm. */
const maxRankableValue = Number.MAX_SAFE_INTEGER / maxRankedValues - 1;

/**
 * Ranks at most 4,096 whole numbers of 0 or more. Each is sorted together with its place in one number, which needs no
 * comparing function: ten times as fast.
 */
export function rankValues(values: Float64Array): Ranking {
  const count = values.length;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) keys[index] = Math.min(values[index] as number, maxRankableValue) * maxRankedValues + index;
  keys.sort();
  const order = new Uint16Array(count);
  const ranks = new Float64Array(count);
  for (let from = 0; from < count; ) {
    const value = Math.floor((keys[from] as number) / maxRankedValues);
    let to = from;
    for (; to < count && (keys[to] as number) < (value + 1) * maxRankedValues; to++)
      order[to] = (keys[to] as number) - value * maxRankedValues;
    for (let place = from; place < to; place++) ranks[order[place] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return { order, ranks };
}

/** Spearman's correlation from ranks; 0 where one of the two never varies. */
export function computeRankCorrelation(one: Float64Array, other: Float64Array): number {
  const count = one.length;
  const mean = (count + 1) / 2;
  let both = 0;
  let ofOne = 0;
  let ofOther = 0;
  for (let index = 0; index < count; index++) {
    const a = (one[index] as number) - mean;
    const b = (other[index] as number) - mean;
    both += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return ofOne === 0 || ofOther === 0 ? 0 : both / Math.sqrt(ofOne * ofOther);
}
