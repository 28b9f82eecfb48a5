import { type Step, toWorkingDays } from "../../model/index.ts";
import type { CaseSums } from "./cases/sums.ts";
import { computeRankCorrelation, type Ranking, rankValues } from "./ranks.ts";
import type { StepRisk } from "./types.ts";

/**
 * What each step by position has to do with the total, given the standard deviation of that in minutes; removed steps
 * are left out.
 */
export function computeStepRisks(steps: readonly Step[], sums: CaseSums, totalDeviation: number): readonly StepRisk[] {
  const runs = sums.totals.length;
  const ranked = steps.length === 0 ? 0 : sums.samples.length / steps.length;
  const totals = sums.totals.subarray(0, ranked);
  const ranksOfTotals = rankValues(totals).ranks;
  const samples = new Float64Array(ranked);
  return steps.flatMap((step, position): readonly StepRisk[] => {
    if (step.passThrough) return [];
    const mean = (sums.spent[position] as number) / runs;
    const variance = runs > 1 ? Math.max(0, (sums.squares[position] as number) - runs * mean * mean) / (runs - 1) : 0;
    const deviation = Math.sqrt(variance);
    const criticality = (sums.critical[position] as number) / runs;
    for (let index = 0; index < ranked; index++) samples[index] = sums.samples[index * steps.length + position] as number;
    const ranking = samples.some((each) => each !== samples[0]) ? rankValues(samples) : undefined;
    return [
      {
        id: step.id,
        chance: (sums.done[position] as number) / runs,
        times: (sums.times[position] as number) / runs,
        mean: toWorkingDays(mean),
        sd: toWorkingDays(deviation),
        criticality,
        sensitivity: totalDeviation === 0 ? 0 : (criticality * deviation) / totalDeviation,
        cruciality: ranking ? computeRankCorrelation(ranking.ranks, ranksOfTotals) : 0,
        swing: ranking ? computeSwing(ranking, totals) : null,
      },
    ];
  });
}

/** Mean totals in days of the first and of the last tenth of a ranking; equal ranks stay together. */
function computeSwing({ order, ranks }: Ranking, totals: Float64Array): StepRisk["swing"] {
  const tenth = Math.max(1, Math.floor(order.length / 10));
  const averageTenth = (from: number, direction: 1 | -1) => {
    const last = ranks[order[from + direction * (tenth - 1)] as number];
    let [sum, count] = [0, 0];
    for (let place = from; count < tenth || ranks[order[place] as number] === last; place += direction) {
      sum += totals[order[place] as number] as number;
      count++;
    }
    return toWorkingDays(sum / count);
  };
  return { short: averageTenth(0, 1), long: averageTenth(order.length - 1, -1) };
}
