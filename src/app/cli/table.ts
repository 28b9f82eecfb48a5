import { pad, wrapColumns } from "./columns.ts";
import type { Look, Terminal } from "./terminal.ts";
import { widthOf } from "./width.ts";

export interface Column {
  readonly heading: string;
  readonly align?: "right";
  /** Takes what the others leave and wraps. */
  readonly flexible?: true;
}

export interface Row {
  readonly cells: readonly string[];
  readonly looks?: readonly Look[];
}

const gap = "  ";

/** A table that fits the width of the terminal: one flexible column wraps, the others are as wide as their content. */
export function table(terminal: Terminal, columns: readonly Column[], rows: readonly Row[]): string {
  const natural = columns.map((column, index) => Math.max(widthOf(column.heading), ...rows.map((row) => widthOf(row.cells[index] ?? ""))));
  const flexible = columns.findIndex((column) => column.flexible);
  const others = natural.reduce((sum, width, index) => sum + (index === flexible ? 0 : width), 0) + gap.length * (columns.length - 1);
  const widths = natural.map((width, index) => (index === flexible ? Math.max(10, Math.min(width, terminal.width - others)) : width));

  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align))
      .join(gap)
      .trimEnd();
  const lines = [terminal.style(line(columns.map((column) => column.heading)), "bold")];
  for (const { cells, looks = [] } of rows) {
    const wrapped = flexible < 0 ? [] : wrapColumns(cells[flexible] ?? "", widths[flexible] ?? 10);
    for (let part = 0; part < Math.max(1, wrapped.length); part++) {
      const shown = cells.map((cell, index) => (index === flexible ? (wrapped[part] ?? "") : part === 0 ? cell : ""));
      lines.push(terminal.style(line(shown), ...looks));
    }
  }
  return lines.join("\n");
}
