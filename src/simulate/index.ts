export type { CaseBlock, SimulateBlock } from "./case-block.ts";
export type { CaseChoice } from "./case-model.ts";
export { compareRisks } from "./compare-risks.ts";
export { blocksOf, type Crew, mostRuns, mostSeed, type SimulateOptions, simulate, usualRuns } from "./simulate.ts";
export type { DaysSpread, Estimate, Histogram, LimitRisk, Quantile, Risk, RiskComparison, StepRisk } from "./types.ts";
