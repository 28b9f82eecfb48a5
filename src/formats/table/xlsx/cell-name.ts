import type { SourceLocation } from "../../../model/index.ts";
import type { SheetRow, TableSheet } from "../types.ts";

/** Columns as spreadsheets name them: A, B … Z, AA; `column` counts from 0. */
export function formatColumnName(column: number): string {
  let [name, rest] = ["", column + 1];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

/** Row, from 1, and column, from 0, of a name such as `C7`; nothing when it is none. */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,4})\$?([1-9]\d{0,8})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** Where a cell stands, for messages: `steps!C7`. */
export function formatCellName(sheet: Pick<TableSheet, "name">, row: Pick<SheetRow, "number">, column: number): string {
  return `${sheet.name}!${formatColumnName(column)}${row.number}`;
}

/** The place of a cell: of a workbook its row and column, of a text its line and field. */
export function getCellPlace(
  { file, position }: Pick<TableSheet, "file" | "position">,
  { number, line = number }: Omit<SheetRow, "cells">,
  column: number,
): SourceLocation {
  return { file, line, column: column + 1, ...(position && { sheet: position }) };
}
