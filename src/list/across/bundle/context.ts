import { type Catalog, groupValues, type Item, indexById, type Process } from "../../../model/index.ts";
import { listPrerequisites, type Prerequisite } from "../prerequisites.ts";
import { createDocumentResolver, type DocumentResolver } from "../same-documents.ts";

/** What the bundles of one catalog share, so that each looks at its own items only. */
export interface BundleContext {
  readonly catalog: Catalog;
  readonly items: ReadonlyMap<string, Item>;
  readonly processes: ReadonlyMap<string, Process>;
  /** By the code of the item that needs something. */
  readonly prerequisites: ReadonlyMap<string, readonly Prerequisite[]>;
  readonly same: DocumentResolver;
}

export function createBundleContext(catalog: Catalog, prerequisites: readonly Prerequisite[] = listPrerequisites(catalog)): BundleContext {
  const byItem = groupValues(prerequisites, ({ item }) => item);
  return {
    catalog,
    items: new Map(catalog.items.map((item) => [item.code, item])),
    processes: indexById(catalog.processes),
    prerequisites: byItem,
    same: createDocumentResolver(catalog),
  };
}
