import type { Catalog } from "../../model/index.ts";
import { fingerprint } from "../../picture/draw/index.ts";

/** Tells what an item and its process say from any other version of them. Twelve hexadecimal digits. */
export function contentHash({ items, processes, documents, units, laws }: Catalog): string {
  return fingerprint(JSON.stringify([items, processes, documents, units, laws])).slice(0, 12);
}
