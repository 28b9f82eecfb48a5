export { type CompareOptions, type Comparison, compare, type MeasureSaving, restrictRoute } from "./compare.ts";
export { pickUnchosenMeasures } from "./not-chosen.ts";
export { computeAdoptionSavings } from "./one-by-one.ts";
