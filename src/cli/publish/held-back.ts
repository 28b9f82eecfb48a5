import type { Catalog, Problem } from "../../model/index.ts";

/** A list without the items that are not fit to be published. */
export interface FitList {
  readonly catalog: Catalog;
  /** Codes of the items left out. */
  readonly heldBack: readonly string[];
  /** Errors that belong to no item and no process: with them nothing can be published. */
  readonly general: readonly Problem[];
}

/** Leaves out the items that have an error, and those whose process has one. */
export function fitForPublishing(catalog: Catalog, problems: readonly Problem[]): FitList {
  const items = new Set<number>();
  const processes = new Set<string>();
  const general: Problem[] = [];
  for (const each of problems) {
    if (each.severity !== "error") continue;
    const [list, index] = each.path;
    if (list === "items" && typeof index === "number") items.add(index);
    else if (list === "processes" && typeof index === "number") processes.add(catalog.processes[index]?.id ?? "");
    // A bundle names items that are there all the same.
    else if (list !== "bundles") general.push(each);
  }
  const isFit = (index: number) => {
    const process = catalog.items[index]?.process;
    return !items.has(index) && (process === undefined || !processes.has(process));
  };
  return {
    catalog: {
      ...catalog,
      items: catalog.items.filter((_, index) => isFit(index)),
      processes: catalog.processes.filter(({ id }) => !processes.has(id)),
    },
    heldBack: catalog.items.flatMap(({ code }, index) => (isFit(index) ? [] : [code])),
    general,
  };
}

/** An earlier list without the items of which there is nothing to tell now. */
export function withoutItems(earlier: Catalog, codes: readonly string[]): Catalog {
  const gone = new Set(codes);
  return { ...earlier, items: earlier.items.filter(({ code }) => !gone.has(code)) };
}
