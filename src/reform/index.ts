export { applyMeasures, reformed } from "./apply.ts";
export { type Choice, chosenMeasures } from "./choice.ts";
export { linkKey } from "./links.ts";
export { type Aspect, type MarkedProcess, markChanges, type StepMark } from "./marks.ts";
export { isSupported, without, withRequirements } from "./requirements.ts";
