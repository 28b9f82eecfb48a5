/// <reference lib="dom" preserve="true" />

import type { Container } from "@svgdotjs/svg.js";
import {
  capitalizeText,
  defaultLanguage,
  flagKind,
  formatDays,
  type Language,
  requireEntries,
  requireFields,
  terms,
} from "../../../model/index.ts";
import type { Size } from "../../geometry/index.ts";
import { drawFrame } from "../canvas/canvas.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { buildIdPrefix, computeCheckCode } from "../canvas/fingerprint.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import { paperTheme, type Theme } from "../canvas/theme.ts";
import { assignUnitLooks, noUnitLook } from "../canvas/unit-look.ts";
import { describeGantt } from "../words.ts";
import { arrangeGantt, ganttTitle } from "./arrangement.ts";
import { drawAxis, type GanttPlot } from "./axis.ts";
import { drawGanttHeading, drawGanttStep, type GanttTable } from "./bars.ts";
import type { GanttBar, GanttData } from "./data.ts";
import { buildGanttLegend, type UnitLooks } from "./legend.ts";
import { drawLinks, type PlacedBar } from "./links.ts";
import { createGanttNotes, ganttNoteSize } from "./notes.ts";
import { type GanttSheet, ganttRowSize, sumHeights } from "./rows.ts";
import { splitGanttSheets } from "./sheets.ts";
import { drawTotals, totalHeight } from "./total.ts";

/** How `drawGantt` draws its chart. */
export interface GanttOptions extends ChartDrawOptions {
  /** Sheets are so wide, and no higher than this, in pixels; all stands on one of its own size when absent. */
  readonly sheet?: Size | undefined;
  /** Sheets bear their numbers, which nothing else tells. */
  readonly numbered?: boolean | undefined;
}

/** Above the notes. */
const footGap = 4;

/**
 * A Gantt chart: a row for each step under the heading of its phase, bars in the colour of their unit, float as a thin
 * tail, critical steps with a heavy border, links as elbows. One SVG a sheet; more than one only where sheets are asked
 * for, and then the last one has the legend.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { buildProcess } from "leadpath";
 * import { buildGanttData, createBlankDocument, drawGantt } from "leadpath/charts";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const data = buildGanttData(buildProcess({ id: "permit", steps }));
 * drawGantt(data, { document: createBlankDocument(), lang: "en" }).length; // → 1
 * ```
 */
export function drawGantt(data: GanttData, options: GanttOptions): readonly string[] {
  requireFields("data", data, { groups: "list" });
  requireEntries("data.groups", data.groups, { bars: "list" });
  for (const [index, { bars }] of data.groups.entries()) requireEntries(`data.groups[${index}].bars`, bars, { id: "text", kind: "text" });
  requireFields("data", data, { process: "text", days: "number", units: "objects", links: "objects" });
  requireDrawOptions(options, { sheet: "object", numbered: flagKind });
  const lang = options.lang ?? defaultLanguage;
  const { sheet: size } = options;
  const { place, columns, table, plot, title, titleLines, head, rows } = arrangeGantt(data, size, lang);
  const { margin } = place;
  const width = place.width - 2 * margin;
  const looks = assignUnitLooks(listTimedUnits(data), options.theme ?? paperTheme);
  const legend = buildGanttLegend(data, looks, width, lang);
  const notes = createGanttNotes(data, looks, width, lang);
  const createRoomMeasure =
    ({ height }: Size) =>
    (sheet: GanttSheet, isLast: boolean) => {
      const rest = height - head - sumHeights(sheet) - totalHeight - (isLast ? legend.height : 0) - footGap - margin / 2 - 1;
      // Notes take time to wrap, and such a sheet is not chosen or has room for them.
      if (rest < 0 || rest > 0.6 * height) return rest / height;
      return (rest - notes(sheet, isLast).length * ganttNoteSize.height) / height;
    };
  const sheets = size ? splitGanttSheets(rows, createRoomMeasure(size), columns, lang) : [rows];
  return sheets.map((sheet, index) => {
    const isLast = index === sheets.length - 1;
    const number = sheets.length > 1 ? `${index + 1}/${sheets.length}` : "";
    const frame = {
      width: place.width,
      height: 0,
      title: number === "" ? title : `${title} ${number}`,
      description: describeGantt(formatDays(data.days), data.dates?.finish, lang),
      lang,
      idPrefix: (options.idPrefix ?? buildIdPrefix(computeCheckCode([data, lang]))) + (number === "" ? "" : `${index + 1}-`),
    };
    return drawFrame(options.document, frame, options.theme ?? paperTheme, (root, theme, setHeight) => {
      titleLines.forEach((line, at) => {
        drawText(root, line, { x: margin, y: margin + 15 + at * ganttTitle.height, size: ganttTitle.size, bold: true });
      });
      if (options.numbered) drawText(root, number, { x: margin + width, y: margin + 15, size: 12, anchor: "end", colour: theme.quiet });
      const bottom = head + sumHeights(sheet);
      drawTableHeadings(root, table, { left: margin, right: margin + width, y: head }, lang, theme);
      drawAxis(root, plot, { top: head, bottom }, data.dates, lang, theme);
      drawTotals(root, data, plot, head, bottom, lang, theme);
      drawGanttRows(root, sheet, { top: head, width }, data, { table, plot }, looks, lang, theme);
      if (isLast) legend.draw(root, margin, bottom + totalHeight, theme);
      let y = bottom + totalHeight + (isLast ? legend.height : 0) + footGap;
      for (const line of notes(sheet, isLast)) {
        drawText(root, line, { x: margin, y: y + ganttNoteSize.size, size: ganttNoteSize.size, colour: theme.quiet });
        y += ganttNoteSize.height;
      }
      setHeight(Math.ceil(y + margin / 2));
    });
  });
}

