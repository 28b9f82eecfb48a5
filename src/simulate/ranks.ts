/** Ranks of values from 1, those of equal values being their mean: as Spearman's correlation wants them. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort((one, other) => (values[one] as number) - (values[other] as number));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let index = from; index < to; index++) ranks[order[index] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Pearson's correlation; 0 where one of the two does not vary. */
export function correlation(one: Float64Array, other: Float64Array): number {
  const count = one.length;
  const mean = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / count;
  const [first, second] = [mean(one), mean(other)];
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const [a, b] = [(one[index] as number) - first, (other[index] as number) - second];
    both += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return ofOne === 0 || ofOther === 0 ? 0 : both / Math.sqrt(ofOne * ofOther);
}
