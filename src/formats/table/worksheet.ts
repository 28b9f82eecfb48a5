import { dateOf, dayOf, firstDay, lastDay } from "../../model/index.ts";
import { cellAt, cellName } from "./cell-name.ts";
import { beyondSheet, Stop, tooManyCells } from "./faults.ts";
import type { Cell, Sheet } from "./types.ts";
import type { NumberStyle } from "./workbook.ts";
import { readPartXml } from "./xml.ts";
import type { Archive } from "./zip.ts";

const maxRows = 1_048_576;
const maxColumns = 16_384;
/** Cells of one sheet. */
const maxCells = 10_000_000;

/** What the cells of a workbook refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  isFormula: boolean;
  value?: string;
  text: string;
}

interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The rows of a sheet of a workbook (ECMA-376, part 1, 18.3), and which columns it hides.
 * @throws Stop
 */
export function cellsIn(
  archive: Archive,
  { path, name: sheet }: { readonly path: string; readonly name: string },
  shared: Shared,
): Pick<Sheet, "rows" | "isHiddenColumn"> {
  const rows = new Map<number, Cell[]>();
  const merged: Range[] = [];
  const hidden = new Set<number>();
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  let [row, column, count] = [0, -1, 0];
  let cell: OpenCell | undefined;
  readPartXml(archive, path, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributes.r ?? row + 1);
        column = -1;
        if (isHidden(attributes)) hidden.add(row);
      } else if (name === "col" && isHidden(attributes)) {
        hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 });
      } else if (name === "c") {
        const at = cellAt(attributes.r ?? "");
        row = at?.row ?? row;
        column = at?.column ?? column + 1;
        if (row > maxRows || column >= maxColumns) throw new Stop(beyondSheet(cellName({ name: sheet }, { number: row }, column)));
        if (++count > maxCells) throw new Stop(tooManyCells);
        cell = { column, attributes, isFormula: false, text: "" };
      } else if (name === "f" && cell) cell.isFormula = true;
      else if (name === "mergeCell") merged.push(...rangeOf(attributes.ref ?? ""));
    },
    close: (name, text, parents) => {
      if (name === "v" && cell) cell.value = text;
      else if (name === "t" && cell && !parents.includes("rPh")) cell.text += text;
      else if (name === "c" && cell) {
        const value = contentOf(cell, shared);
        if (value !== undefined) {
          const cells = rows.get(row) ?? [];
          cells[cell.column] = value;
          rows.set(row, cells);
        }
        cell = undefined;
      }
    },
  });
  fillMerged(rows, merged);
  return {
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells, ...(hidden.has(number) && { isHidden: true }) })),
    ...(hiddenColumns.length > 0 && {
      isHiddenColumn: (index) => hiddenColumns.some(({ first, last }) => first <= index && index <= last),
    }),
  };
}

function isHidden({ hidden = "" }: Readonly<Record<string, string>>): boolean {
  return hidden === "1" || hidden === "true";
}

function contentOf({ attributes: { t: type = "n", s: style = "0" }, isFormula, value, text }: OpenCell, shared: Shared): Cell {
  if (type === "inlineStr") return written(text);
  if (value === undefined) return isFormula ? { fault: "formula", text: "=…" } : undefined;
  if (type === "s") return written(shared.strings[Number(value)] ?? "");
  if (type === "str") return written(value);
  if (type === "d") return value.slice(0, 10);
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return { fault: "error", text: value };
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return undefined;
  const shown = shared.styles[Number(style)];
  if (shown === "date") return dateAt(number, shared.is1904);
  // Codes and lengths are what the table shows: 007, not 7, and 20个工作日, not 20.
  return shown && Number.isSafeInteger(number) && number >= 0 ? String(number).padStart(shown.digits, "0") + shown.after : number;
}

/** A text without the codes for signs that XML cannot carry (22.9.2.19). */
function written(text: string): string | undefined {
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return plain === "" ? undefined : plain;
}

/** A number of days as a date. The calendar from 1900 has a 29 February 1900, which there never was. */
function dateAt(number: number, is1904: boolean): Cell {
  const days = Math.floor(number);
  const day = is1904 ? dayOf("1904-01-01") + days : dayOf("1899-12-30") + days + (days < 60 ? 1 : 0);
  return day < firstDay || day > lastDay ? number : dateOf(day);
}

function rangeOf(name: string): Range[] {
  const [first, last] = name.split(":").map(cellAt);
  return first && last ? [{ top: first.row, bottom: last.row, left: first.column, right: last.column }] : [];
}

/** Gives every cell of a range the value of its first, as far as there are other cells in its rows. */
function fillMerged(rows: Map<number, Cell[]>, ranges: readonly Range[]): void {
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
      if (++filled > maxCells) throw new Stop(tooManyCells);
      for (let column = left; cells && column <= Math.min(right, width - 1); column++) {
        cells[column] ??= value;
        if (++filled > maxCells) throw new Stop(tooManyCells);
      }
    }
  }
}
