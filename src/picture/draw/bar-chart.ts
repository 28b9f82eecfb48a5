import type { Container } from "@svgdotjs/svg.js";
import { formatSignedDays, type Language, textIn } from "../../model/index.ts";
import { measure } from "../text/index.ts";
import { type Row, row } from "./bar-rows.ts";
import { round } from "./round.ts";
import { ticksAround } from "./scale.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { fillTotal } from "./total-parts.ts";
import { waterfallWords } from "./words.ts";

export const page = { width: 920, margin: 28 };
/** Room between names and axis, and for numbers right of the bars. */
const room = { axis: 12, values: 62 };

/** Axis, grid and rows from `top`; `linked` rows begin where the one before ends. Answers where the chart ends. */
export function drawChart(on: Container, rows: readonly Row[], top: number, linked: boolean, lang: Language, theme: Theme): number {
  const ends = rows.flatMap(({ from, to, whole = 0 }) => [from, to, whole]);
  const ticks = ticksAround(Math.min(0, ...ends), Math.max(0, ...ends), 6);
  const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
  const left = page.margin + row.names + room.axis;
  const right = page.width - page.margin - room.values;
  const scale = (days: number) => left + ((right - left) * (days - first)) / (last - first);
  const axis = top + 34;
  const bottom = axis + rows.reduce((sum, each) => sum + each.height, 0) + 4;
  const grid = on.group().attr("aria-hidden", "true");
  textLine(grid, textIn(waterfallWords.axis, lang), { x: left, y: top + 10, size: 12, colour: theme.quiet });
  for (const tick of ticks) {
    textLine(grid, formatSignedDays(tick), { x: scale(tick), y: axis - 6, size: 12, colour: theme.quiet, anchor: "middle" });
    grid
      .path(`M ${round(scale(tick))} ${axis} V ${bottom}`)
      .attr({ fill: "none", stroke: tick === 0 ? theme.ink : theme.grid, "stroke-width": tick === 0 ? 1 : 0.5 });
  }
  let y = axis + 4;
  rows.forEach((each, index) => {
    const next = rows[index + 1];
    drawRow(on, each, y, scale, theme);
    if (next && linked) {
      const barEnd = y + (each.height + row.bar) / 2;
      const nextBar = y + each.height + (next.height - row.bar) / 2;
      grid
        .path(`M ${round(scale(each.to))} ${barEnd} V ${nextBar}`)
        .attr({ fill: "none", stroke: theme.quiet, "stroke-width": 1, "stroke-dasharray": "2 2" });
    }
    y += each.height;
  });
  return bottom + 16;
}

function drawRow(on: Container, each: Row, top: number, scale: (days: number) => number, theme: Theme): void {
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": each.alternative });
  group.element("title").words(each.alternative);
  const middle = top + each.height / 2;
  const bold = each.kind === "total";
  each.lines.forEach((line, index) => {
    const y = middle + (index - (each.lines.length - 1) / 2) * row.line + row.size * 0.37;
    textLine(group, line, { x: page.margin + row.names, y: round(y), size: row.size, bold, anchor: "end" });
  });
  const [start, end] = [scale(Math.min(each.from, each.to)), scale(Math.max(each.from, each.to))];
  if (each.whole !== undefined) drawWhole(group, scale(0), scale(each.whole), middle - row.bar / 2, theme);
  drawBar(group, each, start, Math.max(1, end - start), middle - row.bar / 2, theme);
  const colour = each.kind === "lengthening" ? theme.critical : theme.ink;
  const reach = each.whole === undefined ? end : Math.max(end, scale(each.whole));
  const beside =
    each.kind === "saving" &&
    each.whole === undefined &&
    start - measure(each.value, row.size, bold) - 10 > page.margin + row.names + room.axis;
  const x = beside ? start - 6 : reach + 6;
  textLine(group, each.value, {
    x: round(x),
    y: round(middle + row.size * 0.37),
    size: row.size,
    bold,
    colour,
    ...(beside && { anchor: "end" }),
  });
}

/** A hollow bar behind: all that the filled one is a part of. */
function drawWhole(on: Container, from: number, to: number, y: number, theme: Theme): void {
  shape(on, "rect", {
    x: round(from),
    y: round(y),
    width: round(to - from),
    height: row.bar,
    fill: theme.paper,
    stroke: theme.quiet,
    "stroke-width": 1,
  });
}

/**
 * Totals are solid, savings filled, lengthenings hatched and outlined: told apart without colour. Savings beside solid totals are hollow where
 * there is no colour; those in front of a hollow bar stay filled.
 */
function drawBar(on: Container, { kind, whole, parts }: Row, x: number, width: number, y: number, theme: Theme): void {
  if (parts) {
    fillTotal(on, { x, y, width, height: row.bar }, parts, theme);
    return;
  }
  const hollow = kind === "lengthening" || (kind !== "total" && whole === undefined && theme.monochrome);
  const fill = kind === "total" ? theme.ink : hollow ? theme.paper : theme.change;
  const outline = hollow ? { stroke: kind === "lengthening" ? theme.critical : theme.change, "stroke-width": 1.4 } : {};
  on.rect(round(width), row.bar).attr({ x: round(x), y: round(y), fill, ...outline });
  if (kind !== "lengthening") return;
  const strokes: string[] = [];
  for (let at = 0; at + row.bar / 2 <= width; at += 5)
    strokes.push(`M ${round(x + at)} ${round(y + row.bar)} l ${row.bar / 2} ${-row.bar}`);
  on.path(strokes.join(" ")).attr({ fill: "none", stroke: theme.critical, "stroke-width": 1 });
}
