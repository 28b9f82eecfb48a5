export { compareLists } from "./list-difference.ts";
export type {
  DaysDifference,
  EntryDifference,
  EntryKind,
  FactChange,
  ItemDifference,
  ItemMention,
  ListDifference,
  StepDifference,
} from "./types.ts";
