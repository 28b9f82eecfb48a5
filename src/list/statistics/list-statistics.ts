import {
  addGroupEntry,
  type Catalog,
  flagKind,
  type Item,
  type ItemType,
  indexById,
  itemTerms,
  type Process,
  requireArguments,
  requireCatalog,
} from "../../model/index.ts";
import { computeLimitDays, getItemLimits, pickHeadLimits } from "../head-limits.ts";
import { createFlowCounter } from "./flow-figures.ts";
import { type CountedItem, computeGroupStatistics } from "./group-statistics.ts";
import type { ListStatistics } from "./types.ts";

/** Which items `computeListStatistics` counts. */
export interface StatisticsOptions {
  /** Also items for internal use; without it they are in no figure. */
  readonly internal?: boolean | undefined;
}

/**
 * What the items of a list promise and ask of those who apply, in all, by type and by unit. Time in working days,
 * shares from 0 to 1.
 * @example
 * ```ts
 * import { readFiles } from "leadpath/node";
 * import { computeListStatistics } from "leadpath/list";
 * const { catalog } = await readFiles("fixtures/list");
 * const { items, limits } = computeListStatistics(catalog).total;
 * [items, limits.compared, limits.promisedDays, limits.statutoryDays]; // → [ 29, 19, 350, 628.5791666666667 ]
 * ```
 */
export function computeListStatistics(catalog: Catalog, options: StatisticsOptions = {}): ListStatistics {
  requireCatalog(catalog);
  requireArguments(options, { internal: flagKind });
  const { internal = false } = options;
  const processes = indexById(catalog.processes);
  const figures = createFlowCounter();
  const gathered = catalog.items
    .filter(({ audience }) => internal || audience === "public")
    .map((item) => createCountedItem(item, item.process === undefined ? undefined : processes.get(item.process), figures));
  const types = Object.keys(itemTerms.types) as ItemType[];
  const byType = groupCountedItems(gathered, ({ item }) => item.type);
  const byUnit = groupCountedItems(gathered, ({ item }) => item.unit);
  const units = [...catalog.units.map(({ id }): string | undefined => id), undefined];
  return {
    total: computeGroupStatistics(gathered),
    byType: types.flatMap((type) => (byType.has(type) ? [{ type, ...computeGroupStatistics(byType.get(type) ?? []) }] : [])),
    byUnit: units.flatMap((unit) => (byUnit.has(unit) ? [{ unit, ...computeGroupStatistics(byUnit.get(unit) ?? []) }] : [])),
  };
}

function createCountedItem(item: Item, process: Process | undefined, figuresOf: ReturnType<typeof createFlowCounter>): CountedItem {
  const { promised, statutory } = pickHeadLimits(getItemLimits(item, process));
  const limits = { promised: promised && computeLimitDays(promised), statutory: statutory && computeLimitDays(statutory) };
  return { item, limits, flow: process && figuresOf(process) };
}

function groupCountedItems<Key>(all: readonly CountedItem[], keyOf: (each: CountedItem) => Key): ReadonlyMap<Key, readonly CountedItem[]> {
  const groups = new Map<Key, CountedItem[]>();
  for (const each of all) {
    const key = keyOf(each);
    addGroupEntry(groups, key, each);
  }
  return groups;
}
