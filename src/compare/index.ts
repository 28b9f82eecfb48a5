export { type CompareOptions, type Comparison, compare, type MeasureSaving } from "./compare.ts";
