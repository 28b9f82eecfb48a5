import { type Catalog, InputError, type Item, type Process } from "../../model/index.ts";
import { processOfItem } from "../../process/reform/index.ts";
import { schedule } from "../../process/schedule/index.ts";
import { limitsOf, promisedDays } from "../head-limits.ts";
import { changesOf, stepChanges } from "./changes.ts";
import { entryChanges } from "./entry-changes.ts";
import { factsOfList } from "./entry-facts.ts";
import { factsOfItem } from "./item-facts.ts";
import { type Names, namesIn } from "./names.ts";
import type { DaysChanged, ItemChanged, ItemMention, ListDifference } from "./types.ts";

/** One version of a list, with what is looked up in it again and again. */
interface Version {
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, Process>;
  readonly names: Names;
  /** Working days of a process on its main route; undefined when it cannot be scheduled. */
  readonly daysOf: (process: Process) => number | undefined;
}

/**
 * What is new in a list since an earlier version: items added, removed and changed, each field by field and step by step, and the working days gained.
 * Units and documents are compared by what they are called. Whatever else the list says is compared too, and told where no item tells it.
 */
export function listDifference(before: Catalog, after: Catalog): ListDifference {
  const [old, now] = [versionOf(before), versionOf(after)];
  const added: ItemMention[] = [];
  const changed: ItemChanged[] = [];
  let unchanged = 0;
  for (const item of now.items.values()) {
    const earlier = old.items.get(item.code);
    if (!earlier) added.push(mentionOf(item));
    else {
      const change = itemChange(earlier, item, old, now);
      if (change) changed.push(change);
      else unchanged++;
    }
  }
  const removed = [...old.items.values()].filter(({ code }) => !now.items.has(code)).map(mentionOf);
  const facts = changesOf(factsOfList(before, old.names), factsOfList(after, now.names));
  const gains = changed.map(({ days }) => (days.before === undefined || days.after === undefined ? 0 : days.before - days.after));
  return {
    added: added.sort(byCode),
    removed: removed.sort(byCode),
    changed: changed.sort(byCode),
    unchanged,
    daysGained: gains.reduce((sum, gain) => sum + gain, 0),
    facts,
    entries: entryChanges({ catalog: before, names: old.names }, { catalog: after, names: now.names }, { facts, changed }),
  };
}

function versionOf(catalog: Catalog): Version {
  const known = new Map<Process, number | undefined>();
  return {
    items: new Map(catalog.items.map((item) => [item.code, item])),
    processes: new Map(catalog.processes.map((process) => [process.id, process])),
    names: namesIn(catalog),
    daysOf: (process) => {
      if (!known.has(process)) known.set(process, daysIfSound(process));
      return known.get(process);
    },
  };
}

function daysIfSound(process: Process): number | undefined {
  try {
    return schedule(process).days;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function itemChange(earlier: Item, item: Item, old: Version, now: Version): ItemChanged | undefined {
  const [one, other] = [processIn(earlier, old), processIn(item, now)];
  const facts = changesOf(factsOfItem(withLimits(earlier, one), old.names, one), factsOfItem(withLimits(item, other), now.names, other));
  const steps = stepChanges(
    { process: one && processOfItem(one, earlier), names: old.names },
    { process: other && processOfItem(other, item), names: now.names },
  );
  if (facts.length === 0 && steps.length === 0) return undefined;
  const days = difference(one && old.daysOf(one), other && now.daysOf(other));
  return {
    ...mentionOf(item),
    facts,
    steps,
    days,
    promised: difference(promisedDays(limitsOf(earlier, one)), promisedDays(limitsOf(item, other))),
  };
}

function processIn({ process }: Item, { processes }: Version): Process | undefined {
  return process === undefined ? undefined : processes.get(process);
}

/** An item with the limits that hold for it. */
function withLimits(item: Item, process: Process | undefined): Item {
  return { ...item, limits: [...limitsOf(item, process)] };
}

function difference(before: number | undefined, after: number | undefined): DaysChanged {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function mentionOf({ code, name, unit }: Item): ItemMention {
  return { code, name, unit };
}

function byCode(one: ItemMention, other: ItemMention): number {
  return one.code < other.code ? -1 : 1;
}
