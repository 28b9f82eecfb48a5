import type { Catalog } from "../../model/index.ts";

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
    ...catalog,
    items: items.map((item) => {
      if (item.parent === undefined || codes.has(item.parent)) return item;
      const { parent: _, ...rest } = item;
      return rest;
    }),
    bundles,
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
