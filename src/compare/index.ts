export { type Comparison, compare, type MeasureSaving } from "./compare.ts";
