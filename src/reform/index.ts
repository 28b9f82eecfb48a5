export { applyMeasures, reformed } from "./apply.ts";
export { type Choice, chosenMeasures } from "./choice.ts";
export { measureOfVariant, processOfItem } from "./item-process.ts";
export { linkKey } from "./links.ts";
export { type Aspect, type MarkedProcess, markChanges, type StepMark } from "./marks.ts";
export { isStepChange, removedStep } from "./removal.ts";
export { isSupported, requirementsOf, without, withRequirements } from "./requirements.ts";
