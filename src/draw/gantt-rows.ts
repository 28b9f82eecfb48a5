import { type Language, textIn } from "../model/index.ts";
import { wrap } from "../text/index.ts";
import type { GanttBar, GanttData, GanttGroup } from "./gantt-data.ts";
import { continued } from "./words.ts";

/** Sizes in pixels. */
export const ganttRow = { size: 12, unitSize: 11, line: 15, padding: 8, least: 24, bar: 13, gap: 12, indent: 10 };

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

/** A heading for each phase and a row for each of its steps. */
export function ganttRows(data: GanttData, columns: GanttColumns, lang: Language): readonly GanttRow[] {
  const units = new Map(data.units.map(({ id, name }) => [id, textIn(name, lang)]));
  return data.groups.flatMap((group) => [
    ...(group.name === undefined ? [] : [headingOf(group, textIn(group.name, lang), columns)]),
    ...group.bars.map((bar): GanttRow => {
      const mark = bar.change ? `${changeMarks[bar.change]} ` : "";
      const lines = wrap(
        `${mark}${bar.id} ${textIn(bar.name, lang)}`,
        columns.name - ganttRow.indent - ganttRow.gap,
        ganttRow.size,
        bar.now?.critical === true,
      );
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

/**
 * The rows on as few sheets as they fit on, broken before a phase where that leaves no sheet less than half full. A phase that goes on has its
 * heading again. `room` answers how much of a sheet is left, in pixels, when these rows stand on it.
 */
export function ganttSheets(
  rows: readonly GanttRow[],
  room: (sheet: GanttSheet) => number,
  columns: GanttColumns,
  lang: Language,
): readonly GanttSheet[] {
  const sheets: GanttSheet[] = [];
  let sheet: readonly GanttRow[] = [];
  rows.forEach((row, index) => {
    const isHeading = row.bar === undefined;
    const together = isHeading ? rows.slice(index, index + 2) : [row];
    const phase = isHeading ? rows.filter(({ group }) => group === row.group) : [];
    const isHalfFull = room(sheet) < heightsOf(sheet);
    if (sheet.length > 0 && (room([...sheet, ...together]) < 0 || (isHalfFull && room([...sheet, ...phase]) < 0))) {
      sheets.push(sheet);
      const goesOn = !isHeading && row.group.name !== undefined;
      sheet = goesOn ? [headingOf(row.group, continued(textIn(row.group.name, lang), lang), columns)] : [];
    }
    sheet = [...sheet, row];
  });
  return [...sheets, sheet];
}

export function heightsOf(rows: readonly GanttRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
