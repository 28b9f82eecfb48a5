export { type CompareOptions, type Comparison, compare, knownPart, type MeasureSaving } from "./compare.ts";
export { oneByOne } from "./one-by-one.ts";
