import { type SheetContent, writeCsvSheet, writeWorkbook } from "../../../formats/index.ts";
import type { PlainTable } from "../../../pages/report/index.ts";
import { getFileEnding, refuseOtherEndings, writeFilesAtomically } from "../../host/index.ts";

/** How a table is written, by the ending of the file. */
const tableWriters: Readonly<Record<string, (table: PlainTable) => string | Uint8Array>> = {
  ".csv": (table) => writeCsvSheet(createTableSheet(table)),
  ".xlsx": (table) => writeWorkbook([createTableSheet(table)]),
};

function createTableSheet({ columns, rows }: PlainTable): SheetContent {
  return { name: "leadpath", rows: [columns, ...rows] };
}

/** Refuses a file into which no table can be written. @throws CommandFailure */
export function refuseOtherTables(file: string): void {
  refuseOtherEndings(file, Object.keys(tableWriters));
}

/** @throws CommandFailure when it cannot be written, or is one of the inputs */
export async function writeTable(file: string, table: PlainTable, inputs: readonly string[]): Promise<void> {
  const write = tableWriters[getFileEnding(file)];
  if (write) await writeFilesAtomically(new Map([[file, write(table)]]), inputs);
}
