import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language, markedDate, textIn } from "../../model/index.ts";
import { across, type GanttPlot } from "./gantt-axis.ts";
import type { GanttBar } from "./gantt-data.ts";
import { type GanttRow, ganttRow } from "./gantt-rows.ts";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { type BarPlace, fillBar, type UnitLook } from "./unit-look.ts";
import { barInWords } from "./words.ts";

/** The left edges of the columns, and the right edges of numbers. */
export interface GanttTable {
  readonly name: number;
  readonly unit: number;
  /** Right edge of the days. */
  readonly days: number;
  /** Left edges of the dates, where there are any. */
  readonly startDate?: number;
  readonly finishDate?: number;
}

/** Finer than those of flowcharts: bars are small. */
const dashes = { excluded: "4 2", applicant: "1.5 2" };
/** Height of what was before. */
const formerHeight = 4;
const floatHeight = 2.6;

/** The heading of a phase: a tinted strip, and a bracket from its first start to its last finish. */
export function drawHeading(
  on: Container,
  row: GanttRow,
  y: number,
  width: number,
  table: GanttTable,
  plot: GanttPlot,
  theme: Theme,
): void {
  const group = on.group();
  shape(group, "rect", { x: table.name, y: round(y), width, height: row.height, fill: theme.tint });
  drawLines(group, row.lines, table.name + 4, y + row.height / 2, { bold: true });
  const times = row.group.bars.flatMap(({ now }) => now ?? []);
  if (times.length === 0) return;
  const from = across(plot, Math.min(...times.map(({ start }) => start)));
  const to = across(plot, Math.max(...times.map(({ finish }) => finish)));
  const top = y + row.height / 2 - 3;
  const foot = Math.min(5, (to - from) / 2);
  const d = `M ${round(from)} ${round(top)} H ${round(to)} v 8 l ${round(-foot)} -4.5 H ${round(from + foot)} l ${round(-foot)} 4.5 Z`;
  shape(group, "path", { d, fill: theme.quiet });
}

/** A step: its line of the table, its bar or diamond, its float, and what it was before. */
export function drawStep(
  on: Container,
  row: GanttRow & { readonly bar: GanttBar },
  y: number,
  table: GanttTable,
  plot: GanttPlot,
  look: UnitLook,
  lang: Language,
  theme: Theme,
): void {
  const { bar } = row;
  const { now, before, change } = bar;
  const isCritical = now?.critical === true;
  const alternative = barInWords(wordsOf(bar, row, lang), lang);
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": alternative, "data-step": bar.id, tabindex: 0 });
  group.element("title").words(alternative);
  const middle = y + row.height / 2;
  const colour = now === undefined ? theme.removed : theme.ink;
  drawLines(group, row.lines, table.name + (row.group.name === undefined ? 0 : ganttRow.indent) + 4, middle, {
    bold: isCritical,
    colour: now && change ? theme.change : colour,
    struck: now === undefined,
  });
  drawLines(group, row.unitLines, table.unit, middle, { size: ganttRow.unitSize, colour: theme.quiet });
  const cell = (text: string, x: number, anchor?: "end") =>
    textLine(group, text, { x, y: round(middle + ganttRow.unitSize * 0.37), size: ganttRow.unitSize, colour, ...(anchor && { anchor }) });
  cell(formatDays(now ? now.finish - now.start : 0), table.days, "end");
  for (const name of ["startDate", "finishDate"] as const) {
    const [date, x] = [dateIn(now, name), table[name]];
    if (date !== undefined && x !== undefined) cell(date, x);
  }
  if (before) {
    const span = { from: across(plot, before.start), to: across(plot, before.finish) };
    drawFormer(group, span, middle + (now ? ganttRow.bar / 2 + 1.5 : -formerHeight / 2), theme);
  }
  if (!now) return;
  if (now.float > 0) {
    const end = across(plot, Math.min(plot.span, now.finish + now.float));
    drawFloat(group, across(plot, now.finish), end, middle + ganttRow.bar / 2, theme);
  }
  const [left, right] = [across(plot, now.start), across(plot, now.finish)];
  if (now.finish === now.start) {
    drawDiamond(group, left, middle, isCritical ? theme.critical : theme.ink);
    return;
  }
  const place = { x: left, y: middle - ganttRow.bar / 2, width: Math.max(2, right - left), height: ganttRow.bar };
  fillBar(group, place, look, theme);
  drawEdge(group, place, bar, isCritical, theme);
}

/** The border of a bar: heavy where it is critical, broken where its time does not count. */
export function drawEdge(on: Container, place: BarPlace, bar: Pick<GanttBar, "clock">, isCritical: boolean, theme: Theme): void {
  shape(on, "rect", {
    x: round(place.x),
    y: round(place.y),
    width: round(place.width),
    height: place.height,
    fill: "none",
    stroke: isCritical ? theme.critical : theme.ink,
    "stroke-width": isCritical ? 2.4 : 0.9,
    ...(bar.clock !== "counted" && { "stroke-dasharray": dashes[bar.clock] }),
  });
}

/** A small diamond: what takes no time. */
export function drawDiamond(on: Container, x: number, y: number, fill: string): void {
  const d = ganttRow.diamond;
  shape(on, "path", {
    d: `M ${round(x)} ${round(y - d)} l ${d} ${d} l ${-d} ${d} l ${-d} ${-d} Z`,
    fill,
  });
}

/** A thin tail along the foot of a bar, with an upright end: thicker and lower than links, which leave bars in the middle. */
export function drawFloat(on: Container, from: number, to: number, foot: number, theme: Theme): void {
  const y = foot - floatHeight / 2;
  shape(on, "path", { d: `M ${round(from)} ${round(y)} H ${round(to)}`, fill: "none", stroke: theme.quiet, "stroke-width": floatHeight });
  shape(on, "path", { d: `M ${round(to)} ${round(foot)} v -8`, fill: "none", stroke: theme.quiet, "stroke-width": 1.4 });
}

/** A thin hollow bar below: where the step was before the reform. */
export function drawFormer(on: Container, { from, to }: { readonly from: number; readonly to: number }, top: number, theme: Theme): void {
  shape(on, "rect", {
    x: round(from),
    y: round(top),
    width: round(Math.max(2, to - from)),
    height: formerHeight,
    fill: theme.paper,
    stroke: theme.removed,
    "stroke-width": 1,
  });
}

interface LinesLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly struck?: boolean;
}

/** Lines of text around a middle. */
function drawLines(on: Container, lines: readonly string[], x: number, middle: number, { size = ganttRow.size, ...look }: LinesLook): void {
  lines.forEach((text, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * ganttRow.line + size * 0.37;
    textLine(on, text, { x, y: round(y), size, ...look });
  });
}

function dateIn(now: GanttBar["now"], name: "startDate" | "finishDate"): string | undefined {
  const date = now?.[name];
  return date === undefined ? undefined : markedDate(date, now?.provisional?.includes(name));
}

function wordsOf(bar: GanttBar, { unitLines }: GanttRow, lang: Language): Parameters<typeof barInWords>[0] {
  const times = bar.now ?? bar.before;
  const { start = 0, finish = 0 } = times ?? {};
  return {
    name: `${bar.id} ${textIn(bar.name, lang)}`,
    unit: unitLines.join(lang === "zh" ? "" : " "),
    start: dateIn(bar.now, "startDate") ?? formatDays(start),
    finish: dateIn(bar.now, "finishDate") ?? formatDays(finish),
    days: formatDays(finish - start),
    float: formatDays(bar.now?.float ?? 0),
    isCritical: bar.now?.critical === true,
  };
}
