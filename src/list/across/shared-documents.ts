import { addGroupMember, type Item } from "../../model/index.ts";
import type { DocumentResolver } from "./same-documents.ts";

/** A document that several items ask for. */
export interface SharedDocument {
  readonly document: string;
  /** Codes of the items, in their order. */
  readonly items: readonly string[];
}

/** The documents that at least two of the items ask for, in the order in which they are first named. */
export function listSharedDocuments(items: readonly Item[], same: DocumentResolver): SharedDocument[] {
  const askers = new Map<string, Set<string>>();
  for (const { code, materials = [] } of items) {
    for (const { document } of materials) addGroupMember(askers, same(document), code);
  }
  return [...askers].flatMap(([document, codes]) => (codes.size > 1 ? [{ document, items: [...codes] }] : []));
}
