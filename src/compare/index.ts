export { type Comparison, compare, type MeasureSaving } from "./compare.ts";
export { notChosen } from "./not-chosen.ts";
