export { listDifference } from "./list-difference.ts";
export type { DaysChanged, EntryChanged, FactChange, ItemChanged, ItemMention, ListDifference, StepChanged } from "./types.ts";
