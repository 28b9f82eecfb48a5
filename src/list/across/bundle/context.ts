import type { Catalog, Item, Process } from "../../../model/index.ts";
import { listPrerequisites, type Prerequisite } from "../prerequisites.ts";
import { createDocumentResolver, type DocumentResolver } from "../same-documents.ts";

/** What the bundles of one catalog share, so that each looks at its own items only. */
export interface BundleContext {
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, Process>;
  /** By the code of the item that needs something. */
  readonly prerequisites: ReadonlyMap<string, readonly Prerequisite[]>;
  readonly same: DocumentResolver;
}

export function createBundleContext(catalog: Catalog, prerequisites: readonly Prerequisite[] = listPrerequisites(catalog)): BundleContext {
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
    same: createDocumentResolver(catalog),
  };
}
