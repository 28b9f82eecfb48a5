import { textsOf } from "../../../model/index.ts";
import { type FoundItem, type SearchShard, searchIn } from "../search-shard.ts";
import { searchForm } from "../search-terms.ts";

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
  /** Code, names and unit of each item, each on a line, in the form in which they are searched. */
  readonly texts: readonly string[];
  readonly search: (query: string) => ReadonlyMap<number, number>;
}

interface Found {
  readonly item: FoundItem;
  readonly rank: number;
  readonly score: number;
}

export type Finder = (query: string, filters: Filters) => readonly FoundItem[];

/**
 * Finds items by words and filters. First come those of which the code, a name or the unit begins with what is asked for, then those that contain it
 * letter by letter. Where there are none, or several words are asked for, those follow that have all its words somewhere, the best first. What is
 * alike is in the order of the list. Without words all that pass the filters.
 */
export function finderOf(shards: readonly SearchShard[]): Finder {
  const all = shards.map(shardOf);
  return (query, filters) => {
    const wanted = searchForm(query.trim());
    const literal = all.flatMap((shard) => foundLiterally(shard, wanted));
    const isWhole = wanted === "" || (literal.length > 0 && !/\s/.test(wanted));
    const found = isWhole ? literal : [...literal, ...all.flatMap((shard) => foundByWords(shard, query, wanted))];
    // Sorting keeps the order of what is alike.
    return found
      .filter(({ item }) => passes(item, filters))
      .sort((a, b) => b.rank - a.rank || b.score - a.score)
      .map(({ item }) => item);
  };
}

function shardOf({ items, units, index }: SearchShard): Shard {
  const unitNames = new Map(units);
  return {
    items,
    texts: items.map(([code, , name, unit]) =>
      searchForm(["", code, ...(name === 0 ? [] : textsOf(name)), unitNames.get(unit) ?? ""].join("\n")),
    ),
    search: searchIn(index),
  };
}

function foundLiterally({ items, texts }: Shard, wanted: string): readonly Found[] {
  return items.flatMap((item, place) => {
    const text = texts[place] as string;
    if (!text.includes(wanted)) return [];
    return [{ item, rank: text.includes(`\n${wanted}`) ? 2 : 1, score: 0 }];
  });
}

/** Without those that are found literally. */
function foundByWords({ items, texts, search }: Shard, query: string, wanted: string): readonly Found[] {
  const scores = search(query);
  return items.flatMap((item, place) => {
    const score = scores.get(place);
    return score === undefined || (texts[place] as string).includes(wanted) ? [] : [{ item, rank: 0, score }];
  });
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
