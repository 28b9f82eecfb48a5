export { applyMeasures } from "./apply.ts";
export { formatHandChanges, formatLimitedList } from "./change-words.ts";
export { type ReformChoice, reformChoiceKinds, resolveChoice, resolveMeasures } from "./choice.ts";
export { buildItemProcess, createVariantMeasure } from "./item-process.ts";
export { getLinkKey } from "./links.ts";
export { type MarkedProcess, markChanges, markVersions, type StepAspect, type StepMark } from "./marks.ts";
export { applyChoice, createReformer, reformProcess } from "./reform-process.ts";
export { bypassStep, isStepChange } from "./removal.ts";
export { addRequirements, dropMeasure, isSupported, listRequirements } from "./requirements.ts";
