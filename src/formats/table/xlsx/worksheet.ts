import { firstDay, formatIsoDate, lastDay, parseDay } from "../../../model/index.ts";
import { maxMergedCells, maxMergedRanges, maxTableColumns } from "../../bounds.ts";
import { cellCountFault, createSheetLimitFault, TableStop } from "../fault-words.ts";
import { type TableRoom, takeCells, takeRow } from "../room.ts";
import type { Cell, TableSheet } from "../types.ts";
import { formatCellName, parseCellName } from "./cell-name.ts";
import type { NumberStyle } from "./workbook.ts";
import { readPartXml } from "./xml.ts";
import type { Archive } from "./zip.ts";

export const maxSheetRows = 1_048_576;

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
  readonly room: TableRoom;
}

interface OpenCell {
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  isFormula: boolean;
  value?: string;
  text: string;
}

interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The rows of a sheet of a workbook (ECMA-376, part 1, 18.3), and which columns it hides.
 * @throws Stop
 */
export function readSheetCells(
  archive: Archive,
  { path, name: sheet }: { readonly path: string; readonly name: string },
  shared: CellContext,
): Pick<TableSheet, "rows" | "isHiddenColumn"> {
  const rows = new Map<number, Cell[]>();
  const merged: CellRange[] = [];
  const hidden = new Set<number>();
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  let [row, column] = [0, -1];
  let cell: OpenCell | undefined;
  readPartXml(archive, path, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributes.r ?? row + 1);
        column = -1;
        if (isHiddenElement(attributes) && row <= maxSheetRows) hidden.add(row);
      } else if (name === "col" && isHiddenElement(attributes)) {
        if (hiddenColumns.length < maxTableColumns)
          hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 });
      } else if (name === "c") {
        const at = parseCellName(attributes.r ?? "");
        row = at?.row ?? row;
        column = at?.column ?? column + 1;
        if (row > maxSheetRows || column >= maxTableColumns)
          throw new TableStop(createSheetLimitFault(formatCellName({ name: sheet }, { number: row }, column)));
        cell = { column, attributes, isFormula: false, text: "" };
      } else if (name === "f" && cell) cell.isFormula = true;
      else if (name === "mergeCell") {
        if (merged.length >= maxMergedRanges) throw new TableStop(cellCountFault);
        merged.push(...parseCellRanges(attributes.ref ?? ""));
      }
    },
    close: (name, text, parents) => {
      if (name === "v" && cell) cell.value = text;
      else if (name === "t" && cell && !parents.includes("rPh")) cell.text += text;
      else if (name === "c" && cell) {
        const value = getCellContent(cell, shared);
        if (value !== undefined) {
          const cells = rows.get(row) ?? [];
          // Without holes: in a row that begins far to the right, every place before is a cell.
          const more = Math.max(1, cell.column + 1 - cells.length);
          if (cells.length === 0) takeRow(shared.room, more);
          else takeCells(shared.room, more);
          while (cells.length < cell.column) cells.push(undefined);
          cells[cell.column] = value;
          rows.set(row, cells);
        }
        cell = undefined;
      }
    },
  });
  fillMergedCells(rows, merged);
  return {
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells, ...(hidden.has(number) && { isHidden: true }) })),
    ...(hiddenColumns.length > 0 && {
      isHiddenColumn: (index) => hiddenColumns.some(({ first, last }) => first <= index && index <= last),
    }),
  };
}

function isHiddenElement({ hidden = "" }: Readonly<Record<string, string>>): boolean {
  return hidden === "1" || hidden === "true";
}

function getCellContent({ attributes: { t: type = "n", s: style = "0" }, isFormula, value, text }: OpenCell, shared: CellContext): Cell {
  if (type === "inlineStr") return unescapeSheetText(text);
  if (value === undefined) return isFormula ? { fault: "formula", text: "=…" } : undefined;
  if (type === "s") return unescapeSheetText(shared.strings[Number(value)] ?? "");
  if (type === "str") return unescapeSheetText(value);
  if (type === "d") return value.slice(0, 10);
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return { fault: "error", text: value };
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return undefined;
  const shown = shared.styles[Number(style)];
  if (shown === "date") return toCellDate(number, shared.is1904);
  // Codes and lengths are what the table shows: 007, not 7, and 20个工作日, not 20.
  return shown && Number.isSafeInteger(number) && number >= 0 ? String(number).padStart(shown.digits, "0") + shown.after : number;
}

/** A text without the codes for signs that XML cannot carry (22.9.2.19). */
function unescapeSheetText(text: string): string | undefined {
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return plain === "" ? undefined : plain;
}

/** A number of days as a date. The calendar from 1900 has a 29 February 1900, which there never was. */
function toCellDate(number: number, is1904: boolean): Cell {
  const days = Math.floor(number);
  const day = is1904 ? parseDay("1904-01-01") + days : parseDay("1899-12-30") + days + (days < 60 ? 1 : 0);
  return day < firstDay || day > lastDay ? number : formatIsoDate(day);
}

function parseCellRanges(name: string): CellRange[] {
  const [first, last] = name.split(":").map(parseCellName);
  return first && last ? [{ top: first.row, bottom: last.row, left: first.column, right: last.column }] : [];
}

/** Gives every cell of a range the value of its first, as far as there are other cells in its rows. */
function fillMergedCells(rows: Map<number, Cell[]>, ranges: readonly CellRange[]): void {
  let filled = 0;
  let [lastRow, width] = [0, 0];
  for (const [number, cells] of rows) {
    lastRow = Math.max(lastRow, number);
    width = Math.max(width, cells.length);
  }
  for (const { top, bottom, left, right } of ranges) {
    const value = rows.get(top)?.[left];
    if (value === undefined) continue;
    for (let number = top; number <= Math.min(bottom, lastRow); number++) {
      const cells = rows.get(number);
      if (++filled > maxMergedCells) throw new TableStop(cellCountFault);
      for (let column = left; cells && column <= Math.min(right, width - 1); column++) {
        cells[column] ??= value;
        if (++filled > maxMergedCells) throw new TableStop(cellCountFault);
      }
    }
  }
}
