import type { SheetContent } from "../types.ts";

/**
 * What spreadsheet programs take for the beginning of a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formulaPattern = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheet programs know it. Texts that would
 * become formulas have a `'` before them; numbers stay as they are.
 */
export function writeCsvSheet({ rows }: SheetContent): string {
  return `\ufeff${rows.map((row) => `${row.map(writeCsvField).join(",")}\r\n`).join("")}`;
}

function writeCsvField(cell: string | number | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = formulaPattern.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
