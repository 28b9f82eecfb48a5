import {
  type CaseArrivals,
  compareLoads,
  compareRisks,
  type Load,
  type LoadComparison,
  type Risk,
  type RiskComparison,
  simulate,
  simulateLoad,
} from "../analysis/simulate/index.ts";
import type { Process } from "../model/index.ts";
import type { ScheduleOptions } from "../process/schedule/index.ts";

/** The seed of a report, and the most cases; fewer where a process has so many steps that they would take long. */
const seed = 1;
const [mostRuns, leastRuns, mostSteps] = [10_000, 1_000, 4_000_000];

/** What many cases take, after a reform beside what they took before. */
export async function reportRisk(process: Process, choice: ScheduleOptions, isReform: boolean): Promise<Risk | RiskComparison> {
  const runs = Math.max(leastRuns, Math.min(mostRuns, Math.floor(mostSteps / Math.max(process.steps.length, 1))));
  const { scenario, measures, changes, route } = choice;
  return (isReform ? compareRisks : simulate)(process, { scenario, measures, changes, route, runs, seed });
}

/** The same of cases that share the officers of their units. */
export async function reportLoad(
  process: Process,
  choice: ScheduleOptions,
  arrivals: CaseArrivals,
  isReform: boolean,
): Promise<Load | LoadComparison> {
  const { scenario, measures, changes, route } = choice;
  return (isReform ? compareLoads : simulateLoad)(process, { scenario, measures, changes, route, arrivals, seed });
}

/** Whether all cases take the same days, so that there is no risk to tell of. */
export function isConstant(found: Risk | RiskComparison): boolean {
  const all = "baseline" in found ? [found.baseline, found.reformed] : [found];
  return all.every(({ days }) => days.least === days.most);
}
