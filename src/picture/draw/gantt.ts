/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { capital, defaultLanguage, formatDays, type Language, terms, textIn } from "../../model/index.ts";
import type { Size } from "../layout/index.ts";
import { measure, wrap } from "../text/index.ts";
import { drawing } from "./canvas.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { axisHeight, drawAxis, type GanttPlot } from "./gantt-axis.ts";
import { drawHeading, drawStep, type GanttTable } from "./gantt-bars.ts";
import { arrange, type GanttPage } from "./gantt-columns.ts";
import type { GanttBar, GanttData } from "./gantt-data.ts";
import { ganttLegend, type UnitLooks } from "./gantt-legend.ts";
import { drawLinks, type PlacedBar } from "./gantt-links.ts";
import { ganttNotes, note } from "./gantt-notes.ts";
import { type GanttSheet, ganttRow, ganttRows, heightsOf } from "./gantt-rows.ts";
import { ganttSheets } from "./gantt-sheets.ts";
import { drawTotals, totalHeight } from "./gantt-total.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme } from "./theme.ts";
import { noUnit, unitLooks } from "./unit-look.ts";
import { ganttInWords } from "./words.ts";

export interface GanttOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** `zh` when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
  /** Sheets are so wide, and no higher than this, in pixels; all stands on one of its own size when absent. */
  readonly sheet?: Size | undefined;
  /** Sheets bear their numbers, which nothing else tells. */
  readonly numbered?: boolean | undefined;
}

/** Sizes in pixels. */
const page = { width: 1016, margin: 24 };
/** The margin of a sheet, which paper adds its own to. */
const sheetMargin = 8;
const [titleSize, titleHeight] = [18, 24];
/** Left of an axis with dates, for what its numbers are. */
const captionRoom = 100;
/** Above the notes. */
const footGap = 4;

/**
 * A Gantt chart: a row for each step under the heading of its phase, bars in the colour of their unit, float as a thin tail, critical steps with
 * a heavy border, links as elbows. One SVG a sheet; more than one only where sheets are asked for, and then the last one has the legend.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawGantt(data: GanttData, options: GanttOptions): readonly string[] {
  const lang = options.lang ?? defaultLanguage;
  const { sheet: size } = options;
  const margin = size ? sheetMargin : page.margin;
  const place: GanttPage = { width: size?.width ?? page.width, margin };
  const width = place.width - 2 * margin;
  const { columns, table, plot } = arrange(data, place, lang);
  const title = [data.title, ...(data.scenario === undefined ? [] : [data.scenario])]
    .map((text) => textIn(text, lang))
    .join(lang === "zh" ? "：" : ": ");
  const titleLines = wrap(title, width - 60, titleSize, true);
  const looks = unitLooks(unitsWithTime(data), options.theme ?? paper);
  const legend = ganttLegend(data, looks, width, lang);
  const notes = ganttNotes(data, looks, width, lang);
  const isBesideAxis = size !== undefined && data.dates !== undefined && measure(title, titleSize, true) < plot.left - margin - captionRoom;
  const head = margin + (isBesideAxis ? 0 : titleLines.length * titleHeight + 8) + axisHeight(data.dates);
  const rows = ganttRows(data, columns, lang);
  const roomOn =
    ({ height }: Size) =>
    (sheet: GanttSheet, isLast: boolean) => {
      const rest = height - head - heightsOf(sheet) - totalHeight - (isLast ? legend.height : 0) - footGap - margin / 2 - 1;
      // Notes take time to wrap, and such a sheet is not chosen or has room for them.
      if (rest < 0 || rest > 0.6 * height) return rest / height;
      return (rest - notes(sheet, isLast).length * note.height) / height;
    };
  const sheets = size ? ganttSheets(rows, roomOn(size), columns, lang) : [rows];
  return sheets.map((sheet, index) => {
    const isLast = index === sheets.length - 1;
    const number = sheets.length > 1 ? `${index + 1}/${sheets.length}` : "";
    const frame = {
      width: place.width,
      height: 0,
      title: number === "" ? title : `${title} ${number}`,
      description: ganttInWords(formatDays(data.days), data.dates?.finish, lang),
      lang,
      idPrefix: (options.idPrefix ?? ownPrefix(checkCode([data, lang]))) + (number === "" ? "" : `${index + 1}-`),
    };
    return drawing(options.document, frame, options.theme ?? paper, (root, theme, setHeight) => {
      titleLines.forEach((line, at) => {
        textLine(root, line, { x: margin, y: margin + 15 + at * titleHeight, size: titleSize, bold: true });
      });
      if (options.numbered) textLine(root, number, { x: margin + width, y: margin + 15, size: 12, anchor: "end", colour: theme.quiet });
      const bottom = head + heightsOf(sheet);
      drawTable(root, table, { left: margin, right: margin + width, y: head }, lang, theme);
      drawAxis(root, plot, { top: head, bottom }, data.dates, lang, theme);
      drawTotals(root, data, plot, head, bottom, lang, theme);
      drawRows(root, sheet, { top: head, width }, data, { table, plot }, looks, lang, theme);
      if (isLast) legend.draw(root, margin, bottom + totalHeight, theme);
      let y = bottom + totalHeight + (isLast ? legend.height : 0) + footGap;
      for (const line of notes(sheet, isLast)) {
        textLine(root, line, { x: margin, y: y + note.size, size: note.size, colour: theme.quiet });
        y += note.height;
      }
      setHeight(Math.ceil(y + margin / 2));
    });
  });
}

/** Ids of the units that have bars, now or before: a unit keeps its look in the chart of a reform. */
function unitsWithTime({ units, groups }: GanttData): readonly string[] {
  const bars = groups.flatMap((group) => group.bars);
  const takesTime = (times: GanttBar["before"]) => times !== undefined && times.finish > times.start;
  const timed = new Set(bars.filter(({ now, before }) => takesTime(now) || takesTime(before)).map(({ unit }) => unit));
  return units.map(({ id }) => id).filter((id) => timed.has(id));
}

/** Headings of the columns. */
function drawTable(
  on: Container,
  table: GanttTable,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
  lang: Language,
  theme: Theme,
): void {
  const heading = (text: string, x: number, anchor?: "end") =>
    textLine(on, capital(text), { x, y: y - 5, size: ganttRow.unitSize, colour: theme.quiet, ...(anchor && { anchor }) });
  heading(terms.step[lang], table.name + 4);
  heading(terms.unit[lang], table.unit);
  heading(terms.days[lang], table.days, "end");
  if (table.startDate !== undefined) heading(terms.start[lang], table.startDate);
  if (table.finishDate !== undefined) heading(terms.finish[lang], table.finishDate);
  shape(on, "path", { d: `M ${left} ${y} H ${right}`, fill: "none", stroke: theme.grid, "stroke-width": 1 });
}

function drawRows(
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
    if (bar === undefined) drawHeading(headings, row, y, width, table, plot, theme);
    else {
      if (bar.now) placed.set(bar.id, { now: bar.now, middle: y + row.height / 2 });
      drawStep(steps, { ...row, bar }, y, table, plot, looks.get(bar.unit ?? "") ?? noUnit, lang, theme);
    }
    y += row.height;
  }
  drawLinks(links, data.links, placed, plot, theme);
}
