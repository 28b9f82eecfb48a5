export type { MeasureDraft } from "./draft.ts";
export { listDrafts, suggest } from "./suggest.ts";
export type { Suggestion } from "./types.ts";
