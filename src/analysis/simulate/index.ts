export type { BlockSimulator, CaseBlock } from "./cases/block.ts";
export type { CaseChoice } from "./cases/model.ts";
export { createStepTimes } from "./cases/step-times.ts";
export { compareRisks } from "./compare-risks.ts";
export { computeMean, computeWilsonInterval, estimateQuantile } from "./estimates.ts";
export {
  type CaseArrivals,
  compareLoads,
  computeArrivalDays,
  createReplicator,
  defaultCases,
  findLeastStaff,
  type LoadChoice,
  type LoadComparison,
  type LoadCrew,
  type LoadMoment,
  type LoadOptions,
  type LoadParts,
  type LoadResult,
  type LocalTime,
  listWorkingWeekdays,
  type Replication,
  type StaffOptions,
  type StaffPlan,
  simulateLoad,
  type UnitLoad,
} from "./load/index.ts";
export { computeNormalProbability, computeNormalQuantile } from "./random/normal.ts";
export { createProcessSimulator, defaultRuns, maxRuns, maxSeed, type SimulateOptions, type SimulationCrew, simulate } from "./simulate.ts";
export type {
  CaseDates,
  DaysShape,
  DaysSpread,
  Histogram,
  IntervalEstimate,
  LimitRisk,
  Quantile,
  Risk,
  RiskComparison,
  StepRisk,
} from "./types.ts";
