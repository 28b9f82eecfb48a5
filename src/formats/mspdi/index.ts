export { mspdiLinkTypes } from "./links.ts";
export { type ReadMspdi, readMspdi } from "./read.ts";
