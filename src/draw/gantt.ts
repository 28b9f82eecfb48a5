/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { capital, defaultLanguage, formatDays, type Language, terms, textIn } from "../model/index.ts";
import { wrap } from "../text/index.ts";
import { drawing } from "./canvas.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { axisHeight, drawAxis, type GanttPlot } from "./gantt-axis.ts";
import { drawHeading, drawStep, type GanttTable } from "./gantt-bars.ts";
import type { GanttBar, GanttData } from "./gantt-data.ts";
import { ganttLegend, type UnitLooks } from "./gantt-legend.ts";
import { drawLinks, type PlacedBar } from "./gantt-links.ts";
import { type GanttColumns, type GanttSheet, ganttRows, ganttSheets, heightsOf } from "./gantt-rows.ts";
import { drawTotals, totalHeight } from "./gantt-total.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme } from "./theme.ts";
import { noUnit, unitLooks } from "./unit-look.ts";
import { ganttInWords, ganttWords, illustrative, sourceInWords, workingDays } from "./words.ts";

export interface GanttOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** `zh` when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
  /** Sheets are no higher than this, in pixels; one sheet when absent. */
  readonly sheetHeight?: number | undefined;
}

/** Sizes in pixels. A sheet fits A4 across as it is. */
const page = { width: 1016, margin: 24 };
const note = { size: 12, height: 18 };
const titleHeight = 24;

