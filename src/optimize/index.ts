export { decisionOf } from "./decision.ts";
export { frontier } from "./frontier.ts";
export { highsSolver } from "./highs.ts";
export type { LinearColumn, LinearProgram, LinearRow, LinearSolution, LinearSolver } from "./linear-program.ts";
export { mostSets, optimize } from "./optimize.ts";
export { type SetMinutes, setMinutes } from "./set-minutes.ts";
export type { CandidateOptions, Frontier, MeasureSet, OptimizeOptions, Optimum, OptimumStatus, SearchOptions } from "./types.ts";
