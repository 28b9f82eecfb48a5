import type { Catalog, Problem } from "../../../model/index.ts";
import { withoutItems } from "../../../pages/site/index.ts";

/** What of a list has errors. */
export interface Faults {
  /** Places of items in the catalog. */
  readonly items: ReadonlySet<number>;
  /** Ids. */
  readonly processes: ReadonlySet<string>;
  /** Errors that belong to no item and no process: with them nothing can be published. */
  readonly general: readonly Problem[];
}

/**
 * What a rule finds in a process for some of the items that share it, as in what a variant makes of it, is a fault of
 * these items alone.
 */
export function collectFaults({ items: all, processes }: Catalog, problems: readonly Problem[]): Faults {
  const places = createCodeIndex(all);
  const items = new Set<number>();
  const faulty = new Set<string>();
  const general: Problem[] = [];
  for (const each of problems) {
    if (each.severity !== "error") continue;
    const [list, index] = each.path;
    if (list === "items" && typeof index === "number") items.add(index);
    else if (list === "processes" && each.items) for (const code of each.items) for (const place of places(code)) items.add(place);
    else if (list === "processes" && typeof index === "number") faulty.add(processes[index]?.id ?? "");
    // A bundle names items that are there all the same.
    else if (list !== "bundles") general.push(each);
  }
  return { items, processes: faulty, general };
}

/** The places of items in their list, by code. */
function createCodeIndex(items: Catalog["items"]): (code: string) => readonly number[] {
  const byCode = new Map<string, number[]>();
  for (const [place, { code }] of items.entries()) byCode.set(code, [...(byCode.get(code) ?? []), place]);
  return (code) => byCode.get(code) ?? [];
}

/** A list without the items that are not fit to be published. */
export interface FitList {
  readonly catalog: Catalog;
  /** Codes of the items left out. */
  readonly heldBack: readonly string[];
}

/** Leaves out the items that have an error, and those whose process has one. */
export function dropFaultyItems(catalog: Catalog, { items, processes }: Faults): FitList {
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
  };
}

/**
 * An earlier list and the present one, both without what is held back now and without what only this names: it is
 * neither changed nor gone, but there is nothing to tell of it.
 */
export function prepareVersions(
  earlier: Catalog,
  whole: Catalog,
  { catalog, heldBack }: FitList,
): { readonly before: Catalog; readonly now: Catalog } {
  const fit = new Set(catalog.processes.map(({ id }) => id));
  const faulty = new Set(whole.processes.flatMap(({ id }) => (fit.has(id) ? [] : [id])));
  const dropFaulty = (list: Catalog) => ({ ...list, processes: list.processes.filter(({ id }) => !faulty.has(id)) });
  const [before, now] = withoutItems([earlier, whole], new Set(heldBack));
  return { before: dropFaulty(before), now: dropFaulty(now) };
}
