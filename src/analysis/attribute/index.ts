export { attribute } from "./attribute.ts";
export { formatAttributionNotes, formatDaysInterval } from "./notes.ts";
export type { AttributedMeasure, AttributeOptions, Attribution, ClockSavings, MeasurePair, WaterfallStep } from "./types.ts";
export type { WastedWork, WastefulDecision } from "./wasted-work.ts";
