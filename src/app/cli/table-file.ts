import { extname } from "node:path";
import { csvOf, type SheetContent, xlsxOf } from "../../formats/index.ts";
import { refuseOtherEndings, writeWhole } from "./files.ts";
import type { PlainTable } from "./plain-table.ts";

/** How a table is written, by the ending of the file. */
const writers: Readonly<Record<string, (table: PlainTable) => string | Uint8Array>> = {
  ".csv": (table) => csvOf(sheetOf(table)),
  ".xlsx": (table) => xlsxOf([sheetOf(table)]),
};

function sheetOf({ columns, rows }: PlainTable): SheetContent {
  return { name: "leadpath", rows: [columns, ...rows] };
}

/** Refuses a file into which no table can be written. @throws CommandFailure */
export function refuseOtherTables(file: string): void {
  refuseOtherEndings(file, Object.keys(writers));
}

/** @throws CommandFailure when it cannot be written, or is one of the inputs */
export async function writeTable(file: string, table: PlainTable, inputs: readonly string[]): Promise<void> {
  const write = writers[extname(file).toLowerCase()];
  if (write) await writeWhole(new Map([[file, write(table)]]), inputs);
}
