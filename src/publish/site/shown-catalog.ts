import { type Catalog, type Item, textsOf, type Unit } from "../../model/index.ts";
import { namedBy } from "./own-catalog.ts";

/**
 * The part of a list that its site may show: everything, or what is not for internal use only. What only internal items name goes with them.
 */
export function shownCatalog(catalog: Catalog, internal: boolean): Catalog {
  const items = internal ? catalog.items : catalog.items.filter(({ audience }) => audience === "public");
  const codes = new Set(items.map(({ code }) => code));
  const bundles = catalog.bundles.flatMap((bundle) => {
    const shown = bundle.items.filter((code) => codes.has(code));
    return shown.length === 0 ? [] : [{ ...bundle, items: shown }];
  });
  return {
    ...withoutSecretEntries(catalog, items),
    items: items.map((item) => {
      if (item.parent === undefined || codes.has(item.parent)) return item;
      const { parent: _, ...rest } = item;
      return rest;
    }),
    bundles,
  };
}

/** Without the entries of the other lists that hidden items name and shown ones do not. */
function withoutSecretEntries(catalog: Catalog, shownItems: readonly Item[]): Catalog {
  if (shownItems.length === catalog.items.length) return catalog;
  const shown = new Set(shownItems);
  const processById = new Map(catalog.processes.map((process) => [process.id, process]));
  const namesOf = (items: readonly Item[]) => {
    const named = items.map((item) => ({ processes: [item.process], ...namedBy(item, processById.get(item.process ?? "")) }));
    return (list: keyof (typeof named)[number]) => new Set<string | undefined>(named.flatMap((each) => each[list]));
  };
  const [open, secret] = [namesOf(shownItems), namesOf(catalog.items.filter((item) => !shown.has(item)))];
  const kept = <Entry extends Pick<Unit, "id" | "name">>(
    list: "processes" | "units" | "phases" | "documents" | "laws",
    entries: readonly Entry[],
  ) => {
    const [openNames, secretNames] = [open(list), secret(list)];
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

/**
 * An earlier version of a list as far as it may be shown beside the present one: an item that is for internal use now is not told of, even where it was
 * public before.
 */
export function shownBefore(earlier: Catalog, now: Catalog, internal: boolean): Catalog {
  const secret = new Set(now.items.flatMap(({ code, audience }) => (audience === "internal" ? [code] : [])));
  const items = earlier.items.map((item) => (secret.has(item.code) ? { ...item, audience: "internal" as const } : item));
  return shownCatalog({ ...earlier, items }, internal);
}
