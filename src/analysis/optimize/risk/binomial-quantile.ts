/**
 * The most hits that independent trials of a chance reach with a probability of at least `sureness`: a binomial quantile, from weights beside that of the most
 * likely number, as the least chances are too small for floating point.
 */
export function computeBinomialQuantile(trials: number, chance: number, sureness: number): number {
  const mode = Math.min(Math.floor((trials + 1) * chance), trials);
  const odds = chance / (1 - chance);
  const weights = new Float64Array(trials + 1);
  weights[mode] = 1;
  for (let hits = mode; hits < trials; hits++) weights[hits + 1] = ((weights[hits] as number) * odds * (trials - hits)) / (hits + 1);
  for (let hits = mode; hits > 0; hits--) weights[hits - 1] = ((weights[hits] as number) * hits) / (odds * (trials - hits + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let hits = trials + 1;
  while (hits > 0 && reached < sureness * whole) reached += weights[--hits] as number;
  return hits;
}
