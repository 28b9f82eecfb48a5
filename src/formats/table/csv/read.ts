import { createRecordReader } from "../../csv/records.ts";
import { detectSeparator } from "../../csv/separator.ts";
import { longLineFault } from "../../csv/words.ts";
import { createTableProblem, openQuote, type TableFault, TableStop, wrongText } from "../fault-words.ts";
import { type TableRoom, takeRow } from "../room.ts";
import type { ReadSheets, SheetRow } from "../types.ts";
import { decodeCsvText } from "./text.ts";

/** A text with `'` before it, so that no spreadsheet program takes it for a formula. */
const guardedPattern = /^'+[=+\-@\t\r＝＋－＠]/;

/** The sheet that a CSV file is; it has the name of the file. */
export function readCsv(bytes: Uint8Array, file: string, room: TableRoom): ReadSheets {
  const text = decodeCsvText(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return { sheets: [], hidden: [], problems: [createTableProblem(wrongText, file)] };
  const rows: SheetRow[] = [];
  let [lastLine, breaks] = [1, 0];
  const stop = (fault: TableFault) => (line: number) => {
    lastLine = line;
    throw new TableStop(fault);
  };
  const handleRecord = (fields: readonly string[], line: number) => {
    lastLine = line;
    const cells = fields.map((field) => (field === "" ? undefined : guardedPattern.test(field) ? field.slice(1) : field));
    const filled = cells.reduce((count, cell) => (cell === undefined ? count : count + 1), 0);
    if (filled > 0) takeRow(room, filled);
    if (filled > 0) rows.push({ number: line - breaks, line, cells });
    for (const field of fields) breaks += countLineBreaks(field);
  };
  try {
    const records = createRecordReader(detectSeparator(text), handleRecord, stop(openQuote), stop(longLineFault));
    records.write(text);
    records.end();
  } catch (error) {
    if (!(error instanceof TableStop)) throw error;
    return { sheets: [], hidden: [], problems: [createTableProblem(error.fault, file, lastLine)] };
  }
  return { sheets: [{ name: getSheetName(file), file, rows }], hidden: [], problems: [] };
}

function countLineBreaks(field: string): number {
  return field.includes("\n") || field.includes("\r") ? (field.match(/\r\n?|\n/g)?.length ?? 0) : 0;
}

function getSheetName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.(csv|tsv|txt)$/i, "");
}
