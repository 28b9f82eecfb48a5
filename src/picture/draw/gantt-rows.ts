import { type Language, textIn } from "../../model/index.ts";
import { wrap } from "../text/index.ts";
import type { GanttBar, GanttData, GanttGroup } from "./gantt-data.ts";
import { continued } from "./words.ts";

/** Sizes in pixels; `diamond` from the middle to each corner. */
export const ganttRow = { size: 12, unitSize: 11, line: 14, padding: 6, least: 22, bar: 13, diamond: 6.5, gap: 12, indent: 10 };

/** Pixels; nothing in a chart is written smaller. */
export const smallestGanttText = ganttRow.unitSize;

/** A line of the chart: the heading of a phase, or a step. */
export interface GanttRow {
  readonly group: GanttGroup;
  /** Absent for a heading. */
  readonly bar?: GanttBar;
  readonly lines: readonly string[];
  readonly unitLines: readonly string[];
  readonly height: number;
}

/** Widths of the columns at the left. */
export interface GanttColumns {
  readonly name: number;
  readonly unit: number;
}

/** Rows of one sheet; the marks of changes stand before names. */
export type GanttSheet = readonly GanttRow[];

/** Signs before the names of steps that a reform touched. */
export const changeMarks = { added: "＋", removed: "×", changed: "△" } as const;

/** How a step is named in its row. */
export function nameOf({ id, name, change }: GanttBar, lang: Language): string {
  return `${change ? `${changeMarks[change]} ` : ""}${id} ${textIn(name, lang)}`;
}

/** A heading for each phase and a row for each of its steps. */
export function ganttRows(data: GanttData, columns: GanttColumns, lang: Language): readonly GanttRow[] {
  const units = new Map(data.units.map(({ id, name }) => [id, textIn(name, lang)]));
  return data.groups.flatMap((group) => [
    ...(group.name === undefined ? [] : [headingOf(group, textIn(group.name, lang), columns)]),
    ...group.bars.map((bar): GanttRow => {
      const lines = wrap(nameOf(bar, lang), columns.name - ganttRow.indent - ganttRow.gap, ganttRow.size, bar.now?.critical === true);
      const unit = bar.unit === undefined ? "" : (units.get(bar.unit) ?? bar.unit);
      const unitLines = wrap(unit, columns.unit - ganttRow.gap, ganttRow.unitSize);
      return { group, bar, lines, unitLines, height: heightOf(Math.max(lines.length, unitLines.length)) };
    }),
  ]);
}

function headingOf(group: GanttGroup, name: string, columns: GanttColumns): GanttRow {
  const lines = wrap(name, columns.name + columns.unit - ganttRow.gap, ganttRow.size, true);
  return { group, lines, unitLines: [], height: heightOf(lines.length) };
}

function heightOf(lines: number): number {
  return Math.max(ganttRow.least, lines * ganttRow.line + ganttRow.padding);
}

/** The heading of a phase again, above a step with which it goes on; none for what begins with a heading. */
export function headingAgain({ bar, group }: GanttRow, columns: GanttColumns, lang: Language): readonly GanttRow[] {
  return bar === undefined || group.name === undefined ? [] : [headingOf(group, continued(textIn(group.name, lang), lang), columns)];
}

export function heightsOf(rows: readonly GanttRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