/**
 * A Gantt chart: a row for each step under the heading of its phase, bars in the colour of their unit, float as a thin tail, critical steps with
 * a heavy border, links as elbows. One SVG a sheet; more than one only where a height is given.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawGantt(data: GanttData, options: GanttOptions): readonly string[] {
  const lang = options.lang ?? defaultLanguage;
  const { columns, table, plot } = arrange(data);
  const rows = ganttRows(data, columns, lang);
  const title = [data.title, ...(data.scenario === undefined ? [] : [data.scenario])]
    .map((text) => textIn(text, lang))
    .join(lang === "zh" ? "：" : ": ");
  const titleLines = wrap(title, page.width - 2 * page.margin - 60, 18, true);
  const timed = unitsWithTime(data);
  const looks = unitLooks(timed, options.theme ?? paper);
  const width = page.width - 2 * page.margin;
  const legendOf = (sheet: GanttSheet) => ganttLegend(partOf(data, sheet), looks, width, lang);
  const notesOn = (sheet: GanttSheet) =>
    [offSheet(data, sheet, lang), ...(looks.size < timed.length ? [ganttWords.unitsAlike[lang]] : []), ...notesOf(data, lang)].flatMap(
      (text) => wrap(text, width, note.size),
    );
  const head = page.margin + titleLines.length * titleHeight + 8 + axisHeight(data.dates);
  const { sheetHeight = Number.POSITIVE_INFINITY } = options;
  const room = (sheet: GanttSheet) =>
    sheetHeight - head - heightsOf(sheet) - totalHeight - legendOf(sheet).height - notesOn(sheet).length * note.height - page.margin;
  const sheets = ganttSheets(rows, room, columns, lang);
  return sheets.map((sheet, index) => {
    const number = sheets.length > 1 ? `${index + 1}/${sheets.length}` : "";
    const frame = {
      width: page.width,
      height: 0,
      title: number === "" ? title : `${title} ${number}`,
      description: ganttInWords(formatDays(data.days), data.dates?.finish, lang),
      lang,
      idPrefix: (options.idPrefix ?? ownPrefix(checkCode([data, lang]))) + (number === "" ? "" : `${index + 1}-`),
    };
    return drawing(options.document, frame, options.theme ?? paper, (root, theme, setHeight) => {
      titleLines.forEach((line, at) => {
        textLine(root, line, { x: page.margin, y: page.margin + 15 + at * titleHeight, size: 18, bold: true });
      });
      textLine(root, number, { x: page.width - page.margin, y: page.margin + 15, size: 12, anchor: "end", colour: theme.quiet });
      const bottom = head + heightsOf(sheet);
      const legend = legendOf(sheet);
      drawTable(root, table, head, lang, theme);
      drawAxis(root, plot, { top: head, bottom }, data.dates, lang, theme);
      drawTotals(root, data, plot, head, bottom, lang, theme);
      drawRows(root, sheet, head, data, { table, plot }, looks, lang, theme);
      legend.draw(root, page.margin, bottom + totalHeight, theme);
      let y = bottom + totalHeight + legend.height + 4;
      for (const line of notesOn(sheet)) {
        textLine(root, line, { x: page.margin, y: y + note.size, size: note.size, colour: theme.quiet });
        y += note.height;
      }
      setHeight(Math.ceil(y + page.margin / 2));
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

/** What stands on one sheet. */
function partOf(data: GanttData, sheet: GanttSheet): GanttData {
  const here = new Set(sheet.flatMap(({ bar }) => bar ?? []));
  const ids = new Set([...here].map(({ id }) => id));
  return {
    ...data,
    groups: data.groups.map((group) => ({ ...group, bars: group.bars.filter((bar) => here.has(bar)) })),
    links: data.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

/** Columns at the left, bars at the right. */
function arrange(data: GanttData): { columns: GanttColumns; table: GanttTable; plot: GanttPlot } {
  const hasDates = data.dates !== undefined;
  const columns = { name: hasDates ? 208 : 232, unit: hasDates ? 128 : 140 };
  const unit = page.margin + columns.name;
  const days = unit + columns.unit + 26;
  const date = 71;
  const left = (hasDates ? days + 12 + 2 * date : days) + 12;
  const table = { name: page.margin, unit, days, ...(hasDates && { startDate: days + 12, finishDate: days + 12 + date }) };
  const bars = data.groups.flatMap((group) => group.bars);
  const most = Math.max(data.days, data.daysBefore ?? 0, ...bars.map(({ now, before }) => Math.max(now?.finish ?? 0, before?.finish ?? 0)));
  return { columns, table, plot: { left, right: page.width - page.margin - 4, span: most > 0 ? most : 1 } };
}

/** Headings of the columns. */
function drawTable(on: Container, table: GanttTable, head: number, lang: Language, theme: Theme): void {
  const heading = (text: string, x: number, anchor?: "end") =>
    textLine(on, capital(text), { x, y: head - 5, size: 11, colour: theme.quiet, ...(anchor && { anchor }) });
  heading(terms.step[lang], table.name + 4);
  heading(terms.unit[lang], table.unit);
  heading(terms.days[lang], table.days, "end");
  if (table.startDate !== undefined) heading(terms.start[lang], table.startDate);
  if (table.finishDate !== undefined) heading(terms.finish[lang], table.finishDate);
  shape(on, "path", { d: `M ${page.margin} ${head} H ${page.width - page.margin}`, fill: "none", stroke: theme.grid, "stroke-width": 1 });
}

function drawRows(
  on: Container,
  sheet: GanttSheet,
  top: number,
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
    if (bar === undefined) drawHeading(headings, row, y, page.width - 2 * page.margin, table, plot, theme);
    else {
      if (bar.now) placed.set(bar.id, { now: bar.now, middle: y + row.height / 2 });
      drawStep(steps, { ...row, bar }, y, table, plot, looks.get(bar.unit ?? "") ?? noUnit, lang, theme);
    }
    y += row.height;
  }
  drawLinks(links, data.links, placed, plot, theme);
}

function isCriticalWithFloat({ now }: GanttBar): boolean {
  return now?.critical === true && now.float > 0;
}

function hasMarkedDates({ dates, groups }: GanttData): boolean {
  const isMarked = ({ now }: GanttBar) => (now?.provisional ?? []).length > 0;
  return dates?.provisional === true || dates?.before?.provisional === true || groups.some(({ bars }) => bars.some(isMarked));
}

function notesOf(data: GanttData, lang: Language): readonly string[] {
  const mark = checkCode([data, lang]);
  return [
    `${textIn(workingDays, lang)} ${sourceInWords(data.process, mark, lang)}`,
    ...(data.groups.some(({ bars }) => bars.some(isCriticalWithFloat)) ? [ganttWords.criticalWithFloat[lang]] : []),
    ...(hasMarkedDates(data) ? [textIn(terms.provisional, lang)] : []),
    ...(data.illustrative ? [textIn(illustrative, lang)] : []),
  ];
}

/** Links between a step of this sheet and one of another, in words; empty for none. */
function offSheet(data: GanttData, sheet: GanttSheet, lang: Language): string {
  const here = new Set(sheet.flatMap(({ bar }) => (bar ? [bar.id] : [])));
  const links = data.links.filter(({ from, to }) => here.has(from) !== here.has(to)).map(({ from, to }) => `${from} → ${to}`);
  return links.length === 0 ? "" : textIn(ganttWords.offSheet, lang) + links.join(lang === "zh" ? "、" : ", ");
}
