import { type Bilingual, buildBilingual, type Catalog, indexById, localizeName, type Text } from "../../model/index.ts";
import { resolveText } from "./bilingual-text.ts";

/** What names of a catalog are called. */
export interface CatalogNames {
  readonly unit: (id: string) => Bilingual;
  readonly document: (id: string) => Bilingual;
  readonly phase: (id: string) => Bilingual;
  /** A law by its id, or as it is written. */
  readonly law: (law: Text) => Bilingual;
}

export function createCatalogNames(catalog: Catalog): CatalogNames {
  const createLookup = (list: readonly { readonly id: string; readonly name?: Text | undefined }[]) => {
    const byId = indexById(list);
    return (id: string) => buildBilingual((lang) => localizeName(byId.get(id) ?? { id }, lang));
  };
  const lawById = createLookup(catalog.laws);
  return {
    unit: createLookup(catalog.units),
    document: createLookup(catalog.documents),
    phase: createLookup(catalog.phases),
    law: (law) => (typeof law === "string" ? lawById(law) : resolveText(law)),
  };
}
