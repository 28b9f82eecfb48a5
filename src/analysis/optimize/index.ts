export { decisionOf } from "./decision/decision.ts";
export { frontier } from "./frontier.ts";
export { mostSets } from "./goal.ts";
export { optimize } from "./optimize.ts";
export { highsSolver } from "./programs/highs.ts";
export type { LinearColumn, LinearProgram, LinearRow, LinearSolution, LinearSolver } from "./programs/linear-program.ts";
export type { CheckedSet, RiskRound, TargetRisk } from "./risk/target-risk.ts";
export { type SetMinutes, setMinutes } from "./sets/set-minutes.ts";
export type {
  CandidateOptions,
  ExcludedMeasures,
  Frontier,
  MeasureSet,
  NoSet,
  OptimizeOptions,
  Optimum,
  OptimumStatus,
  ProcessDays,
  ReckonedClock,
  SearchOptions,
} from "./types.ts";
