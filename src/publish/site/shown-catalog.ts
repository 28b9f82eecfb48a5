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
