export { addMeasures } from "./add-measures.ts";
export { catalogJsonSchema } from "./json-schema.ts";
export { type MspdiSource, mspdiLinkTypes, type OwnField, ownFields, planProblem, type ReadMspdi, readMspdi } from "./mspdi/index.ts";
export { newOmissions, type Omission, type OmissionEntry, type Omissions } from "./omissions.ts";
export { maxFileLength } from "./part.ts";
export { type ReadCatalog, readCatalog, readCatalogs } from "./read.ts";
export { readSetting } from "./setting.ts";
export { writeCatalog } from "./write.ts";
