import { type CommentFigures, commentFigures, type PublicComment, publicComments } from "../../list/index.ts";
import { type Bundle, type Catalog, type Item, type Language, languages } from "../../model/index.ts";
import { type Changes, changesOf } from "./changes.ts";
import { commentAddress } from "./comment-address.ts";
import { type Diagrams, newDiagrams } from "./diagrams.ts";
import { fileNames } from "./file-names.ts";
import type { NeededResult, SiteOptions } from "./options.ts";
import { type Register, registerOf } from "./own-catalog.ts";
import type { ItemEntry, ItemLink, SiteFrame } from "./parts.ts";
import { shownCatalog } from "./shown-catalog.ts";

/** What the parts of one site have in common, worked out once. */
export interface Site {
  readonly frame: SiteFrame;
  readonly catalog: Catalog;
  readonly register: Register;
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
  readonly changes: Changes | undefined;
}

/** @throws RangeError when the address of comments is none */
export function siteOf(whole: Catalog, options: SiteOptions): Site {
  const catalog = shownCatalog(whole, options.internal === true);
  const { name, source, illustrative, items, bundles } = catalog;
  const wanted: readonly Language[] = options.languages ?? languages;
  const itemOf = new Map(items.map((item) => [item.code, item]));
  const files = fileNames(itemOf.keys());
  const png = options.png === true;
  const received = options.commentRegister?.filter(({ item }) => itemOf.has(item));
  const register = registerOf(catalog);
  const itemPages = new Map([...files].map(([code, file]) => [code, `items/${file}`]));
  return {
    frame: { name, source, illustrative, languages: wanted, ...(options.studio && { studio: true }) },
    catalog,
    register,
    itemOf,
    entryOf: entriesOf(register, itemPages),
    itemPages,
    unitFiles: fileNames(catalog.units.map(({ id }) => id)),
    childrenOf: grouped(items, ({ parent }) => [parent]),
    bundlesOf: grouped(bundles, (bundle) => bundle.items),
    neededBy: grouped([...(options.prerequisites ?? [])], ({ item }) => [item]),
    diagrams: newDiagrams({ languages: wanted, png }),
    png,
    comments: options.comments === undefined ? undefined : commentAddress(options.comments),
    commentFigures: received && commentFigures(received),
    received: received && publicComments(received),
    changes: options.since && changesOf(options.since.before, options.since.now ?? whole, options.internal === true),
  };
}

/** Things by each of their keys, in their order. */
export function grouped<T, Key>(things: readonly T[], keysOf: (thing: T) => readonly (Key | undefined)[]): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}

export function linkTo({ code, name }: Item, { itemPages }: Pick<Site, "itemPages">): ItemLink {
  return { code, name, page: itemPages.get(code) as string };
}

/** Makes each entry once, however many lists have it. */
function entriesOf({ units }: Register, itemPages: Site["itemPages"]): (item: Item) => ItemEntry {
  const entries = new Map<Item, ItemEntry>();
  return (item) => {
    const known = entries.get(item);
    if (known) return known;
    const { type, level, state } = item;
    const unit = item.unit === undefined ? undefined : (units.get(item.unit) ?? { id: item.unit, name: undefined });
    const entry = { ...linkTo(item, { itemPages }), type, level, state, unit: unit && { id: unit.id, name: unit.name } };
    entries.set(item, entry);
    return entry;
  };
}
