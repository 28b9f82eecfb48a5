export { type ExplainOptions, explain, maxPaths } from "./explain.ts";
export type { Absorber, Driver, Explanation, HiddenStep, LongPath, PathStep, StepDrag, StepExplanation, StepRoom } from "./types.ts";
