import { formatDays, type Language, localizeText, terms } from "../../../model/index.ts";
import { measureText } from "../../text/index.ts";
import type { GanttPlot } from "./axis.ts";
import type { GanttTable } from "./bars.ts";
import type { GanttData } from "./data.ts";
import { formatBarName, type GanttColumns, ganttRowSize } from "./rows.ts";

/** A sheet, in pixels. */
export interface GanttPage {
  readonly width: number;
  readonly margin: number;
}

/** How much of a sheet names of steps and of units may take. */
const columnShares = { name: 0.225, unit: 0.14 };
const dateColumnWidth = 71;

/** Columns at the left, as wide as they need, and the bars at the right. */
export function arrangeColumns(
  data: GanttData,
  { width, margin }: GanttPage,
  lang: Language,
): { readonly columns: GanttColumns; readonly table: GanttTable; readonly plot: GanttPlot } {
  const bars = data.groups.flatMap((group) => group.bars);
  const names = bars.map((bar) => measureText(formatBarName(bar, lang), ganttRowSize.size, bar.now?.critical) + ganttRowSize.indent);
  const used = new Set(bars.map(({ unit }) => unit));
  const units = data.units.filter(({ id }) => used.has(id)).map(({ name }) => measureText(localizeText(name, lang), ganttRowSize.unitSize));
  const columns = {
    name: computeColumnWidth([measureText(terms.step[lang], ganttRowSize.unitSize), ...names], columnShares.name * width),
    unit: computeColumnWidth([measureText(terms.unit[lang], ganttRowSize.unitSize), ...units], columnShares.unit * width),
  };
  const figures = bars.map(({ now }) => measureText(formatDays(now ? now.finish - now.start : 0), ganttRowSize.unitSize));
  const unit = margin + columns.name;
  const days = unit + columns.unit + Math.ceil(Math.max(measureText(terms.days[lang], ganttRowSize.unitSize), ...figures));
  const hasDates = data.dates !== undefined;
  const table = { name: margin, unit, days, ...(hasDates && { startDate: days + 12, finishDate: days + 12 + dateColumnWidth }) };
  const left = (hasDates ? days + 12 + 2 * dateColumnWidth : days) + 12;
  const most = Math.max(data.days, data.daysBefore ?? 0, ...bars.map(({ now, before }) => Math.max(now?.finish ?? 0, before?.finish ?? 0)));
  return { columns, table, plot: { left, right: width - margin - 4, span: most > 0 ? most : 1 } };
}

function computeColumnWidth(texts: readonly number[], most: number): number {
  return Math.floor(Math.min(most, Math.max(...texts) + ganttRowSize.gap + 1));
}
