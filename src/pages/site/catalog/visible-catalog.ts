import { type Catalog, type Item, indexById, listTexts, type Unit } from "../../../model/index.ts";
import { collectReferences } from "./own-catalog.ts";

/**
 * The part of a list that its site may show: everything, or what is not for internal use only. What only internal items
 * name goes with them.
 */
export function selectVisibleCatalog(catalog: Catalog, internal: boolean): Catalog {
  return internal ? catalog : dropHiddenItems(catalog, isInternal, [collectEntryNames(catalog.items.filter(isInternal), catalog)]);
}

/**
 * Two versions of a list as far as they may be shown beside each other: an item that is for internal use now is not
 * told of, even where it was public before; nor is what an internal item of either version names and no public one.
 */
export function selectVisibleVersions(earlier: Catalog, now: Catalog, internal: boolean): CatalogVersions {
  const secret = new Set(now.items.flatMap((item) => (isInternal(item) ? [item.code] : [])));
  const before = {
    ...earlier,
    items: earlier.items.map((item) => (secret.has(item.code) ? { ...item, audience: "internal" as const } : item)),
  };
  return internal ? [before, now] : dropHiddenVersions([before, now], isInternal);
}

/**
 * Two versions of a list without items of which nothing is told, by their codes, and without what only these name in
 * either version.
 */
export function withoutItems(versions: CatalogVersions, codes: ReadonlySet<string>): CatalogVersions {
  return dropHiddenVersions(versions, ({ code }) => codes.has(code));
}

type CatalogVersions = readonly [before: Catalog, after: Catalog];

function isInternal({ audience }: Item): boolean {
  return audience === "internal";
}

function dropHiddenVersions([before, after]: CatalogVersions, isHidden: (item: Item) => boolean): CatalogVersions {
  const names = [before, after].map((each) => collectEntryNames(each.items.filter(isHidden), each));
  return [dropHiddenItems(before, isHidden, names), dropHiddenItems(after, isHidden, names)];
}

type EntryList = "processes" | "units" | "phases" | "documents" | "laws";

/** What items name in a list of their catalog. */
type EntryNames = (list: EntryList) => ReadonlySet<string | undefined>;

function collectEntryNames(items: readonly Item[], { processes }: Catalog): EntryNames {
  const processById = indexById(processes);
  const named = items.map((item) => ({ processes: [item.process], ...collectReferences(item, processById.get(item.process ?? "")) }));
  return (list) => new Set<string | undefined>(named.flatMap((each) => each[list]));
}

/** Without hidden items; `hidden` tells what these name. */
function dropHiddenItems(catalog: Catalog, isHidden: (item: Item) => boolean, hidden: readonly EntryNames[]): Catalog {
  const items = catalog.items.filter((item) => !isHidden(item));
  const codes = new Set(items.map(({ code }) => code));
  const bundles = catalog.bundles.flatMap((bundle) => {
    const shown = bundle.items.filter((code) => codes.has(code));
    return shown.length === 0 ? [] : [{ ...bundle, items: shown }];
  });
  return {
    ...dropHiddenEntries(catalog, collectEntryNames(items, catalog), hidden),
    items: items.map((item) => {
      if (item.parent === undefined || codes.has(item.parent)) return item;
      const { parent: _, ...rest } = item;
      return rest;
    }),
    bundles,
  };
}

/** Without the entries of the other lists that hidden items name and shown ones do not. */
function dropHiddenEntries(catalog: Catalog, open: EntryNames, hidden: readonly EntryNames[]): Catalog {
  const filterEntries = <Entry extends Pick<Unit, "id" | "name">>(list: EntryList, entries: readonly Entry[]) => {
    const [openNames, hiddenNames] = [open(list), new Set(hidden.flatMap((each) => [...each(list)]))];
    if (hiddenNames.size === 0) return [...entries];
    const isIncluded = (names: ReadonlySet<string | undefined>, { id, name }: Entry) =>
      names.has(id) || (list === "laws" && listTexts(name).some((text) => names.has(text)));
    return entries.filter((entry) => isIncluded(openNames, entry) || !isIncluded(hiddenNames, entry));
  };
  return {
    ...catalog,
    processes: filterEntries("processes", catalog.processes),
    units: filterEntries("units", catalog.units),
    phases: filterEntries("phases", catalog.phases),
    documents: filterEntries("documents", catalog.documents),
    laws: filterEntries("laws", catalog.laws),
  };
}
