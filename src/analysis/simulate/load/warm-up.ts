const valuesPerBatch = 5;

/**
 * How many values at the beginning of a series are not yet as the later ones: MSER-5 (White 1997). Of means of five
 * values each, so many are left out that the standard error of the mean of the others is least; half of them at most.
 */
export function computeWarmUpLength(series: Float64Array): number {
  const count = Math.floor(series.length / valuesPerBatch);
  const batches = Float64Array.from({ length: count }, (_, batch) => {
    let sum = 0;
    for (let index = 0; index < valuesPerBatch; index++) sum += series[batch * valuesPerBatch + index] as number;
    return sum / valuesPerBatch;
  });
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  let [kept, mean, squares] = [0, 0, 0];
  // From the end, so that mean and squares of what is kept follow from those of one batch fewer (Welford).
  for (let first = count - 1; first >= 0; first--) {
    kept++;
    const distance = (batches[first] as number) - mean;
    mean += distance / kept;
    squares += distance * ((batches[first] as number) - mean);
    if (first > count / 2) continue;
    const error = squares / (kept * kept);
    if (error <= least) [found, least] = [first, error];
  }
  return found * valuesPerBatch;
}
