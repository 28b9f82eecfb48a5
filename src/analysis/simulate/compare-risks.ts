import type { LongWork, Process } from "../../model/index.ts";
import { requireCall } from "../../model/index.ts";
import { buildHistogram, computeBarWidth } from "./days-shape.ts";
import { computeDaysSpread, computeWilsonInterval, estimateMean } from "./estimates.ts";
import { prepareShownCases, type ShownCases } from "./shown-cases.ts";
import { buildRisk, runSimulation, type SimulateOptions, simulateOptionKinds } from "./simulate.ts";
import type { IntervalEstimate, RiskComparison } from "./types.ts";

/**
 * A process as it stands beside itself after a choice of measures and changes, in the same cases: what the choice
 * leaves alone takes the same time and goes the same way in both (common random numbers). So the difference is known
 * better than either of the two.
 * @throws as `simulate`
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { compareRisks, readProcess } from "leadpath";
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const changes = [{ step: "review", days: 5 }];
 * const { baseline, reformed } = await compareRisks(licence, { changes, runs: 1000, seed: 1 });
 * [baseline.planned, reformed.planned]; // → [ 35, 30 ]
 * ```
 */
export async function compareRisks(process: Process, options: SimulateOptions): Promise<RiskComparison> {
  requireCall(process, options, simulateOptionKinds);
  const { scenario, measures: _, changes: __, ...rest } = options;
  const scaleProgress = (part: 0 | 1): LongWork => ({
    onProgress: options.onProgress && (({ done, of = 0 }) => options.onProgress?.({ done: done + part * of, of: 2 * of })),
  });
  const before = { ...rest, ...scaleProgress(0) };
  const after = { ...options, ...scaleProgress(1) };
  const casesBefore = await runSimulation(process, before);
  const casesAfter = await runSimulation(process, after);
  const [shownBefore, shownAfter] = prepareShownCases([casesBefore, casesAfter]) as [ShownCases, ShownCases];
  const [baseline, reformed] = [buildRisk(process, before, shownBefore), buildRisk(process, after, shownAfter)];
  const saved = casesBefore.sums.totals.map((total, index) => total - (casesAfter.sums.totals[index] as number));
  const sorted = saved.toSorted();
  const savings = { ...computeDaysSpread(saved, sorted), histogram: buildHistogram(sorted, computeBarWidth([sorted])) };
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    runs: baseline.runs,
    seed: baseline.seed,
    saved: savings.mean,
    savings,
    shorter: computeWilsonInterval(
      saved.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0),
      baseline.runs,
    ),
    gained: casesBefore.model.limits.map(({ minutes }, number) =>
      computeGain(casesBefore.sums.limits[number] as Float64Array, casesAfter.sums.limits[number] as Float64Array, minutes),
    ),
    baseline,
    reformed,
  };
}

/**
 * By how much the share of cases within a limit grows, over those that have it in both, with the interval of paired
 * differences.
 */
function computeGain(before: Float64Array, after: Float64Array, most: number): IntervalEstimate | null {
  const differences: number[] = [];
  for (const [index, one] of before.entries()) {
    const other = after[index] as number;
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    differences.push((other <= most ? 1 : 0) - (one <= most ? 1 : 0));
  }
  return differences.length === 0 ? null : estimateMean(Float64Array.from(differences)).mean;
}
