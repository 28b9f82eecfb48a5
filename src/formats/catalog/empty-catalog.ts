import { assembleCatalog, type Catalog, catalogSchema, formatVersion } from "../../model/index.ts";

/** The catalog of a file in which nothing can be read. */
export function createEmptyCatalog(): Catalog {
  return assembleCatalog(catalogSchema.parse({ leadpath: formatVersion }));
}
