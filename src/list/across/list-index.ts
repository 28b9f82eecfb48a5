import {
  type Catalog,
  type DataPath,
  type Document,
  type Item,
  type Law,
  listTexts,
  type Process,
  type Text,
  type Unit,
} from "../../model/index.ts";
import { listPrerequisites, type Prerequisite } from "./prerequisites.ts";

/** A list with what its rules look up again and again. */
export interface ListIndex {
  readonly catalog: Catalog;
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, { readonly process: Process; readonly path: DataPath }>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly documents: ReadonlyMap<string, Document>;
  /** The law that a basis names, by its id or else by its name. */
  readonly lawNamed: (name: Text) => Law | undefined;
  /** Worked out when first asked for. */
  readonly prerequisites: () => readonly Prerequisite[];
}

export function createListIndex(catalog: Catalog): ListIndex {
  const laws = new Map<string, Law>();
  for (const law of catalog.laws) for (const name of listLawSpellings(law)) if (!laws.has(name)) laws.set(name, law);
  for (const law of catalog.laws) laws.set(law.id, law);
  let prerequisites: readonly Prerequisite[] | undefined;
  return {
    catalog,
    items: indexFirstEntries(catalog.items, ({ code }) => code),
    processes: indexFirstEntries(
      catalog.processes.map((process, index) => ({ process, path: ["processes", index] })),
      ({ process }) => process.id,
    ),
    units: indexFirstEntries(catalog.units, ({ id }) => id),
    documents: indexFirstEntries(catalog.documents, ({ id }) => id),
    lawNamed: (name) =>
      listTexts(name)
        .map((text) => laws.get(stripTitleMarks(text)))
        .find((law) => law !== undefined),
    prerequisites: () => {
      prerequisites ??= listPrerequisites(catalog);
      return prerequisites;
    },
  };
}

/** Of things with one id, which is told elsewhere, the first. */
function indexFirstEntries<T>(list: readonly T[], idOf: (thing: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of list) if (!found.has(idOf(thing))) found.set(idOf(thing), thing);
  return found;
}

function listLawSpellings({ name }: Law): string[] {
  return name === undefined ? [] : listTexts(name).map(stripTitleMarks);
}

function stripTitleMarks(name: string): string {
  return name.trim().replace(/^《([^《》]*)》$/, "$1");
}

/** An item and its position in the list. */
export interface IndexedItem {
  readonly item: Item;
  readonly index: number;
}