/** Ids of the units that have bars, now or before: a unit keeps its look in the chart of a reform. */
function listTimedUnits({ units, groups }: GanttData): readonly string[] {
  const bars = groups.flatMap((group) => group.bars);
  const hasTime = (times: GanttBar["before"]) => times !== undefined && times.finish > times.start;
  const timed = new Set(bars.filter(({ now, before }) => hasTime(now) || hasTime(before)).map(({ unit }) => unit));
  return units.map(({ id }) => id).filter((id) => timed.has(id));
}

/** Headings of the columns. */
function drawTableHeadings(
  on: Container,
  table: GanttTable,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
  lang: Language,
  theme: Theme,
): void {
  const drawHeadingCell = (text: string, x: number, anchor?: "end") =>
    drawText(on, capitalizeText(text), { x, y: y - 5, size: ganttRowSize.unitSize, colour: theme.quiet, ...(anchor && { anchor }) });
  drawHeadingCell(terms.step[lang], table.name + 4);
  drawHeadingCell(terms.unit[lang], table.unit);
  drawHeadingCell(terms.days[lang], table.days, "end");
  if (table.startDate !== undefined) drawHeadingCell(terms.start[lang], table.startDate);
  if (table.finishDate !== undefined) drawHeadingCell(terms.finish[lang], table.finishDate);
  drawShape(on, "path", { d: `M ${left} ${y} H ${right}`, fill: "none", stroke: theme.grid, "stroke-width": 1 });
}

function drawGanttRows(
  on: Container,
  sheet: GanttSheet,
  { top, width }: { readonly top: number; readonly width: number },
  data: GanttData,
  { table, plot }: { readonly table: GanttTable; readonly plot: GanttPlot },
  looks: UnitLooks,
  lang: Language,
  theme: Theme,
): void {
  const headings = on.group();
  const links = on.group();
  const steps = on.group();
  const placed = new Map<string, PlacedBar>();
  let y = top;
  for (const row of sheet) {
    const { bar } = row;
    if (bar === undefined) drawGanttHeading(headings, row, y, width, table, plot, theme);
    else {
      if (bar.now) placed.set(bar.id, { now: bar.now, middle: y + row.height / 2 });
      drawGanttStep(steps, { ...row, bar }, y, table, plot, looks.get(bar.unit ?? "") ?? noUnitLook, lang, theme);
    }
    y += row.height;
  }
  drawLinks(links, data.links, placed, plot, theme);
}
