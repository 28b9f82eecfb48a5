import type { Bilingual, Text } from "../../model/index.ts";

/** One thing that is said of an item or step. */
export interface VersionFact {
  /**
   * The same in both versions. Several facts have one where they are of one kind about one thing, as articles of one
   * law.
   */
  readonly key: string;
  readonly label: Bilingual;
  readonly text: Bilingual;
}

/** A fact that is not as it was; absent on the side that does not have it. */
export interface FactChange {
  readonly key: string;
  readonly label: Bilingual;
  readonly before?: Bilingual;
  readonly after?: Bilingual;
}

/** What became of one step of a process between two versions. */
export interface StepDifference {
  readonly id: string;
  readonly name?: Text | undefined;
  readonly change: "added" | "removed" | "changed";
  /** Of a changed step. */
  readonly facts: readonly FactChange[];
}

/** Working days of the main route, and what the item promises on the whole, where they are known. */
export interface DaysDifference {
  readonly before?: number;
  readonly after?: number;
}

/** An item as a difference names it; `unit` is the id of the exercising unit. */
export interface ItemMention {
  readonly code: string;
  readonly name?: Text | undefined;
  readonly unit?: string | undefined;
}

/** What is new in an item that both versions of a list have; days are working days. */
export interface ItemDifference extends ItemMention {
  readonly facts: readonly FactChange[];
  readonly steps: readonly StepDifference[];
  /** How long the process takes. */
  readonly days: DaysDifference;
  /** The promised limit of the whole process. */
  readonly promised: DaysDifference;
}

/** What an item does not tell: an entry of one of the other lists that is new, gone or not as it was. */
export interface EntryDifference {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name?: Text | undefined;
  readonly change: "added" | "removed" | "changed";
  /** Of a changed entry; of a process without what its items tell. */
  readonly facts: readonly FactChange[];
  /** Of a changed process: those that none of its items tells. */
  readonly steps: readonly StepDifference[];
}

/** What else a list holds besides items. */
export type EntryKind = "process" | "bundle" | "unit" | "phase" | "document" | "law";

/**
 * What is new in a list since an earlier version of it. Items are the same when their codes are; all lists are in the
 * order of the codes.
 */
export interface ListDifference {
  readonly added: readonly ItemMention[];
  readonly removed: readonly ItemMention[];
  readonly changed: readonly ItemDifference[];
  /** Items that are in both versions and do not differ. */
  readonly unchanged: number;
  /** Working days by which the processes of changed items became shorter, in all; negative when they became longer. */
  readonly daysGained: number;
  /** What the list says of itself: its name, calendar, rules. */
  readonly facts: readonly FactChange[];
  /**
   * Kind by kind: first what is there now, in its order, then what is gone. A process that is new or gone is told by
   * the items that name it.
   */
  readonly entries: readonly EntryDifference[];
}
