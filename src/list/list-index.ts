import {
  type Catalog,
  type Document,
  type Item,
  type Law,
  type Path,
  type Process,
  type Text,
  textsOf,
  type Unit,
} from "../model/index.ts";
import { type Prerequisite, prerequisitesOf } from "./across/prerequisites.ts";

/** A list with what its rules look up again and again. */
export interface ListIndex {
  readonly catalog: Catalog;
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, { readonly process: Process; readonly path: Path }>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly documents: ReadonlyMap<string, Document>;
  /** The law that a basis names, by its id or else by its name. */
  readonly lawNamed: (name: Text) => Law | undefined;
  /** Worked out when first asked for. */
  readonly prerequisites: () => readonly Prerequisite[];
}

export function listIndexOf(catalog: Catalog): ListIndex {
  const laws = new Map<string, Law>();
  for (const law of catalog.laws) for (const name of spellingsOf(law)) if (!laws.has(name)) laws.set(name, law);
  for (const law of catalog.laws) laws.set(law.id, law);
  let prerequisites: readonly Prerequisite[] | undefined;
  return {
    catalog,
    items: firstOf(catalog.items, ({ code }) => code),
    processes: firstOf(
      catalog.processes.map((process, index) => ({ process, path: ["processes", index] })),
      ({ process }) => process.id,
    ),
    units: firstOf(catalog.units, ({ id }) => id),
    documents: firstOf(catalog.documents, ({ id }) => id),
    lawNamed: (name) =>
      textsOf(name)
        .map((text) => laws.get(withoutBrackets(text)))
        .find((law) => law !== undefined),
    prerequisites: () => {
      prerequisites ??= prerequisitesOf(catalog);
      return prerequisites;
    },
  };
}

/** Of things with one id, which is told elsewhere, the first. */
function firstOf<T>(list: readonly T[], idOf: (thing: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of list) if (!found.has(idOf(thing))) found.set(idOf(thing), thing);
  return found;
}

function spellingsOf({ name }: Law): string[] {
  return name === undefined ? [] : textsOf(name).map(withoutBrackets);
}

function withoutBrackets(name: string): string {
  return name.trim().replace(/^《([^《》]*)》$/, "$1");
}
