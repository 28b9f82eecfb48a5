import type { Bilingual, DataPath, Finding, Item, ListRuleCode } from "../model/index.ts";
import type { ListIndex } from "./across/list-index.ts";
import type { ItemCourse } from "./item-course.ts";

/** What a rule says of an item: the sentence goes on after the item's name. */
export type ItemReporter = (finding: Finding) => void;

/** What a rule says of several items or of something else in the list: a whole sentence, and the codes of the items. */
export type ListReporter = (finding: Finding & { readonly items: readonly string[] }) => void;

/** An item with its place. */
export interface PlacedItem {
  readonly list: ListIndex;
  readonly item: Item;
  readonly path: DataPath;
}

/** One check of each item. */
export interface ItemRule {
  readonly code: ListRuleCode;
  readonly checkItem: (placed: PlacedItem, report: ItemReporter) => void;
}

/** One check of each item as it is done: of its own process, and of that of each of its variants. */
export interface CourseRule {
  readonly code: ListRuleCode;
  readonly checkCourse: (course: ItemCourse, report: ItemReporter) => void;
}

/** One check over all items together. */
export interface WholeListRule {
  readonly code: ListRuleCode;
  readonly checkList: (list: ListIndex, report: ListReporter) => void;
}

export type AuditRule = ItemRule | CourseRule | WholeListRule;

/** An item at the beginning of a sentence, and how many others it holds for. */
export function formatItemSubject(code: string, variant: string | undefined, others: number): Bilingual {
  const zh = `事项“${code}”${variant === undefined ? "" : `情形“${variant}”`}${others === 0 ? "" : `等 ${others + 1} 项`}`;
  const en = `Item "${code}"${variant === undefined ? "" : `, variant "${variant}"`}${others === 0 ? "" : ` and ${others} other${others === 1 ? "" : "s"}`}`;
  return { zh, en };
}
