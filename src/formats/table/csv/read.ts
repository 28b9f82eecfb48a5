import { createRecordReader } from "../../csv/records.ts";
import { detectSeparator } from "../../csv/separator.ts";
import { createTableProblem, openQuote, wrongText } from "../fault-words.ts";
import type { ReadSheets, SheetRow } from "../types.ts";
import { decodeCsvText } from "./text.ts";

/** A text with `'` before it, so that no spreadsheet program takes it for a formula. */
const guardedPattern = /^'+[=+\-@\t\r＝＋－＠]/;

/** The sheet that a CSV file is; it has the name of the file. */
export function readCsv(bytes: Uint8Array, file: string): ReadSheets {
  const text = decodeCsvText(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return { sheets: [], hidden: [], problems: [createTableProblem(wrongText, file)] };
  const rows: SheetRow[] = [];
  let [faultLine, breaks] = [0, 0];
  const records = createRecordReader(
    detectSeparator(text),
    (fields, line) => {
      const cells = fields.map((field) => (field === "" ? undefined : guardedPattern.test(field) ? field.slice(1) : field));
      if (cells.some((cell) => cell !== undefined)) rows.push({ number: line - breaks, line, cells });
      for (const field of fields) breaks += field.match(/\r\n?|\n/g)?.length ?? 0;
    },
    (line) => {
      faultLine ||= line;
    },
  );
  records.write(text);
  records.end();
  const problems = faultLine > 0 ? [createTableProblem(openQuote, file, faultLine)] : [];
  return { sheets: [{ name: getSheetName(file), file, rows }], hidden: [], problems };
}

function getSheetName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.(csv|tsv|txt)$/i, "");
}
