import { type Bilingual, type Catalog, nameOf, type Text } from "../../model/index.ts";
import { inEach, said } from "./said.ts";

/** What names of a catalog are called. */
export interface Names {
  readonly unit: (id: string) => Bilingual;
  readonly document: (id: string) => Bilingual;
  readonly phase: (id: string) => Bilingual;
  /** A law by its id, or as it is written. */
  readonly law: (law: Text) => Bilingual;
}

export function namesIn(catalog: Catalog): Names {
  const lookup = (list: readonly { readonly id: string; readonly name?: Text | undefined }[]) => {
    const byId = new Map(list.map((each) => [each.id, each]));
    return (id: string) => inEach((lang) => nameOf(byId.get(id) ?? { id }, lang));
  };
  const lawById = lookup(catalog.laws);
  return {
    unit: lookup(catalog.units),
    document: lookup(catalog.documents),
    phase: lookup(catalog.phases),
    law: (law) => (typeof law === "string" ? lawById(law) : said(law)),
  };
}
