import { type Language, localizeText, punctuation } from "../../../model/index.ts";
import type { Rectangle, Size } from "../../geometry/index.ts";
import { measureText, wrapText } from "../../text/index.ts";
import { computeAxisHeight, type GanttPlot, getDayX } from "./axis.ts";
import type { GanttTable } from "./bars.ts";
import { arrangeColumns, type GanttPage } from "./columns.ts";
import type { GanttData } from "./data.ts";
import { buildGanttRows, type GanttColumns, type GanttRow } from "./rows.ts";

/** Where the parts of a chart stand on each of its sheets, in pixels. */
export interface GanttArrangement {
  readonly place: GanttPage;
  readonly columns: GanttColumns;
  readonly table: GanttTable;
  readonly plot: GanttPlot;
  readonly title: string;
  readonly titleLines: readonly string[];
  /** Where the axis ends and the first row begins. */
  readonly head: number;
  readonly rows: readonly GanttRow[];
}

const ganttPageSize = { width: 1016, margin: 24 };
/** The margin of a sheet, which paper adds its own to. */
const sheetMargin = 8;
export const ganttTitle = { size: 18, height: 24 };
/** Left of an axis with dates, for what its numbers are. */
const captionRoom = 100;
/** Between the names of steps and their units. */
const tableColumnGap = 2;

/** Arranges a chart on sheets of a size, or on one of its own. */
export function arrangeGantt(data: GanttData, size: Size | undefined, lang: Language): GanttArrangement {
  const margin = size ? sheetMargin : ganttPageSize.margin;
  const place: GanttPage = { width: size?.width ?? ganttPageSize.width, margin };
  const { columns, table, plot } = arrangeColumns(data, place, lang);
  const title = [data.title, ...(data.scenario === undefined ? [] : [data.scenario])]
    .map((text) => localizeText(text, lang))
    .join(punctuation.colon[lang]);
  const titleLines = wrapText(title, place.width - 2 * margin - 60, ganttTitle.size, true);
  const isBesideAxis =
    size !== undefined && data.dates !== undefined && measureText(title, ganttTitle.size, true) < plot.left - margin - captionRoom;
  const head = margin + (isBesideAxis ? 0 : titleLines.length * ganttTitle.height + 8) + computeAxisHeight(data.dates);
  return { place, columns, table, plot, title, titleLines, head, rows: buildGanttRows(data, columns, lang) };
}

/** Where a chart on one sheet has what its readers look for. */
export interface GanttPlaces {
  /** The axis with the headings of the columns. */
  readonly top: Rectangle;
  /** The names of the rows. */
  readonly side: Rectangle;
  /** The bar of each step, as high as its row. */
  readonly bars: readonly (Rectangle & { readonly id: string })[];
}

/** Where the axis, the names and the bars of a chart stand that is drawn on one sheet, in pixels. */
export function findGanttPlaces(data: GanttData, lang: Language): GanttPlaces {
  const { place, table, plot, head, rows } = arrangeGantt(data, undefined, lang);
  const height = computeAxisHeight(data.dates);
  let y = head;
  const bars = rows.flatMap((row) => {
    const above = y;
    y += row.height;
    if (!row.bar) return [];
    const { start = 0, finish = 0 } = row.bar.now ?? row.bar.before ?? {};
    const [from, to] = [getDayX(plot, start), getDayX(plot, finish)];
    return [{ id: row.bar.id, x: from, y: above, width: to - from, height: row.height }];
  });
  return {
    top: { x: 0, y: head - height, width: place.width, height: height + 1 },
    side: { x: table.name, y: head, width: table.unit - table.name - tableColumnGap, height: y - head },
    bars,
  };
}
