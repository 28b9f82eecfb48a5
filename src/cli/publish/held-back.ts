import type { Catalog, Problem } from "../../model/index.ts";

/** What of a list has errors. */
export interface Faults {
  /** Places of items in the catalog. */
  readonly items: ReadonlySet<number>;
  /** Ids. */
  readonly processes: ReadonlySet<string>;
  /** Errors that belong to no item and no process: with them nothing can be published. */
  readonly general: readonly Problem[];
}

/** What a rule finds in a process for some of the items that share it, as in what a variant makes of it, is a fault of these items alone. */
export function faultsIn({ items: all, processes }: Catalog, problems: readonly Problem[]): Faults {
  const places = placesOf(all);
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
function placesOf(items: Catalog["items"]): (code: string) => readonly number[] {
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
export function fitForPublishing(catalog: Catalog, { items, processes }: Faults): FitList {
  const isFit = (index: number) => {
    const process = catalog.items[index]?.process;
    return !items.has(index) && (process === undefined || !processes.has(process));
  };
  const fit = keeping(catalog, isFit);
  return {
    catalog: { ...fit, processes: fit.processes.filter(({ id }) => !processes.has(id)) },
    heldBack: catalog.items.flatMap(({ code }, index) => (isFit(index) ? [] : [code])),
  };
}

/** An earlier list without the items of which there is nothing to tell now. */
export function withoutItems(earlier: Catalog, codes: readonly string[]): Catalog {
  const gone = new Set(codes);
  return keeping(earlier, (index) => !gone.has(earlier.items[index]?.code ?? ""));
}

/** A list without the items at other places, and without the processes that these alone name: what they say is of no item that is told. */
function keeping(catalog: Catalog, isKept: (index: number) => boolean): Catalog {
  const items = catalog.items.filter((_, index) => isKept(index));
  const [named, still] = [processesOf(catalog.items), processesOf(items)];
  return { ...catalog, items, processes: catalog.processes.filter(({ id }) => still.has(id) || !named.has(id)) };
}

function processesOf(items: Catalog["items"]): ReadonlySet<string | undefined> {
  return new Set(items.map(({ process }) => process));
}
