export { computeAdoptionSavings } from "./adoption-savings.ts";
export { type CompareOptions, type Comparison, compare, type MeasureSaving, restrictRoute } from "./compare.ts";
export { pickUnchosenMeasures } from "./unchosen-measures.ts";
