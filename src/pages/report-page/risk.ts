import {
  type CaseArrivals,
  compareLoads,
  compareRisks,
  type LoadComparison,
  type LoadResult,
  type Risk,
  type RiskComparison,
  simulate,
  simulateLoad,
} from "../../analysis/simulate/index.ts";
import type { Process } from "../../model/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";

/** The seed of a report, and the most cases; fewer where a process has so many steps that they would take long. */
const reportSeed = 1;
const [maxReportRuns, minReportRuns, maxReportSteps] = [10_000, 1_000, 4_000_000];

/** What many cases take, after a reform beside what they took before. */
export async function simulateReportRisk(process: Process, choice: ScheduleOptions, isReform: boolean): Promise<Risk | RiskComparison> {
  const runs = Math.max(minReportRuns, Math.min(maxReportRuns, Math.floor(maxReportSteps / Math.max(process.steps.length, 1))));
  const { scenario, measures, changes, route } = choice;
  return (isReform ? compareRisks : simulate)(process, { scenario, measures, changes, route, runs, seed: reportSeed });
}

/** The same of cases that share the officers of their units. */
export async function simulateReportLoad(
  process: Process,
  choice: ScheduleOptions,
  arrivals: CaseArrivals,
  isReform: boolean,
): Promise<LoadResult | LoadComparison> {
  const { scenario, measures, changes, route } = choice;
  return (isReform ? compareLoads : simulateLoad)(process, { scenario, measures, changes, route, arrivals, seed: reportSeed });
}

/** Whether all cases take the same days, so that there is no risk to tell of. */
export function hasConstantDays(found: Risk | RiskComparison): boolean {
  const all = "baseline" in found ? [found.baseline, found.reformed] : [found];
  return all.every(({ days }) => days.least === days.most);
}
