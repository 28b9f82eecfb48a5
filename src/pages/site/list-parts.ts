import { type Item, itemTerms } from "../../model/index.ts";
import type { Group, HomePart, ItemEntry, ListPart, SearchPart } from "./parts.ts";
import { grouped, type Site } from "./site.ts";

/** Items on one page of a list, and in one shard of the search. */
const onPage = 200;
const inShard = 4_096;

/** The pages of each unit and of each type that has items. */
export function* listParts(site: Site): Iterable<ListPart> {
  const { frame, catalog, unitFiles } = site;
  const { byUnit, byType } = groupsOf(site);
  for (const unit of catalog.units) {
    const items = byUnit.get(unit.id);
    if (items) yield* pagesOf({ frame, by: { unit } }, `units/${unitFiles.get(unit.id)}`, items, site);
  }
  for (const [type, items] of byType) yield* pagesOf({ frame, by: { type } }, `types/${type}`, items, site);
}

/** The shards of the search, in the order of the items. */
export function searchParts(site: Site): readonly SearchPart[] {
  const phasesOf = ({ process }: Item) => site.register.processes.get(process ?? "")?.phases.map(({ id }) => id) ?? [];
  const aliases = new Map(site.catalog.units.map((unit) => [unit.id, unit.aliases]));
  const aliasesOf = ({ unit }: Item) => aliases.get(unit ?? "");
  return inPieces(site.catalog.items, inShard).map((items, index) => ({
    kind: "search",
    id: `search/${index + 1}`,
    path: `search/${index + 1}.js`,
    entries: items.map((item) => ({ ...site.entryOf(item), phases: phasesOf(item), unitAliases: aliasesOf(item) })),
  }));
}

export function homePart(site: Site, searches: readonly SearchPart[]): HomePart {
  const { frame, catalog, unitFiles } = site;
  const { byUnit, byType } = groupsOf(site);
  const present = <T extends string>(values: object, used: readonly (T | undefined)[]) => {
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
    types: [...byType].map(([type, items]): Group => ({ id: type, page: `types/${type}`, count: items.length })),
    phases: catalog.phases.filter(({ id }) => phases.has(id)).map(({ id, name }) => ({ id, name })),
    levels: present(
      itemTerms.levels,
      catalog.items.map(({ level }) => level),
    ),
    states: present(
      itemTerms.states,
      catalog.items.map(({ state }) => state),
    ),
    pages: site.changes ? ["statistics", "changes"] : ["statistics"],
    searches: searches.map(({ path }) => path),
  };
}

function groupsOf({ catalog }: Site) {
  const byType = grouped(catalog.items, ({ type }) => [type]);
  const types = Object.keys(itemTerms.types) as Item["type"][];
  return {
    byUnit: grouped(catalog.items, ({ unit }) => [unit]),
    byType: new Map(types.flatMap((type) => (byType.has(type) ? [[type, byType.get(type) as readonly Item[]] as const] : []))),
  };
}

function* pagesOf(head: Pick<ListPart, "frame" | "by">, page: string, items: readonly Item[], site: Site): Iterable<ListPart> {
  const entries: ItemEntry[] = items.map(site.entryOf);
  const pieces = inPieces(entries, onPage);
  const pages = pieces.map((_, index) => (index === 0 ? page : `${page}.${index + 1}`));
  for (const [index, piece] of pieces.entries()) {
    yield { kind: "list", id: pages[index] as string, ...head, count: items.length, pages, page: index, entries: piece };
  }
}

function inPieces<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
