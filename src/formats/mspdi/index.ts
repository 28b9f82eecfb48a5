export { mspdiLinkTypes } from "./links.ts";
export { type MspdiSource, type ReadMspdi, readMspdi } from "./read.ts";
