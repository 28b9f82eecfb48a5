import { daysOf, type Step } from "../model/index.ts";
import type { CaseSums } from "./case-sums.ts";
import { correlation, ranksOf } from "./ranks.ts";
import type { StepRisk } from "./types.ts";

/** What each step by position has to do with the total, given the standard deviation of that in minutes; removed steps are left out. */
export function stepRisksOf(steps: readonly Step[], sums: CaseSums, totalDeviation: number): readonly StepRisk[] {
  const runs = sums.totals.length;
  const ranked = steps.length === 0 ? 0 : sums.samples.length / steps.length;
  const totals = sums.totals.subarray(0, ranked);
  const ranksOfTotals = ranksOf(totals);
  return steps.flatMap((step, position): readonly StepRisk[] => {
    if (step.passThrough) return [];
    const mean = (sums.spent[position] as number) / runs;
    const variance = runs > 1 ? Math.max(0, (sums.squares[position] as number) - runs * mean * mean) / (runs - 1) : 0;
    const deviation = Math.sqrt(variance);
    const criticality = (sums.critical[position] as number) / runs;
    const samples = Float64Array.from({ length: ranked }, (_, index) => sums.samples[index * steps.length + position] as number);
    const isVarying = samples.some((each) => each !== samples[0]);
    const ranks = isVarying ? ranksOf(samples) : undefined;
    return [
      {
        id: step.id,
        chance: (sums.done[position] as number) / runs,
        times: (sums.times[position] as number) / runs,
        mean: daysOf(mean),
        sd: daysOf(deviation),
        criticality,
        sensitivity: totalDeviation === 0 ? 0 : (criticality * deviation) / totalDeviation,
        cruciality: ranks ? correlation(ranks, ranksOfTotals) : 0,
        swing: ranks ? swingOf(ranks, totals) : null,
      },
    ];
  });
}

/** Mean totals in days of the cases with the lowest and the highest tenth of ranks; equal ranks stay together. */
function swingOf(ranks: Float64Array, totals: Float64Array): StepRisk["swing"] {
  const sorted = ranks.toSorted();
  const tenth = Math.max(1, Math.floor(ranks.length / 10));
  const [short, long] = [sorted[tenth - 1] as number, sorted[ranks.length - tenth] as number];
  const meanOf = (isMeant: (rank: number) => boolean) => {
    const meant = totals.filter((_, index) => isMeant(ranks[index] as number));
    return daysOf(meant.reduce((sum, each) => sum + each, 0) / meant.length);
  };
  return { short: meanOf((rank) => rank <= short), long: meanOf((rank) => rank >= long) };
}
