import type { Container } from "@svgdotjs/svg.js";
import { formatSignedDays, type Language, localizeText } from "../../../model/index.ts";
import { measureText } from "../../text/index.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { computeSignedTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { waterfallWords } from "../words.ts";
import { type BarRow, barRowSize } from "./rows.ts";
import { fillTotal } from "./total-parts.ts";

export const barPageSize = { width: 920, margin: 28 };
/** Room between names and axis, and for numbers right of the bars. */
const barChartRoom = { axis: 12, values: 62 };

/** Axis, grid and rows from `top`; `linked` rows begin where the one before ends. Answers where the chart ends. */
export function drawBarChart(on: Container, rows: readonly BarRow[], top: number, linked: boolean, lang: Language, theme: Theme): number {
  const ends = rows.flatMap(({ from, to, whole = 0 }) => [from, to, whole]);
  const ticks = computeSignedTicks(Math.min(0, ...ends), Math.max(0, ...ends), 6);
  const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
  const left = barPageSize.margin + barRowSize.names + barChartRoom.axis;
  const right = barPageSize.width - barPageSize.margin - barChartRoom.values;
  // Where all is 0 the axis has one tick.
  const scaleDays = (days: number) => left + ((right - left) * (days - first)) / (last - first || 1);
  const axis = top + 34;
  const bottom = axis + rows.reduce((sum, each) => sum + each.height, 0) + 4;
  const grid = on.group().attr("aria-hidden", "true");
  drawText(grid, localizeText(waterfallWords.axis, lang), { x: left, y: top + 10, size: 12, colour: theme.quiet });
  for (const tick of ticks) {
    drawText(grid, formatSignedDays(tick), { x: scaleDays(tick), y: axis - 6, size: 12, colour: theme.quiet, anchor: "middle" });
    grid
      .path(`M ${roundCoordinate(scaleDays(tick))} ${axis} V ${bottom}`)
      .attr({ fill: "none", stroke: tick === 0 ? theme.ink : theme.grid, "stroke-width": tick === 0 ? 1 : 0.5 });
  }
  let y = axis + 4;
  rows.forEach((each, index) => {
    const next = rows[index + 1];
    drawBarRow(on, each, y, scaleDays, theme);
    if (next && linked) {
      const barEnd = y + (each.height + barRowSize.bar) / 2;
      const nextBar = y + each.height + (next.height - barRowSize.bar) / 2;
      grid
        .path(`M ${roundCoordinate(scaleDays(each.to))} ${barEnd} V ${nextBar}`)
        .attr({ fill: "none", stroke: theme.quiet, "stroke-width": 1, "stroke-dasharray": "2 2" });
    }
    y += each.height;
  });
  return bottom + 16;
}

function drawBarRow(on: Container, each: BarRow, top: number, scale: (days: number) => number, theme: Theme): void {
  const group = createNamedGroup(on, each.alternative);
  const middle = top + each.height / 2;
  const bold = each.kind === "total";
  each.lines.forEach((line, index) => {
    const y = middle + (index - (each.lines.length - 1) / 2) * barRowSize.line + barRowSize.size * 0.37;
    drawText(group, line, { x: barPageSize.margin + barRowSize.names, y: roundCoordinate(y), size: barRowSize.size, bold, anchor: "end" });
  });
  const [start, end] = [scale(Math.min(each.from, each.to)), scale(Math.max(each.from, each.to))];
  if (each.whole !== undefined) drawWholeBar(group, scale(0), scale(each.whole), middle - barRowSize.bar / 2, theme);
  drawFilledBar(group, each, start, Math.max(1, end - start), middle - barRowSize.bar / 2, theme);
  const colour = each.kind === "lengthening" ? theme.critical : theme.ink;
  const reach = each.whole === undefined ? end : Math.max(end, scale(each.whole));
  const beside =
    each.kind === "saving" &&
    each.whole === undefined &&
    start - measureText(each.value, barRowSize.size, bold) - 10 > barPageSize.margin + barRowSize.names + barChartRoom.axis;
  const x = beside ? start - 6 : reach + 6;
  drawText(group, each.value, {
    x: roundCoordinate(x),
    y: roundCoordinate(middle + barRowSize.size * 0.37),
    size: barRowSize.size,
    bold,
    colour,
    ...(beside && { anchor: "end" }),
  });
}

/** A hollow bar behind: all that the filled one is a part of. */
function drawWholeBar(on: Container, from: number, to: number, y: number, theme: Theme): void {
  drawShape(on, "rect", {
    x: roundCoordinate(from),
    y: roundCoordinate(y),
    width: roundCoordinate(to - from),
    height: barRowSize.bar,
    fill: theme.paper,
    stroke: theme.quiet,
    "stroke-width": 1,
  });
}

/**
 * Totals are solid, savings filled, lengthenings hatched and outlined: told apart without colour. Savings beside solid
 * totals are hollow where there is no colour; those in front of a hollow bar stay filled.
 */
function drawFilledBar(on: Container, { kind, whole, parts }: BarRow, x: number, width: number, y: number, theme: Theme): void {
  if (parts) {
    fillTotal(on, { x, y, width, height: barRowSize.bar }, parts, theme);
    return;
  }
  const hollow = kind === "lengthening" || (kind !== "total" && whole === undefined && theme.monochrome);
  const fill = kind === "total" ? theme.ink : hollow ? theme.paper : theme.change;
  const outline = hollow ? { stroke: kind === "lengthening" ? theme.critical : theme.change, "stroke-width": 1.4 } : {};
  on.rect(roundCoordinate(width), barRowSize.bar).attr({ x: roundCoordinate(x), y: roundCoordinate(y), fill, ...outline });
  if (kind !== "lengthening") return;
  const strokes: string[] = [];
  for (let at = 0; at + barRowSize.bar / 2 <= width; at += 5)
    strokes.push(`M ${roundCoordinate(x + at)} ${roundCoordinate(y + barRowSize.bar)} l ${barRowSize.bar / 2} ${-barRowSize.bar}`);
  on.path(strokes.join(" ")).attr({ fill: "none", stroke: theme.critical, "stroke-width": 1 });
}
