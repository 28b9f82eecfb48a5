import { type CommentFigures, computeCommentFigures, groupPublicComments, type PublicComment } from "../../list/index.ts";
import { addGroupEntry, type Bundle, type Catalog, type Item, type Language, languages } from "../../model/index.ts";
import { type CatalogRegister, createRegister } from "./catalog/own-catalog.ts";
import { selectVisibleCatalog } from "./catalog/visible-catalog.ts";
import { findSiteChanges, type SiteChanges } from "./changes.ts";
import { toCommentAddress } from "./comment-address.ts";
import { createDiagrams, type Diagrams } from "./drawings/diagrams.ts";
import { createFileNames } from "./file-names.ts";
import type { NeededResult, SiteOptions } from "./parts/options.ts";
import type { ItemEntry, ItemLink, SiteFrame } from "./parts/parts.ts";

/** What the parts of one site have in common, worked out once. */
export interface Site {
  readonly frame: SiteFrame;
  readonly catalog: Catalog;
  readonly register: CatalogRegister;
  readonly itemOf: ReadonlyMap<string, Item>;
  /** Each item as lists and the search have it. */
  readonly entryOf: (item: Item) => ItemEntry;
  /** Path of the page of each item, by its code. */
  readonly itemPages: ReadonlyMap<string, string>;
  /** Names of the files of units, by their ids. */
  readonly unitFiles: ReadonlyMap<string, string>;
  readonly childrenOf: ReadonlyMap<string, readonly Item[]>;
  readonly bundlesOf: ReadonlyMap<string, readonly Bundle[]>;
  readonly neededBy: ReadonlyMap<string, readonly NeededResult[]>;
  readonly diagrams: Diagrams;
  readonly png: boolean;
  readonly comments: string | undefined;
  /** Of comments on items that are shown; undefined without a register. */
  readonly commentFigures: CommentFigures | undefined;
  readonly received: ReadonlyMap<string, readonly PublicComment[]> | undefined;
  readonly changes: SiteChanges | undefined;
}

/** @throws RangeError when the address of comments is none */
export function createSite(whole: Catalog, options: SiteOptions): Site {
  const catalog = selectVisibleCatalog(whole, options.internal === true);
  const { name, source, illustrative, items, bundles } = catalog;
  const wanted: readonly Language[] = options.languages ?? languages;
  const itemOf = new Map(items.map((item) => [item.code, item]));
  const files = createFileNames(itemOf.keys());
  const png = options.png === true;
  const received = options.commentRegister?.filter(({ item }) => itemOf.has(item));
  const register = createRegister(catalog);
  const itemPages = new Map([...files].map(([code, file]) => [code, `items/${file}`]));
  return {
    frame: { name, source, illustrative, languages: wanted, ...(options.studio && { studio: true }) },
    catalog,
    register,
    itemOf,
    entryOf: createEntryFinder(register, itemPages),
    itemPages,
    unitFiles: createFileNames(catalog.units.map(({ id }) => id)),
    childrenOf: groupByKeys(items, ({ parent }) => [parent]),
    bundlesOf: groupByKeys(bundles, (bundle) => bundle.items),
    neededBy: groupByKeys([...(options.prerequisites ?? [])], ({ item }) => [item]),
    diagrams: createDiagrams({ languages: wanted, png }),
    png,
    comments: options.comments === undefined ? undefined : toCommentAddress(options.comments),
    commentFigures: received && computeCommentFigures(received),
    received: received && groupPublicComments(received),
    changes: options.since && findSiteChanges(options.since.before, options.since.now ?? whole, options.internal === true),
  };
}

/** Things by each of their keys, in their order. */
export function groupByKeys<T, Key>(
  things: readonly T[],
  keysOf: (thing: T) => readonly (Key | undefined)[],
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) if (key !== undefined) addGroupEntry(groups, key, thing);
  }
  return groups;
}

export function buildItemLink({ code, name }: Item, { itemPages }: Pick<Site, "itemPages">): ItemLink {
  return { code, name, page: itemPages.get(code) as string };
}

/** Makes each entry once, however many lists have it. */
function createEntryFinder({ units }: CatalogRegister, itemPages: Site["itemPages"]): (item: Item) => ItemEntry {
  const entries = new Map<Item, ItemEntry>();
  return (item) => {
    const known = entries.get(item);
    if (known) return known;
    const { type, level, state } = item;
    const unit = item.unit === undefined ? undefined : (units.get(item.unit) ?? { id: item.unit, name: undefined });
    const entry = { ...buildItemLink(item, { itemPages }), type, level, state, unit: unit && { id: unit.id, name: unit.name } };
    entries.set(item, entry);
    return entry;
  };
}
