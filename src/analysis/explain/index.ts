export { type ExplainOptions, explain, mostPaths } from "./explain.ts";
export type { Absorber, Driver, Explanation, HiddenStep, LongPath, PathStep, Room, StepDrag, StepExplanation } from "./types.ts";
