import { listTexts } from "../../../model/index.ts";
import { type FoundItem, loadSearch, type SearchShard } from "../search/shard.ts";
import { normalizeSearchText } from "../search/terms.ts";

/** What the filters ask for, each empty for all. */
export interface Filters {
  readonly unit: string;
  readonly type: string;
  readonly phase: string;
  readonly level: string;
  readonly state: string;
}

interface IndexedShard {
  readonly items: readonly FoundItem[];
  /** Code, names and unit of each item, each on a line, in the form in which they are searched. */
  readonly texts: readonly string[];
  readonly search: (query: string) => ReadonlyMap<number, number>;
}

interface SearchHit {
  readonly item: FoundItem;
  readonly rank: number;
  readonly score: number;
}

export type Finder = (query: string, filters: Filters) => readonly FoundItem[];

/**
 * Finds items by words and filters. First come those of which the code, a name or the unit begins with what is asked
 * for, then those that contain it letter by letter. Where there are none, or several words are asked for, those follow
 * that have all its words somewhere, the best first. What is alike is in the order of the list. Without words all that
 * pass the filters.
 */
export function createFinder(shards: readonly SearchShard[]): Finder {
  const all = shards.map(indexShard);
  return (query, filters) => {
    const wanted = normalizeSearchText(query.trim());
    const literal = all.flatMap((shard) => findTextHits(shard, wanted));
    const isWhole = wanted === "" || (literal.length > 0 && !/\s/.test(wanted));
    const found = isWhole ? literal : [...literal, ...all.flatMap((shard) => findWordHits(shard, query, wanted))];
    // Sorting keeps the order of what is alike.
    return found
      .filter(({ item }) => isMatch(item, filters))
      .sort((a, b) => b.rank - a.rank || b.score - a.score)
      .map(({ item }) => item);
  };
}

function indexShard({ items, units, index }: SearchShard): IndexedShard {
  const unitNames = new Map(units);
  return {
    items,
    texts: items.map(([code, , name, unit]) =>
      normalizeSearchText(["", code, ...(name === 0 ? [] : listTexts(name)), unitNames.get(unit) ?? ""].join("\n")),
    ),
    search: loadSearch(index),
  };
}

function findTextHits({ items, texts }: IndexedShard, wanted: string): readonly SearchHit[] {
  return items.flatMap((item, place) => {
    const text = texts[place] as string;
    if (!text.includes(wanted)) return [];
    return [{ item, rank: text.includes(`\n${wanted}`) ? 2 : 1, score: 0 }];
  });
}

/** Without those that are found literally. */
function findWordHits({ items, texts, search }: IndexedShard, query: string, wanted: string): readonly SearchHit[] {
  const scores = search(query);
  return items.flatMap((item, place) => {
    const score = scores.get(place);
    return score === undefined || (texts[place] as string).includes(wanted) ? [] : [{ item, rank: 0, score }];
  });
}

function isMatch([, , , unit, type, level, state, phases]: FoundItem, filters: Filters): boolean {
  const isFit = (value: string, wanted: string) => wanted === "" || value === wanted;
  return (
    isFit(unit, filters.unit) &&
    isFit(type, filters.type) &&
    isFit(level, filters.level) &&
    isFit(state, filters.state) &&
    (filters.phase === "" || phases.includes(filters.phase))
  );
}
