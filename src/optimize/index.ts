export { decisionOf } from "./decision.ts";
export { frontier } from "./frontier.ts";
export { mostSets } from "./goal.ts";
export { highsSolver } from "./highs.ts";
export type { LinearColumn, LinearProgram, LinearRow, LinearSolution, LinearSolver } from "./linear-program.ts";
export { optimize } from "./optimize.ts";
export { type SetMinutes, setMinutes } from "./set-minutes.ts";
export type {
  CandidateOptions,
  ExcludedMeasures,
  Frontier,
  MeasureSet,
  OptimizeOptions,
  Optimum,
  OptimumStatus,
  ProcessDays,
  ReckonedClock,
  SearchOptions,
} from "./types.ts";
