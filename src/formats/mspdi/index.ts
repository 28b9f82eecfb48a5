export { mspdiLinkTypes } from "./links.ts";
export { type OwnField, ownFields } from "./own-fields.ts";
export { toPlanProblem } from "./plan-words.ts";
export { type MspdiSource, type ReadMspdi, readMspdi } from "./read.ts";
