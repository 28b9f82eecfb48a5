import { type Catalog, type Item, indexById, listTexts, type Process } from "../../../model/index.ts";

/** Finds what an item names in the lists of its catalog. */
export interface CatalogRegister {
  readonly units: ReadonlyMap<string, Catalog["units"][number]>;
  readonly phases: ReadonlyMap<string, Catalog["phases"][number]>;
  readonly documents: ReadonlyMap<string, Catalog["documents"][number]>;
  /** By id and by each of their names. */
  readonly laws: ReadonlyMap<string, Catalog["laws"][number]>;
  readonly processes: ReadonlyMap<string, Process>;
  /** The place of each of these in its list. */
  readonly places: ReadonlyMap<object, number>;
}

export function createRegister({ units, phases, documents, laws, processes }: Catalog): CatalogRegister {
  const byName = laws.flatMap((law) => listTexts(law.name).map((name) => [name, law] as const));
  return {
    units: indexById(units),
    phases: indexById(phases),
    documents: indexById(documents),
    laws: new Map([...byName, ...indexById(laws)]),
    processes: indexById(processes),
    places: new Map([units, phases, documents, laws].flatMap((list) => list.map((each, place) => [each, place] as const))),
  };
}

/**
 * A catalog of one item, its process and what the two name, in the order of the whole; the bundles are left to that.
 */
export function extractItemCatalog(catalog: Catalog, item: Item, register: CatalogRegister): Catalog {
  const process = item.process === undefined ? undefined : register.processes.get(item.process);
  const named = collectReferences(item, process);
  const { units, phases, documents, laws, places } = register;
  const pick = <T extends object>(known: ReadonlyMap<string, T>, ids: readonly (string | undefined)[]): T[] => {
    const things = new Set(ids.flatMap((id) => (id === undefined ? [] : (known.get(id) ?? []))));
    return [...things].sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
  };
  const { bundles: _, rules: __, ...whole } = catalog;
  return {
    ...whole,
    // A process keeps what its own file says of these.
    ...(process && { calendar: process.calendar, spread: process.spread, source: process.source, illustrative: process.illustrative }),
    units: pick(units, named.units),
    phases: pick(phases, named.phases),
    documents: pick(documents, named.documents),
    laws: pick(laws, named.laws),
    processes: process ? [process] : [],
    items: [item],
    bundles: [],
  };
}

/** What an item and its process name, by ids; laws by names, too. */
export function collectReferences(item: Item, process: Process | undefined): ItemReferences {
  const variants = item.variants ?? [];
  const changes = variants.flatMap((variant) => variant.changes);
  const added = changes.flatMap((change) => ("add" in change ? [change.add] : []));
  const materials = [...(item.materials ?? []), ...variants.flatMap((variant) => variant.materials ?? [])];
  return {
    units: [
      item.unit,
      ...(item.joint ?? []),
      item.entrusted,
      item.heldBy,
      ...(process?.units ?? []).map(({ id }) => id),
      ...added.map(({ unit }) => unit),
      ...changes.flatMap((change) => ("unit" in change ? [change.unit] : [])),
    ],
    phases: [...(process?.phases ?? []).map(({ id }) => id), ...added.map(({ phase }) => phase)],
    documents: [
      ...(process?.documents ?? []).map(({ id }) => id),
      ...[...materials, ...(item.results ?? [])].map(({ document }) => document),
      ...added.flatMap(({ uses = [], produces = [] }) => [...uses, ...produces]),
    ],
    laws: (item.basis ?? []).flatMap(({ law }) => listTexts(law)),
  };
}

type ItemReferences = Readonly<Record<"units" | "phases" | "documents" | "laws", readonly (string | undefined)[]>>;
