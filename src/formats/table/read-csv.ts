import { readRecords } from "../csv/records.ts";
import { separatorIn } from "../csv/separator.ts";
import { textOfBytes } from "./csv-text.ts";
import { faultProblem, openQuote, wrongText } from "./faults.ts";
import type { ReadSheets, Row } from "./types.ts";

/** A text with `'` before it, so that no spreadsheet program takes it for a formula. */
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** The sheet that a CSV file is; it has the name of the file. */
export function readCsv(bytes: Uint8Array, file: string): ReadSheets {
  const text = textOfBytes(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return { sheets: [], hidden: [], problems: [faultProblem(wrongText, file)] };
  const rows: Row[] = [];
  let [faultLine, breaks] = [0, 0];
  const records = readRecords(
    separatorIn(text),
    (fields, line) => {
      const cells = fields.map((field) => (field === "" ? undefined : guarded.test(field) ? field.slice(1) : field));
      if (cells.some((cell) => cell !== undefined)) rows.push({ number: line - breaks, line, cells });
      for (const field of fields) breaks += field.match(/\r\n?|\n/g)?.length ?? 0;
    },
    (line) => {
      faultLine ||= line;
    },
  );
  records.write(text);
  records.end();
  const problems = faultLine > 0 ? [faultProblem(openQuote, file, faultLine)] : [];
  return { sheets: [{ name: sheetNameOf(file), file, rows }], hidden: [], problems };
}

function sheetNameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.(csv|tsv|txt)$/i, "");
}
