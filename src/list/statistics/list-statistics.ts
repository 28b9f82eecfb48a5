import { type Catalog, type Item, type ItemType, itemTerms, type Process } from "../../model/index.ts";
import { daysIn, headLimits, limitsOf } from "../head-limits.ts";
import { flowFigures } from "./flow-figures.ts";
import { type Gathered, groupStatistics } from "./group-statistics.ts";
import type { ListStatistics } from "./types.ts";

export interface StatisticsOptions {
  /** Also items for internal use; without it they are in no figure. */
  readonly internal?: boolean | undefined;
}

/** What the items of a list promise and ask of those who apply, in all, by type and by unit. Time in working days, shares from 0 to 1. */
export function listStatistics(catalog: Catalog, { internal = false }: StatisticsOptions = {}): ListStatistics {
  const processes = new Map(catalog.processes.map((process) => [process.id, process]));
  const figures = flowFigures();
  const gathered = catalog.items
    .filter(({ audience }) => internal || audience === "public")
    .map((item) => gather(item, item.process === undefined ? undefined : processes.get(item.process), figures));
  const types = Object.keys(itemTerms.types) as ItemType[];
  const byType = groupedBy(gathered, ({ item }) => item.type);
  const byUnit = groupedBy(gathered, ({ item }) => item.unit);
  const units = [...catalog.units.map(({ id }): string | undefined => id), undefined];
  return {
    total: groupStatistics(gathered),
    byType: types.flatMap((type) => (byType.has(type) ? [{ type, ...groupStatistics(byType.get(type) ?? []) }] : [])),
    byUnit: units.flatMap((unit) => (byUnit.has(unit) ? [{ unit, ...groupStatistics(byUnit.get(unit) ?? []) }] : [])),
  };
}

function gather(item: Item, process: Process | undefined, figuresOf: ReturnType<typeof flowFigures>): Gathered {
  const { promised, statutory } = headLimits(limitsOf(item, process));
  const limits = { promised: promised && daysIn(promised), statutory: statutory && daysIn(statutory) };
  return { item, limits, flow: process && figuresOf(process) };
}

function groupedBy<Key>(all: readonly Gathered[], keyOf: (each: Gathered) => Key): ReadonlyMap<Key, readonly Gathered[]> {
  const groups = new Map<Key, Gathered[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
