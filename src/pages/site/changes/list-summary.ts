import type { DaysDifference, ItemMention, ListDifference } from "../../../list/index.ts";

/** What is new in a list, without what changed of each item. */
export interface ListSummary extends Pick<ListDifference, "facts" | "entries"> {
  readonly added: readonly LinkedItem[];
  readonly removed: readonly LinkedItem[];
  readonly changed: readonly ChangedEntry[];
  readonly unchanged: number;
  readonly daysGained: number;
}

export interface LinkedItem extends Pick<ItemMention, "code" | "name"> {
  /** Path from the page of the list, without `.html`. */
  readonly page?: string | undefined;
}

export interface ChangedEntry extends LinkedItem {
  readonly days: DaysDifference;
  readonly promised: DaysDifference;
  /** How many fields, and how many steps. */
  readonly facts: number;
  readonly steps: number;
}

/** `pageOf` tells by its code where an item's own page is. */
export function summarizeChanges(difference: ListDifference, pageOf: (code: string) => string | undefined): ListSummary {
  const { added, removed, changed, unchanged, daysGained, facts, entries } = difference;
  const toLinkedItem = ({ code, name }: ItemMention): LinkedItem => ({ code, name, page: pageOf(code) });
  return {
    added: added.map(toLinkedItem),
    removed: removed.map(toLinkedItem),
    changed: changed.map((item) => {
      const { days, promised } = item;
      return { ...toLinkedItem(item), days, promised, facts: item.facts.length, steps: item.steps.length };
    }),
    unchanged,
    daysGained,
    facts,
    entries,
  };
}
