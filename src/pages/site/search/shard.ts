import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import type { Text } from "../../../model/index.ts";
import { extractTerms, isChinese } from "./terms.ts";

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
  /** All names of each unit that they name. */
  readonly units: readonly (readonly [id: string, names: string])[];
  readonly index: AsPlainObject;
}

/** What is searched of an item by its words; codes are looked through as they are. */
export interface SearchedTexts {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
}

/** Beginnings of words are looked for from so many letters on. */
const minPrefixLength = 2;

const indexOptions: Options<SearchedTexts> = {
  fields: ["name", "unit"],
  tokenize: extractTerms,
  processTerm: (term) => term,
  searchOptions: {
    boost: { name: 2 },
    combineWith: "AND",
    prefix: (term) => !isChinese(term) && term.length >= minPrefixLength,
  },
};

export function buildSearchIndex(texts: readonly SearchedTexts[]): AsPlainObject {
  const index = new MiniSearch(indexOptions);
  index.addAll(texts);
  return index.toJSON();
}

/** A search in an index: the places of the items that have every term, each with how well it fits. */
export function loadSearch(index: AsPlainObject): (query: string) => ReadonlyMap<number, number> {
  const search = MiniSearch.loadJS(index, indexOptions);
  return (query) => new Map(search.search(query).map(({ id, score }) => [id as number, score]));
}
