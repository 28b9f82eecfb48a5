export { attribute } from "./attribute.ts";
export { attributionNotes, withInterval } from "./notes.ts";
export type { AttributedMeasure, AttributeOptions, Attribution, Clocked, MeasurePair, WaterfallStep } from "./types.ts";
export type { WastedWork, WastefulDecision } from "./wasted-work.ts";
