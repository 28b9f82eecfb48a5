export { attribute } from "./attribute.ts";
export type { AttributedMeasure, AttributeOptions, Attribution, Clocked, MeasurePair, WaterfallStep } from "./types.ts";
export type { WastedWork, WastefulDecision } from "./wasted-work.ts";
