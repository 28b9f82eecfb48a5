export { type CompareOptions, type Comparison, compare, knownPart, type MeasureSaving } from "./compare.ts";
export { notChosen } from "./not-chosen.ts";
export { oneByOne } from "./one-by-one.ts";
