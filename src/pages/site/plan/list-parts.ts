import { type Item, itemTerms } from "../../../model/index.ts";
import type { HomePart, ItemEntry, ListPart, SearchPart, SiteGroup } from "../parts/parts.ts";
import { groupByKeys, type Site } from "../site.ts";

/** Items on one page of a list, and in one shard of the search. */
const itemsPerPage = 200;
const itemsPerShard = 4_096;

/** The pages of each unit and of each type that has items. */
export function* createListParts(site: Site): Iterable<ListPart> {
  const { frame, catalog, unitFiles } = site;
  const { byUnit, byType } = groupSiteItems(site);
  for (const unit of catalog.units) {
    const items = byUnit.get(unit.id);
    if (items) yield* createListPages({ frame, by: { unit } }, `units/${unitFiles.get(unit.id)}`, items, site);
  }
  for (const [type, items] of byType) yield* createListPages({ frame, by: { type } }, `types/${type}`, items, site);
}

/** The shards of the search, in the order of the items. */
export function createSearchParts(site: Site): readonly SearchPart[] {
  const listPhases = ({ process }: Item) => site.register.processes.get(process ?? "")?.phases.map(({ id }) => id) ?? [];
  const aliases = new Map(site.catalog.units.map((unit) => [unit.id, unit.aliases]));
  const getAliases = ({ unit }: Item) => aliases.get(unit ?? "");
  return splitItems(site.catalog.items, itemsPerShard).map((items, index) => ({
    kind: "search",
    id: `search/${index + 1}`,
    path: `search/${index + 1}.js`,
    entries: items.map((item) => ({ ...site.entryOf(item), phases: listPhases(item), unitAliases: getAliases(item) })),
  }));
}

export function createHomePart(site: Site, searches: readonly SearchPart[]): HomePart {
  const { frame, catalog, unitFiles } = site;
  const { byUnit, byType } = groupSiteItems(site);
  const filterPresent = <T extends string>(values: object, used: readonly (T | undefined)[]) => {
    const all = new Set(used);
    return (Object.keys(values) as T[]).filter((value) => all.has(value));
  };
  const phases = new Set(searches.flatMap(({ entries }) => entries.flatMap((entry) => entry.phases)));
  return {
    kind: "home",
    id: "home",
    frame,
    units: catalog.units.flatMap(({ id, name, party = false }) => {
      const items = byUnit.get(id);
      return items ? [{ id, name, party, page: `units/${unitFiles.get(id)}`, count: items.length }] : [];
    }),
    types: [...byType].map(([type, items]): SiteGroup => ({ id: type, page: `types/${type}`, count: items.length })),
    phases: catalog.phases.filter(({ id }) => phases.has(id)).map(({ id, name }) => ({ id, name })),
    levels: filterPresent(
      itemTerms.levels,
      catalog.items.map(({ level }) => level),
    ),
    states: filterPresent(
      itemTerms.states,
      catalog.items.map(({ state }) => state),
    ),
    pages: site.changes ? ["statistics", "changes"] : ["statistics"],
    searches: searches.map(({ path }) => path),
  };
}

function groupSiteItems({ catalog }: Site) {
  const byType = groupByKeys(catalog.items, ({ type }) => [type]);
  const types = Object.keys(itemTerms.types) as Item["type"][];
  return {
    byUnit: groupByKeys(catalog.items, ({ unit }) => [unit]),
    byType: new Map(types.flatMap((type) => (byType.has(type) ? [[type, byType.get(type) as readonly Item[]] as const] : []))),
  };
}

function* createListPages(head: Pick<ListPart, "frame" | "by">, page: string, items: readonly Item[], site: Site): Iterable<ListPart> {
  const entries: ItemEntry[] = items.map(site.entryOf);
  const pieces = splitItems(entries, itemsPerPage);
  const pages = pieces.map((_, index) => (index === 0 ? page : `${page}.${index + 1}`));
  for (const [index, piece] of pieces.entries()) {
    yield { kind: "list", id: pages[index] as string, ...head, count: items.length, pages, page: index, entries: piece };
  }
}

function splitItems<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
