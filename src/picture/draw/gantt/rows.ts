import { type Language, localizeText } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import { formatContinuedPhase } from "../words.ts";
import type { GanttBar, GanttData, GanttGroup } from "./data.ts";

/** Sizes in pixels; `diamond` from the middle to each corner. */
export const ganttRowSize = { size: 12, unitSize: 11, line: 14, padding: 6, least: 22, bar: 13, diamond: 6.5, gap: 12, indent: 10 };

/** Pixels; nothing in a chart is written smaller. */
export const smallestGanttText = ganttRowSize.unitSize;

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
export function formatBarName({ id, name, change }: GanttBar, lang: Language): string {
  return `${change ? `${changeMarks[change]} ` : ""}${id} ${localizeText(name, lang)}`;
}

/** A heading for each phase and a row for each of its steps. */
export function buildGanttRows(data: GanttData, columns: GanttColumns, lang: Language): readonly GanttRow[] {
  const units = new Map(data.units.map(({ id, name }) => [id, localizeText(name, lang)]));
  return data.groups.flatMap((group) => [
    ...(group.name === undefined ? [] : [createHeadingRow(group, localizeText(group.name, lang), columns)]),
    ...group.bars.map((bar): GanttRow => {
      const lines = wrapText(
        formatBarName(bar, lang),
        columns.name - ganttRowSize.indent - ganttRowSize.gap,
        ganttRowSize.size,
        bar.now?.critical === true,
      );
      const unit = bar.unit === undefined ? "" : (units.get(bar.unit) ?? bar.unit);
      const unitLines = wrapText(unit, columns.unit - ganttRowSize.gap, ganttRowSize.unitSize);
      return { group, bar, lines, unitLines, height: computeRowHeight(Math.max(lines.length, unitLines.length)) };
    }),
  ]);
}

function createHeadingRow(group: GanttGroup, name: string, columns: GanttColumns): GanttRow {
  const lines = wrapText(name, columns.name + columns.unit - ganttRowSize.gap, ganttRowSize.size, true);
  return { group, lines, unitLines: [], height: computeRowHeight(lines.length) };
}

function computeRowHeight(lines: number): number {
  return Math.max(ganttRowSize.least, lines * ganttRowSize.line + ganttRowSize.padding);
}

/** The heading of a phase again, above a step with which it goes on; none for what begins with a heading. */
export function repeatHeading({ bar, group }: GanttRow, columns: GanttColumns, lang: Language): readonly GanttRow[] {
  return bar === undefined || group.name === undefined
    ? []
    : [createHeadingRow(group, formatContinuedPhase(localizeText(group.name, lang), lang), columns)];
}

export function sumHeights(rows: readonly GanttRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
