import { type Catalog, InputError, type Item, indexById, type Process, requireCatalog } from "../../model/index.ts";
import { buildItemProcess } from "../../process/reform/index.ts";
import { schedule } from "../../process/schedule/index.ts";
import { findPromisedDays, getItemLimits } from "../head-limits.ts";
import { listFactChanges, listStepDifferences } from "./changes.ts";
import { listEntryDifferences } from "./entry-changes.ts";
import { listCatalogFacts } from "./entry-facts.ts";
import { listItemFacts } from "./item-facts.ts";
import { type CatalogNames, createCatalogNames } from "./names.ts";
import type { DaysDifference, ItemDifference, ItemMention, ListDifference } from "./types.ts";

/** One version of a list, with what is looked up in it again and again. */
interface ListVersion {
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, Process>;
  readonly names: CatalogNames;
  /** Working days of a process on its main route; undefined when it cannot be scheduled. */
  readonly daysOf: (process: Process) => number | undefined;
}

/**
 * What is new in a list since an earlier version: items added, removed and changed, each field by field and step by
 * step, and the working days gained. Units and documents are compared by what they are called. Whatever else the list
 * says is compared too, and told where no item tells it.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { compareLists } from "leadpath/list";
 * const before = readCatalog("leadpath: 1\nitems: [{code: A-01, type: licence}]\n").catalog;
 * const items = "[{code: A-01, type: licence}, {code: A-02, type: licence}]";
 * const after = readCatalog(`{leadpath: 1, items: ${items}}`).catalog;
 * const { added, unchanged } = compareLists(before, after);
 * [added.map(({ code }) => code), unchanged]; // → [ [ "A-02" ], 1 ]
 * ```
 */
export function compareLists(before: Catalog, after: Catalog): ListDifference {
  requireCatalog(before, "before");
  requireCatalog(after, "after");
  const [old, now] = [createListVersion(before), createListVersion(after)];
  const added: ItemMention[] = [];
  const changed: ItemDifference[] = [];
  let unchanged = 0;
  for (const item of now.items.values()) {
    const earlier = old.items.get(item.code);
    if (!earlier) added.push(createItemMention(item));
    else {
      const change = findItemDifference(earlier, item, old, now);
      if (change) changed.push(change);
      else unchanged++;
    }
  }
  const removed = [...old.items.values()].filter(({ code }) => !now.items.has(code)).map(createItemMention);
  const facts = listFactChanges(listCatalogFacts(before, old.names), listCatalogFacts(after, now.names));
  const gains = changed.map(({ days }) => (days.before === undefined || days.after === undefined ? 0 : days.before - days.after));
  return {
    added: added.sort(compareCodes),
    removed: removed.sort(compareCodes),
    changed: changed.sort(compareCodes),
    unchanged,
    daysGained: gains.reduce((sum, gain) => sum + gain, 0),
    facts,
    entries: listEntryDifferences({ catalog: before, names: old.names }, { catalog: after, names: now.names }, { facts, changed }),
  };
}

function createListVersion(catalog: Catalog): ListVersion {
  const known = new Map<Process, number | undefined>();
  return {
    items: new Map(catalog.items.map((item) => [item.code, item])),
    processes: indexById(catalog.processes),
    names: createCatalogNames(catalog),
    daysOf: (process) => {
      if (!known.has(process)) known.set(process, findProcessDays(process));
      return known.get(process);
    },
  };
}

function findProcessDays(process: Process): number | undefined {
  try {
    return schedule(process).days;
  } catch (error) {
    if (error instanceof InputError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function findItemDifference(earlier: Item, item: Item, old: ListVersion, now: ListVersion): ItemDifference | undefined {
  const [one, other] = [findVersionProcess(earlier, old), findVersionProcess(item, now)];
  const facts = listFactChanges(
    listItemFacts(addItemLimits(earlier, one), old.names, one),
    listItemFacts(addItemLimits(item, other), now.names, other),
  );
  const steps = listStepDifferences(
    { process: one && buildItemProcess(one, earlier), names: old.names },
    { process: other && buildItemProcess(other, item), names: now.names },
  );
  if (facts.length === 0 && steps.length === 0) return undefined;
  const days = createDaysDifference(one && old.daysOf(one), other && now.daysOf(other));
  return {
    ...createItemMention(item),
    facts,
    steps,
    days,
    promised: createDaysDifference(findPromisedDays(getItemLimits(earlier, one)), findPromisedDays(getItemLimits(item, other))),
  };
}

function findVersionProcess({ process }: Item, { processes }: ListVersion): Process | undefined {
  return process === undefined ? undefined : processes.get(process);
}

/** An item with the limits that hold for it. */
function addItemLimits(item: Item, process: Process | undefined): Item {
  return { ...item, limits: [...getItemLimits(item, process)] };
}

function createDaysDifference(before: number | undefined, after: number | undefined): DaysDifference {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function createItemMention({ code, name, unit }: Item): ItemMention {
  return { code, name, unit };
}

function compareCodes(one: ItemMention, other: ItemMention): number {
  return one.code < other.code ? -1 : 1;
}
