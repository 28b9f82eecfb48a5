import { type Catalog, type Item, textsOf, type Unit } from "../../model/index.ts";
import { namedBy } from "./own-catalog.ts";

/**
 * The part of a list that its site may show: everything, or what is not for internal use only. What only internal items name goes with them.
 */
export function shownCatalog(catalog: Catalog, internal: boolean): Catalog {
  return internal ? catalog : withoutSecrets(catalog, [secretNames(catalog)]);
}

/**
 * Two versions of a list as far as they may be shown beside each other: an item that is for internal use now is not told of, even where it was public
 * before; nor is what an internal item of either version names and no public one.
 */
export function shownVersions(earlier: Catalog, now: Catalog, internal: boolean): readonly [before: Catalog, after: Catalog] {
  const secret = new Set(now.items.flatMap(({ code, audience }) => (audience === "internal" ? [code] : [])));
  const before = {
    ...earlier,
    items: earlier.items.map((item) => (secret.has(item.code) ? { ...item, audience: "internal" as const } : item)),
  };
  if (internal) return [before, now];
  const names = [secretNames(before), secretNames(now)];
  return [withoutSecrets(before, names), withoutSecrets(now, names)];
}

type EntryList = "processes" | "units" | "phases" | "documents" | "laws";

/** What items name in a list of their catalog. */
type Names = (list: EntryList) => ReadonlySet<string | undefined>;

function namesOf(items: readonly Item[], { processes }: Catalog): Names {
  const processById = new Map(processes.map((process) => [process.id, process]));
  const named = items.map((item) => ({ processes: [item.process], ...namedBy(item, processById.get(item.process ?? "")) }));
  return (list) => new Set<string | undefined>(named.flatMap((each) => each[list]));
}

function secretNames(catalog: Catalog): Names {
  return namesOf(
    catalog.items.filter(({ audience }) => audience === "internal"),
    catalog,
  );
}

function withoutSecrets(catalog: Catalog, secret: readonly Names[]): Catalog {
  const items = catalog.items.filter(({ audience }) => audience === "public");
  const codes = new Set(items.map(({ code }) => code));
  const bundles = catalog.bundles.flatMap((bundle) => {
    const shown = bundle.items.filter((code) => codes.has(code));
    return shown.length === 0 ? [] : [{ ...bundle, items: shown }];
  });
  return {
    ...withoutSecretEntries(catalog, namesOf(items, catalog), secret),
    items: items.map((item) => {
      if (item.parent === undefined || codes.has(item.parent)) return item;
      const { parent: _, ...rest } = item;
      return rest;
    }),
    bundles,
  };
}

/** Without the entries of the other lists that hidden items name and shown ones do not. */
function withoutSecretEntries(catalog: Catalog, open: Names, secret: readonly Names[]): Catalog {
  const kept = <Entry extends Pick<Unit, "id" | "name">>(list: EntryList, entries: readonly Entry[]) => {
    const [openNames, secretNames] = [open(list), new Set(secret.flatMap((each) => [...each(list)]))];
    if (secretNames.size === 0) return [...entries];
    const isIn = (names: ReadonlySet<string | undefined>, { id, name }: Entry) =>
      names.has(id) || (list === "laws" && textsOf(name).some((text) => names.has(text)));
    return entries.filter((entry) => isIn(openNames, entry) || !isIn(secretNames, entry));
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
