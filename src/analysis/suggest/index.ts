export type { MeasureDraft } from "./draft.ts";
export { listDrafts, suggest } from "./suggest.ts";
export type { SuggestedMeasure, Suggestion } from "./types.ts";
