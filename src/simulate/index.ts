export type { CaseBlock, SimulateBlock } from "./case-block.ts";
export type { CaseChoice } from "./case-model.ts";
export { compareRisks } from "./compare-risks.ts";
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
export type { DaysShape, DaysSpread, Estimate, Histogram, LimitRisk, Quantile, Risk, RiskComparison, StepRisk } from "./types.ts";
