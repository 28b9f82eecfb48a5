import type { Catalog, Item, Process } from "../../model/index.ts";
import { type Prerequisite, prerequisitesOf } from "./prerequisites.ts";
import { type SameDocuments, sameDocuments } from "./same-documents.ts";

/** What the bundles of one catalog share, so that each looks at its own items only. */
export interface BundleContext {
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, Process>;
  /** By the code of the item that needs something. */
  readonly prerequisites: ReadonlyMap<string, readonly Prerequisite[]>;
  readonly same: SameDocuments;
}

export function bundleContextOf(catalog: Catalog, prerequisites: readonly Prerequisite[] = prerequisitesOf(catalog)): BundleContext {
  const byItem = new Map<string, Prerequisite[]>();
  for (const each of prerequisites) {
    const own = byItem.get(each.item);
    if (own) own.push(each);
    else byItem.set(each.item, [each]);
  }
  return {
    items: new Map(catalog.items.map((item) => [item.code, item])),
    processes: new Map(catalog.processes.map((process) => [process.id, process])),
    prerequisites: byItem,
    same: sameDocuments(catalog),
  };
}
