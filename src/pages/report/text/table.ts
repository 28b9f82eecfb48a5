import type { Screen, TextLook } from "../../../model/index.ts";
import { padColumns, wrapColumns } from "./columns.ts";
import { measureColumns } from "./width.ts";

export interface TextTableColumn {
  readonly heading: string;
  readonly align?: "right";
  /** Takes what the others leave and wraps. */
  readonly flexible?: true;
}

export interface TextTableRow {
  readonly cells: readonly string[];
  readonly looks?: readonly TextLook[];
}

const columnGap = "  ";

/** A table that fits the width of the screen: one flexible column wraps, the others are as wide as their content. */
export function formatTable(screen: Screen, columns: readonly TextTableColumn[], rows: readonly TextTableRow[]): string {
  const natural = columns.map((column, index) =>
    Math.max(measureColumns(column.heading), ...rows.map((row) => measureColumns(row.cells[index] ?? ""))),
  );
  const flexible = columns.findIndex((column) => column.flexible);
  const others = natural.reduce((sum, width, index) => sum + (index === flexible ? 0 : width), 0) + columnGap.length * (columns.length - 1);
  const widths = natural.map((width, index) => (index === flexible ? Math.max(10, Math.min(width, screen.width - others)) : width));

  const formatLine = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padColumns(cell, widths[index] ?? 0, columns[index]?.align))
      .join(columnGap)
      .trimEnd();
  const lines = [screen.style(formatLine(columns.map((column) => column.heading)), "bold")];
  for (const { cells, looks = [] } of rows) {
    const wrapped = flexible < 0 ? [] : wrapColumns(cells[flexible] ?? "", widths[flexible] ?? 10);
    for (let part = 0; part < Math.max(1, wrapped.length); part++) {
      const shown = cells.map((cell, index) => (index === flexible ? (wrapped[part] ?? "") : part === 0 ? cell : ""));
      lines.push(screen.style(formatLine(shown), ...looks));
    }
  }
  return lines.join("\n");
}
