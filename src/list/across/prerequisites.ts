import type { Catalog, DataPath, Item, Material } from "../../model/index.ts";
import { requireCatalog } from "../../model/index.ts";
import { walkMaterials } from "../materials.ts";
import { createDocumentResolver, type DocumentResolver } from "./same-documents.ts";

/** An item that has to be had first, because its result is a material of another. */
export interface Prerequisite {
  /** Code of the item that needs the document. */
  readonly item: string;
  /** The variant of which the document is a material. */
  readonly variant?: string | undefined;
  /** The document as the item names it. */
  readonly document: string;
  readonly need: NonNullable<Material["need"]>;
  /** Items whose result it is, in the order of the list, with the document as they name it. Any one of them will do. */
  readonly givers: readonly { readonly item: string; readonly document: string }[];
  /** Where the material stands. */
  readonly path: DataPath;
}

/**
 * What each item needs of others, in the order of the items and of their materials: a material is the result of another
 * item when both are one document, or documents that `aliases` make one. Nothing is guessed. That an item needs what it
 * gives itself, as a renewal does, is no prerequisite.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { listPrerequisites } from "leadpath/list";
 * const items = "[{code: A, type: licence, results: [permit]}, {code: B, type: licence, materials: [permit]}]";
 * const { catalog } = readCatalog(`{leadpath: 1, documents: [{id: permit}], items: ${items}}`);
 * const [need] = listPrerequisites(catalog);
 * [need?.item, need?.givers.map(({ item }) => item)]; // → [ "B", [ "A" ] ]
 * ```
 */
export function listPrerequisites(catalog: Catalog): Prerequisite[] {
  requireCatalog(catalog);
  const same = createDocumentResolver(catalog);
  const givers = indexGivers(catalog.items, same);
  return catalog.items.flatMap((item, index) => {
    const found: Prerequisite[] = [];
    for (const { material, path, variant } of walkMaterials(item, ["items", index])) {
      const others = (givers.get(same(material.document)) ?? []).filter((giver) => giver.item !== item.code);
      if (others.length === 0) continue;
      found.push({ item: item.code, variant, document: material.document, need: material.need ?? "required", givers: others, path });
    }
    return found;
  });
}

/** By document, the items whose result it is. */
function indexGivers(items: readonly Item[], same: DocumentResolver): Map<string, { item: string; document: string }[]> {
  const givers = new Map<string, { item: string; document: string }[]>();
  for (const { code, results = [] } of items) {
    for (const { document } of results) {
      const known = givers.get(same(document));
      if (!known) givers.set(same(document), [{ item: code, document }]);
      else if (known.at(-1)?.item !== code) known.push({ item: code, document });
    }
  }
  return givers;
}
