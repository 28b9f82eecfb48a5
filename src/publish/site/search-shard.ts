import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import type { Text } from "../../model/index.ts";
import { termsAsked, termsIn } from "./search-terms.ts";

/** An item in the search: code, page, name (0 for none), unit, type, level, state (empty for none) and phases. */
export type FoundItem = readonly [
  code: string,
  page: string,
  name: Text | 0,
  unit: string,
  type: string,
  level: string,
  state: string,
  phases: readonly string[],
];

/** What a file of the search hands over: items, and their index by their places among them. */
export interface SearchShard {
  readonly items: readonly FoundItem[];
  readonly index: AsPlainObject;
}

/** What is searched of an item. */
export interface SearchedTexts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

const options: Options<SearchedTexts> = {
  fields: ["code", "name", "unit"],
  tokenize: termsIn,
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term], boost: { code: 4, name: 2 }, combineWith: "AND" },
};

export function indexOf(texts: readonly SearchedTexts[]): AsPlainObject {
  const index = new MiniSearch(options);
  index.addAll(texts);
  return index.toJSON();
}

/** A search in an index: the places of the items that have every term, each with how well it fits. */
export function searchIn(index: AsPlainObject): (query: string) => ReadonlyMap<number, number> {
  const search = MiniSearch.loadJS(index, options);
  return (query) => {
    const { whole, beginnings } = termsAsked(query);
    if (whole.length + beginnings.length === 0) return new Map();
    const found = search.search({ queries: [...whole, ...(beginnings.length === 0 ? [] : [{ queries: [...beginnings], prefix: true }])] });
    return new Map(found.map(({ id, score }) => [id as number, score]));
  };
}
