import { type FoundItem, type SearchShard, searchIn } from "../search-shard.ts";
import { searchForm } from "../search-terms.ts";
import { textsOf } from "../texts.ts";

/** What the filters ask for, each empty for all. */
export interface Filters {
  readonly unit: string;
  readonly type: string;
  readonly phase: string;
  readonly level: string;
  readonly state: string;
}

interface Shard {
  readonly items: readonly FoundItem[];
  readonly search: (query: string) => ReadonlyMap<number, number>;
}

/**
 * Finds items by words and filters: those that have what was asked for letter by letter in name or code come first, then those that fit best, then
 * in the order of the list. Without words all that pass the filters, in the order of the list.
 */
export function finderOf(shards: readonly SearchShard[]): (query: string, filters: Filters) => readonly FoundItem[] {
  const all = shards.map(({ items, index }): Shard => ({ items, search: searchIn(index) }));
  return (query, filters) => {
    const wanted = searchForm(query.trim());
    if (wanted === "") return all.flatMap(({ items }) => items.filter((item) => passes(item, filters)));
    const found = all.flatMap(({ items, search }) =>
      [...search(query)].flatMap(([place, score]) => {
        const item = items[place] as FoundItem;
        return passes(item, filters) ? [{ item, place, score, literal: isLiteral(item, wanted) }] : [];
      }),
    );
    // Sorting keeps the order of shards; within one the places say it.
    found.sort((a, b) => Number(b.literal) - Number(a.literal) || b.score - a.score || a.place - b.place);
    return found.map(({ item }) => item);
  };
}

function passes([, , , unit, type, level, state, phases]: FoundItem, filters: Filters): boolean {
  const fits = (value: string, wanted: string) => wanted === "" || value === wanted;
  return (
    fits(unit, filters.unit) &&
    fits(type, filters.type) &&
    fits(level, filters.level) &&
    fits(state, filters.state) &&
    (filters.phase === "" || phases.includes(filters.phase))
  );
}

function isLiteral([code, , name]: FoundItem, wanted: string): boolean {
  return [code, ...(name === 0 ? [] : textsOf(name))].some((text) => searchForm(text).includes(wanted));
}
