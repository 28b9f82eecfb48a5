import { buildCatalog, type Catalog, catalogSchema, formatVersion } from "../../model/index.ts";

/** The catalog of a file in which nothing can be read. */
export function createEmptyCatalog(): Catalog {
  return buildCatalog(catalogSchema.parse({ leadpath: formatVersion }));
}
