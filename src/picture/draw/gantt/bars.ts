import type { Container } from "@svgdotjs/svg.js";
import { formatDays, formatMarkedDate, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { type BarPlace, fillBar, type UnitLook } from "../canvas/unit-look.ts";
import { describeGanttBar } from "../words.ts";
import { type GanttPlot, getDayX } from "./axis.ts";
import type { GanttBar } from "./data.ts";
import { type GanttRow, ganttRowSize } from "./rows.ts";

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
const barDashes = { excluded: "4 2", applicant: "1.5 2" };
/** Height of what was before. */
const formerHeight = 4;
const floatHeight = 2.6;

/** The heading of a phase: a tinted strip, and a bracket from its first start to its last finish. */
export function drawGanttHeading(
  on: Container,
  row: GanttRow,
  y: number,
  width: number,
  table: GanttTable,
  plot: GanttPlot,
  theme: Theme,
): void {
  const group = on.group();
  drawShape(group, "rect", { x: table.name, y: roundCoordinate(y), width, height: row.height, fill: theme.tint });
  drawLines(group, row.lines, table.name + 4, y + row.height / 2, { bold: true });
  const times = row.group.bars.flatMap(({ now }) => now ?? []);
  if (times.length === 0) return;
  const from = getDayX(plot, Math.min(...times.map(({ start }) => start)));
  const to = getDayX(plot, Math.max(...times.map(({ finish }) => finish)));
  const top = y + row.height / 2 - 3;
  const foot = Math.min(5, (to - from) / 2);
  const d = `M ${roundCoordinate(from)} ${roundCoordinate(top)} H ${roundCoordinate(to)} v 8 l ${roundCoordinate(-foot)} -4.5 H ${roundCoordinate(from + foot)} l ${roundCoordinate(-foot)} 4.5 Z`;
  drawShape(group, "path", { d, fill: theme.quiet });
}

/** A step: its line of the table, its bar or diamond, its float, and what it was before. */
export function drawGanttStep(
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
  const alternative = describeGanttBar(collectBarWords(bar, row, lang), lang);
  const group = createNamedGroup(on, alternative, { "data-step": bar.id, tabindex: 0 });
  const middle = y + row.height / 2;
  const colour = now === undefined ? theme.removed : theme.ink;
  drawLines(group, row.lines, table.name + (row.group.name === undefined ? 0 : ganttRowSize.indent) + 4, middle, {
    bold: isCritical,
    colour: now && change ? theme.change : colour,
    struck: now === undefined,
  });
  drawLines(group, row.unitLines, table.unit, middle, { size: ganttRowSize.unitSize, colour: theme.quiet });
  const drawCell = (text: string, x: number, anchor?: "end") =>
    drawText(group, text, {
      x,
      y: roundCoordinate(middle + ganttRowSize.unitSize * 0.37),
      size: ganttRowSize.unitSize,
      colour,
      ...(anchor && { anchor }),
    });
  drawCell(formatDays(now ? now.finish - now.start : 0), table.days, "end");
  for (const name of ["startDate", "finishDate"] as const) {
    const [date, x] = [formatBarDate(now, name), table[name]];
    if (date !== undefined && x !== undefined) drawCell(date, x);
  }
  if (before) {
    const span = { from: getDayX(plot, before.start), to: getDayX(plot, before.finish) };
    drawFormerBar(group, span, middle + (now ? ganttRowSize.bar / 2 + 1.5 : -formerHeight / 2), theme);
  }
  if (!now) return;
  if (now.float > 0) {
    const end = getDayX(plot, Math.min(plot.span, now.finish + now.float));
    drawFloat(group, getDayX(plot, now.finish), end, middle + ganttRowSize.bar / 2, theme);
  }
  const [left, right] = [getDayX(plot, now.start), getDayX(plot, now.finish)];
  if (now.finish === now.start) {
    drawDiamond(group, left, middle, isCritical ? theme.critical : theme.ink);
    return;
  }
  const place = { x: left, y: middle - ganttRowSize.bar / 2, width: Math.max(2, right - left), height: ganttRowSize.bar };
  fillBar(group, place, look, theme);
  drawBarEdge(group, place, bar, isCritical, theme);
}

/** The border of a bar: heavy where it is critical, broken where its time does not count. */
export function drawBarEdge(on: Container, place: BarPlace, bar: Pick<GanttBar, "clock">, isCritical: boolean, theme: Theme): void {
  drawShape(on, "rect", {
    x: roundCoordinate(place.x),
    y: roundCoordinate(place.y),
    width: roundCoordinate(place.width),
    height: place.height,
    fill: "none",
    stroke: isCritical ? theme.critical : theme.ink,
    "stroke-width": isCritical ? 2.4 : 0.9,
    ...(bar.clock !== "counted" && { "stroke-dasharray": barDashes[bar.clock] }),
  });
}

/** A small diamond: what takes no time. */
export function drawDiamond(on: Container, x: number, y: number, fill: string): void {
  const d = ganttRowSize.diamond;
  drawShape(on, "path", {
    d: `M ${roundCoordinate(x)} ${roundCoordinate(y - d)} l ${d} ${d} l ${-d} ${d} l ${-d} ${-d} Z`,
    fill,
  });
}

/**
 * A thin tail along the foot of a bar, with an upright end: thicker and lower than links, which leave bars in the
 * middle.
 */
export function drawFloat(on: Container, from: number, to: number, foot: number, theme: Theme): void {
  const y = foot - floatHeight / 2;
  drawShape(on, "path", {
    d: `M ${roundCoordinate(from)} ${roundCoordinate(y)} H ${roundCoordinate(to)}`,
    fill: "none",
    stroke: theme.quiet,
    "stroke-width": floatHeight,
  });
  drawShape(on, "path", {
    d: `M ${roundCoordinate(to)} ${roundCoordinate(foot)} v -8`,
    fill: "none",
    stroke: theme.quiet,
    "stroke-width": 1.4,
  });
}

/** A thin hollow bar below: where the step was before the reform. */
export function drawFormerBar(
  on: Container,
  { from, to }: { readonly from: number; readonly to: number },
  top: number,
  theme: Theme,
): void {
  drawShape(on, "rect", {
    x: roundCoordinate(from),
    y: roundCoordinate(top),
    width: roundCoordinate(Math.max(2, to - from)),
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
function drawLines(
  on: Container,
  lines: readonly string[],
  x: number,
  middle: number,
  { size = ganttRowSize.size, ...look }: LinesLook,
): void {
  lines.forEach((text, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * ganttRowSize.line + size * 0.37;
    drawText(on, text, { x, y: roundCoordinate(y), size, ...look });
  });
}

function formatBarDate(now: GanttBar["now"], name: "startDate" | "finishDate"): string | undefined {
  const date = now?.[name];
  return date === undefined ? undefined : formatMarkedDate(date, now?.provisional?.includes(name));
}

function collectBarWords(bar: GanttBar, { unitLines }: GanttRow, lang: Language): Parameters<typeof describeGanttBar>[0] {
  const times = bar.now ?? bar.before;
  const { start = 0, finish = 0 } = times ?? {};
  return {
    name: `${bar.id} ${localizeText(bar.name, lang)}`,
    unit: unitLines.join(punctuation.sentence[lang]),
    start: formatBarDate(bar.now, "startDate") ?? formatDays(start),
    finish: formatBarDate(bar.now, "finishDate") ?? formatDays(finish),
    days: formatDays(finish - start),
    float: formatDays(bar.now?.float ?? 0),
    isCritical: bar.now?.critical === true,
  };
}
