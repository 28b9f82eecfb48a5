/** Weighted means of draws, each with half the width of its 95 % confidence interval. */
export interface RatioEstimates {
  /** A draw: the sum of its values times their weights, and the sum of the weights. */
  readonly add: (index: number, weighted: number, weight: number) => void;
  /** NaN without a draw. */
  readonly mean: (index: number) => number;
  readonly halfWidth: (index: number) => number;
}

/** By the usual variance of a ratio of two sums (Cochran 1977). */
export function createRatioEstimates(size: number): RatioEstimates {
  const createSums = () => new Float64Array(size);
  const [x, w, xx, xw, ww, draws] = [createSums(), createSums(), createSums(), createSums(), createSums(), createSums()];
  const increase = (list: Float64Array, index: number, by: number) => {
    list[index] = (list[index] as number) + by;
  };
  const getMean = (index: number) => (x[index] as number) / (w[index] as number);
  return {
    add: (index, weighted, weight) => {
      increase(x, index, weighted);
      increase(w, index, weight);
      increase(xx, index, weighted * weighted);
      increase(xw, index, weighted * weight);
      increase(ww, index, weight * weight);
      increase(draws, index, 1);
    },
    mean: getMean,
    halfWidth: (index) => {
      const count = draws[index] as number;
      if (count < 2) return Number.POSITIVE_INFINITY;
      const ratio = getMean(index);
      const squares = (xx[index] as number) - 2 * ratio * (xw[index] as number) + ratio * ratio * (ww[index] as number);
      return (1.96 * Math.sqrt(Math.max(0, (squares * count) / (count - 1)))) / (w[index] as number);
    },
  };
}
