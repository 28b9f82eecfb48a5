import type { LongWork, Process } from "../../model/index.ts";
import { meanOf, spreadOf, wilson } from "./estimates.ts";
import { barWidthFor, histogramOf } from "./shape-of-days.ts";
import { type ShownCases, shownBeside } from "./shown-cases.ts";
import { casesOf, riskOf, type SimulateOptions } from "./simulate.ts";
import type { Estimate, RiskComparison } from "./types.ts";

/**
 * A process as it stands beside itself after a choice of measures and changes, in the same cases: what the choice leaves alone takes the same time and
 * goes the same way in both (common random numbers). So the difference is known better than either of the two.
 * @throws as `simulate`
 */
export async function compareRisks(process: Process, options: SimulateOptions): Promise<RiskComparison> {
  const { scenario, measures: _, changes: __, ...rest } = options;
  const watched = (part: 0 | 1): LongWork => ({
    onProgress: options.onProgress && (({ done, of = 0 }) => options.onProgress?.({ done: done + part * of, of: 2 * of })),
  });
  const before = { ...rest, ...watched(0) };
  const after = { ...options, ...watched(1) };
  const casesBefore = await casesOf(process, before);
  const casesAfter = await casesOf(process, after);
  const [shownBefore, shownAfter] = shownBeside([casesBefore, casesAfter]) as [ShownCases, ShownCases];
  const [baseline, reformed] = [riskOf(process, before, shownBefore), riskOf(process, after, shownAfter)];
  const saved = casesBefore.sums.totals.map((total, index) => total - (casesAfter.sums.totals[index] as number));
  const sorted = saved.toSorted();
  const savings = { ...spreadOf(saved, sorted), histogram: histogramOf(sorted, barWidthFor([sorted])) };
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    runs: baseline.runs,
    seed: baseline.seed,
    saved: savings.mean,
    savings,
    shorter: wilson(
      saved.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0),
      baseline.runs,
    ),
    gained: casesBefore.model.limits.map(({ minutes }, number) =>
      gainOf(casesBefore.sums.limits[number] as Float64Array, casesAfter.sums.limits[number] as Float64Array, minutes),
    ),
    baseline,
    reformed,
  };
}

/** By how much the share of cases within a limit grows, over those that have it in both, with the interval of paired differences. */
function gainOf(before: Float64Array, after: Float64Array, most: number): Estimate | null {
  const differences: number[] = [];
  for (const [index, one] of before.entries()) {
    const other = after[index] as number;
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    differences.push((other <= most ? 1 : 0) - (one <= most ? 1 : 0));
  }
  return differences.length === 0 ? null : meanOf(Float64Array.from(differences)).mean;
}
