import { formatDays, type Language, terms, textIn } from "../../model/index.ts";
import { measure } from "../text/index.ts";
import type { GanttPlot } from "./gantt-axis.ts";
import type { GanttTable } from "./gantt-bars.ts";
import type { GanttData } from "./gantt-data.ts";
import { type GanttColumns, ganttRow, nameOf } from "./gantt-rows.ts";

/** A sheet, in pixels. */
export interface GanttPage {
  readonly width: number;
  readonly margin: number;
}

/** How much of a sheet names of steps and of units may take. */
const share = { name: 0.225, unit: 0.14 };
const date = 71;

/** Columns at the left, as wide as they need, and the bars at the right. */
export function arrange(
  data: GanttData,
  { width, margin }: GanttPage,
  lang: Language,
): { readonly columns: GanttColumns; readonly table: GanttTable; readonly plot: GanttPlot } {
  const bars = data.groups.flatMap((group) => group.bars);
  const names = bars.map((bar) => measure(nameOf(bar, lang), ganttRow.size, bar.now?.critical) + ganttRow.indent);
  const used = new Set(bars.map(({ unit }) => unit));
  const units = data.units.filter(({ id }) => used.has(id)).map(({ name }) => measure(textIn(name, lang), ganttRow.unitSize));
  const columns = {
    name: columnWidth([measure(terms.step[lang], ganttRow.unitSize), ...names], share.name * width),
    unit: columnWidth([measure(terms.unit[lang], ganttRow.unitSize), ...units], share.unit * width),
  };
  const figures = bars.map(({ now }) => measure(formatDays(now ? now.finish - now.start : 0), ganttRow.unitSize));
  const unit = margin + columns.name;
  const days = unit + columns.unit + Math.ceil(Math.max(measure(terms.days[lang], ganttRow.unitSize), ...figures));
  const hasDates = data.dates !== undefined;
  const table = { name: margin, unit, days, ...(hasDates && { startDate: days + 12, finishDate: days + 12 + date }) };
  const left = (hasDates ? days + 12 + 2 * date : days) + 12;
  const most = Math.max(data.days, data.daysBefore ?? 0, ...bars.map(({ now, before }) => Math.max(now?.finish ?? 0, before?.finish ?? 0)));
  return { columns, table, plot: { left, right: width - margin - 4, span: most > 0 ? most : 1 } };
}

function columnWidth(texts: readonly number[], most: number): number {
  return Math.floor(Math.min(most, Math.max(...texts) + ganttRow.gap + 1));
}
