import { type Catalog, type Item, textsOf, type Unit } from "../../model/index.ts";
import { namedBy } from "./own-catalog.ts";

/**
 * The part of a list that its site may show: everything, or what is not for internal use only. What only internal items name goes with them.
 */
export function shownCatalog(catalog: Catalog, internal: boolean): Catalog {
  return internal ? catalog : withoutHidden(catalog, isInternal, [namesOf(catalog.items.filter(isInternal), catalog)]);
}

/**
 * Two versions of a list as far as they may be shown beside each other: an item that is for internal use now is not told of, even where it was public
 * before; nor is what an internal item of either version names and no public one.
 */
export function shownVersions(earlier: Catalog, now: Catalog, internal: boolean): Versions {
  const secret = new Set(now.items.flatMap((item) => (isInternal(item) ? [item.code] : [])));
  const before = {
    ...earlier,
    items: earlier.items.map((item) => (secret.has(item.code) ? { ...item, audience: "internal" as const } : item)),
  };
  return internal ? [before, now] : withoutAny([before, now], isInternal);
}

/** Two versions of a list without items of which nothing is told, by their codes, and without what only these name in either version. */
export function withoutItems(versions: Versions, codes: ReadonlySet<string>): Versions {
  return withoutAny(versions, ({ code }) => codes.has(code));
}

type Versions = readonly [before: Catalog, after: Catalog];

function isInternal({ audience }: Item): boolean {
  return audience === "internal";
}

function withoutAny([before, after]: Versions, isHidden: (item: Item) => boolean): Versions {
  const names = [before, after].map((each) => namesOf(each.items.filter(isHidden), each));
  return [withoutHidden(before, isHidden, names), withoutHidden(after, isHidden, names)];
}

type EntryList = "processes" | "units" | "phases" | "documents" | "laws";

/** What items name in a list of their catalog. */
type Names = (list: EntryList) => ReadonlySet<string | undefined>;

function namesOf(items: readonly Item[], { processes }: Catalog): Names {
  const processById = new Map(processes.map((process) => [process.id, process]));
  const named = items.map((item) => ({ processes: [item.process], ...namedBy(item, processById.get(item.process ?? "")) }));
  return (list) => new Set<string | undefined>(named.flatMap((each) => each[list]));
}

/** Without hidden items; `hidden` tells what these name. */
function withoutHidden(catalog: Catalog, isHidden: (item: Item) => boolean, hidden: readonly Names[]): Catalog {
  const items = catalog.items.filter((item) => !isHidden(item));
  const codes = new Set(items.map(({ code }) => code));
  const bundles = catalog.bundles.flatMap((bundle) => {
    const shown = bundle.items.filter((code) => codes.has(code));
    return shown.length === 0 ? [] : [{ ...bundle, items: shown }];
  });
  return {
    ...withoutHiddenEntries(catalog, namesOf(items, catalog), hidden),
    items: items.map((item) => {
      if (item.parent === undefined || codes.has(item.parent)) return item;
      const { parent: _, ...rest } = item;
      return rest;
    }),
    bundles,
  };
}

/** Without the entries of the other lists that hidden items name and shown ones do not. */
function withoutHiddenEntries(catalog: Catalog, open: Names, hidden: readonly Names[]): Catalog {
  const kept = <Entry extends Pick<Unit, "id" | "name">>(list: EntryList, entries: readonly Entry[]) => {
    const [openNames, hiddenNames] = [open(list), new Set(hidden.flatMap((each) => [...each(list)]))];
    if (hiddenNames.size === 0) return [...entries];
    const isIn = (names: ReadonlySet<string | undefined>, { id, name }: Entry) =>
      names.has(id) || (list === "laws" && textsOf(name).some((text) => names.has(text)));
    return entries.filter((entry) => isIn(openNames, entry) || !isIn(hiddenNames, entry));
  };
  return {
    ...catalog,
    processes: kept("processes", catalog.processes),
    units: kept("units", catalog.units),
    phases: kept("phases", catalog.phases),
    documents: kept("documents", catalog.documents),
    laws: kept("laws", catalog.laws),
  };
}
