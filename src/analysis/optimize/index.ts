export { frontier } from "./frontier.ts";
export { maxSets } from "./goal.ts";
export { optimize } from "./optimize.ts";
export { loadHighsSolver } from "./programs/highs.ts";
export type { LinearColumn, LinearProgram, LinearRow, LinearSolution, LinearSolver } from "./programs/linear-program.ts";
export type { CheckedSet, RiskRound, TargetRisk } from "./risk/target-risk.ts";
export { buildDecision } from "./sets/build-decision.ts";
export { createSetMinutes, type SetMinutes } from "./sets/set-minutes.ts";
export type {
  CandidateOptions,
  ExcludedMeasures,
  Frontier,
  MeasureSet,
  NoSetReason,
  OptimizeOptions,
  Optimum,
  OptimumStatus,
  ProcessDays,
  ReckonedClock,
  SearchOptions,
} from "./types.ts";
