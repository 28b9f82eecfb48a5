export { type ReadTables, readTables, type TableFile } from "./read.ts";
export { type TableWriteOptions, writeCsv, writeXlsx } from "./write.ts";
