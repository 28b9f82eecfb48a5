export { catalogJsonSchema } from "./json-schema.ts";
export { maxFileLength } from "./part.ts";
export { type ReadCatalog, readCatalog, readCatalogs } from "./read.ts";
export { readSetting } from "./setting.ts";
export { writeCatalog } from "./write.ts";
