export type { CaseBlock, SimulateBlock } from "./case-block.ts";
export type { CaseChoice } from "./case-model.ts";
export { compareRisks } from "./compare-risks.ts";
export { quantileOf, wilson } from "./estimates.ts";
export {
  type CaseArrivals,
  compareLoads,
  type Load,
  type LoadComparison,
  type LoadMoment,
  type LoadOptions,
  type LoadParts,
  leastStaff,
  type StaffOptions,
  type StaffPlan,
  simulateLoad,
  type UnitLoad,
  workingWeek,
} from "./load/index.ts";
export { blocksOf, type Crew, mostRuns, mostSeed, type SimulateOptions, simulate, usualRuns } from "./simulate.ts";
export { stepTimes } from "./step-times.ts";
export type { CaseDates, DaysSpread, Estimate, Histogram, LimitRisk, Quantile, Risk, RiskComparison, StepRisk } from "./types.ts";
