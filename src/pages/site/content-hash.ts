import type { Catalog } from "../../model/index.ts";
import { computeFingerprint } from "../../picture/draw/index.ts";

/** Tells what an item and its process say from any other version of them. Twelve hexadecimal digits. */
export function computeContentHash({ items, processes, documents, units, laws }: Catalog): string {
  return computeFingerprint(JSON.stringify([items, processes, documents, units, laws])).slice(0, 12);
}
