export { listDifference } from "./list-difference.ts";
export type { DaysChanged, FactChange, ItemChanged, ItemMention, ListDifference, StepChanged } from "./types.ts";
