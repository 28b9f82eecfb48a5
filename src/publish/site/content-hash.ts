import { fingerprint } from "../../draw/index.ts";
import type { Catalog } from "../../model/index.ts";

/** Tells what an item and its process say from any other version of them. Twelve hexadecimal digits. */
export function contentHash({ items, processes, documents, units, laws }: Catalog): string {
  return fingerprint(JSON.stringify([items, processes, documents, units, laws])).slice(0, 12);
}
