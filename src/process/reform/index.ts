export { applyMeasures } from "./apply.ts";
export { type Choice, chosenMeasures } from "./choice.ts";
export { measureOfVariant, processOfItem } from "./item-process.ts";
export { linkKey } from "./links.ts";
export { type Aspect, type MarkedProcess, markChanges, markVersions, type StepMark } from "./marks.ts";
export { reformed, reformer } from "./reformed.ts";
export { isStepChange, removedStep } from "./removal.ts";
export { isSupported, requirementsOf, without, withRequirements } from "./requirements.ts";
