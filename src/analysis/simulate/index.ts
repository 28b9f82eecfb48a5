export type { CaseBlock, SimulateBlock } from "./case-block.ts";
export type { CaseChoice } from "./case-model.ts";
export { compareRisks } from "./compare-risks.ts";
export { quantileOf, wilson } from "./estimates.ts";
export {
  arrivalDays,
  type CaseArrivals,
  compareLoads,
  type Load,
  type LoadChoice,
  type LoadComparison,
  type LoadCrew,
  type LoadMoment,
  type LoadOptions,
  type LoadParts,
  type LocalTime,
  leastStaff,
  type Replication,
  replicationsOf,
  type StaffOptions,
  type StaffPlan,
  simulateLoad,
  type UnitLoad,
  usualCases,
  workingWeek,
} from "./load/index.ts";
export { normalProbability, normalQuantile } from "./normal.ts";
export { blocksOf, type Crew, mostRuns, mostSeed, type SimulateOptions, simulate, usualRuns } from "./simulate.ts";
export { stepTimes } from "./step-times.ts";
export type {
  CaseDates,
  DaysShape,
  DaysSpread,
  Estimate,
  Histogram,
  LimitRisk,
  Quantile,
  Risk,
  RiskComparison,
  StepRisk,
} from "./types.ts";
