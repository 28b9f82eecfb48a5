export { type ReadTables, readTables, type TableFile } from "./read.ts";
export { writeCsv, writeXlsx } from "./write.ts";
