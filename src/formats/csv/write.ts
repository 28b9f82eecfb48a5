/** Texts at which a spreadsheet would begin to calculate. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180, CRLF) with a byte order mark, without which spreadsheets take Chinese for another encoding. Texts that a spreadsheet would take
 * for a formula begin with an apostrophe; numbers stay as they are.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
