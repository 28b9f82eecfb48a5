import type { Container } from "@svgdotjs/svg.js";
import { formatDays, formatSignedDays, type Language } from "../../../model/index.ts";
import type { Rectangle } from "../../geometry/index.ts";
import { measureText } from "../../text/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { computeRangeTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { FrontierData } from "./data.ts";
import { frontierWords } from "./words.ts";

/** Sizes in pixels. */
const frontierTextSize = 12;
const frontierPlotRoom = { caption: 24, ticks: 20, effort: 20, beside: 8 };

/** The part of a chart that the curve stands in, with its scales. */
export interface FrontierPlot extends Rectangle {
  /** Where an effort stands. */
  readonly x: number;
  readonly across: (effort: number) => number;
  readonly down: (days: number) => number;
  readonly efforts: readonly number[];
  readonly days: readonly number[];
  /** The target and the budget as far as they lie on the chart. */
  readonly target: number | undefined;
  readonly budget: number | undefined;
}

/** Scales for a place that has room for their numbers and names, too. */
export function createFrontierPlot(data: FrontierData, place: Rectangle): FrontierPlot {
  const { points, sets, before } = data;
  const target =
    data.target !== undefined && isNearTarget(data.target, [before, ...[...points, ...sets].map(({ days }) => days)])
      ? data.target
      : undefined;
  const mostEffort = Math.max(0, ...[...points, ...sets].map(({ effort }) => effort));
  const budget = data.budget !== undefined && data.budget >= 0 && data.budget <= 1.25 * mostEffort ? data.budget : undefined;
  const allDays = [before, ...[...points, ...sets].map((each) => each.days), ...(target === undefined ? [] : [target])];
  const [least, most] = [Math.min(...allDays), Math.max(...allDays)];
  const height = place.height - frontierPlotRoom.caption - frontierPlotRoom.ticks - frontierPlotRoom.effort;
  // From 0 where that costs little; a curve that falls little is shown where it falls.
  const days = computeRangeTicks(
    least === most || (least > 0 && least < 0.4 * most) ? 0 : least,
    most,
    Math.max(2, Math.floor(height / 45)),
  );
  const left = place.x + Math.max(...days.map((each) => measureText(formatSignedDays(each), frontierTextSize))) + frontierPlotRoom.beside;
  const width = place.x + place.width - left;
  const efforts = computeRangeTicks(
    Math.min(0, ...points.map(({ effort }) => effort)),
    Math.max(mostEffort, budget ?? 0) || 1,
    Math.max(2, Math.floor(width / 80)),
  );
  const [top, [lowest = 0, highest = 1], [first = 0, last = 1]] = [
    place.y + frontierPlotRoom.caption,
    getScaleEnds(days),
    getScaleEnds(efforts),
  ];
  return {
    x: left,
    y: top,
    width,
    height,
    across: (effort) => left + (width * (effort - first)) / (last - first),
    down: (value) => top + (height * (highest - value)) / (highest - lowest),
    efforts,
    days,
    target,
    budget,
  };
}

/** Whether a target is not so far from the days of the sets that it would flatten the curve. */
function isNearTarget(target: number, days: readonly number[]): boolean {
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const span = Math.max(1, most - least);
  return target >= least - span && target <= most + 0.25 * span;
}

function getScaleEnds(ticks: readonly number[]): readonly (number | undefined)[] {
  return [ticks[0], ticks.at(-1)];
}

/** The scales with their numbers and names, and lines across. */
export function drawScales(on: Container, data: FrontierData, plot: FrontierPlot, lang: Language, theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  const { x, y, width, height } = plot;
  const [right, bottom] = [x + width, y + height];
  const write = (text: string, at: number, baseline: number, anchor: "start" | "middle" | "end") =>
    drawText(group, text, { x: roundCoordinate(at), y: roundCoordinate(baseline), size: frontierTextSize, colour: theme.quiet, anchor });
  for (const tick of plot.days) {
    const at = plot.down(tick);
    drawShape(group, "path", {
      d: `M ${roundCoordinate(x)} ${roundCoordinate(at)} H ${roundCoordinate(right)}`,
      fill: "none",
      stroke: theme.grid,
      "stroke-width": 0.5,
    });
    write(formatSignedDays(tick), x - frontierPlotRoom.beside, at + frontierTextSize * 0.37, "end");
  }
  for (const tick of plot.efforts) {
    const at = plot.across(tick);
    drawShape(group, "path", {
      d: `M ${roundCoordinate(at)} ${roundCoordinate(bottom)} v 5`,
      fill: "none",
      stroke: theme.ink,
      "stroke-width": 1,
    });
    write(formatDays(tick), at, bottom + frontierPlotRoom.ticks - 2, "middle");
  }
  drawShape(group, "path", {
    d: `M ${roundCoordinate(x)} ${roundCoordinate(y)} V ${roundCoordinate(bottom)} H ${roundCoordinate(right)}`,
    fill: "none",
    stroke: theme.ink,
    "stroke-width": 1,
  });
  write(frontierWords.daysAxis(data.clock === "counted")[lang], x - frontierPlotRoom.beside, y - 11, "start");
  write(frontierWords.effortAxis[lang], right, bottom + frontierPlotRoom.ticks + frontierPlotRoom.effort - 5, "end");
}

/** The corners of the curve from left to right, where the least days change. */
export function listCurveSteps({ points }: FrontierData, plot: FrontierPlot): readonly { readonly x: number; readonly y: number }[] {
  return points.flatMap(({ effort, days }, index) => {
    const y = plot.down(days);
    const end = points[index + 1]?.effort;
    return [
      { x: plot.across(effort), y },
      { x: end === undefined ? plot.x + plot.width : plot.across(end), y },
    ];
  });
}

/** What no set reaches, and the curve above it. */
export function drawFrontierCurve(on: Container, data: FrontierData, plot: FrontierPlot, theme: Theme): void {
  const steps = listCurveSteps(data, plot);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return;
  const line = steps.map(({ x, y }, index) => `${index === 0 ? "M" : "L"} ${roundCoordinate(x)} ${roundCoordinate(y)}`).join(" ");
  const [left, bottom] = [roundCoordinate(data.proven ? plot.x : first.x), roundCoordinate(plot.y + plot.height)];
  const below =
    data.proven && first.x > plot.x
      ? `M ${left} ${roundCoordinate(plot.y)} H ${roundCoordinate(first.x)} V ${roundCoordinate(first.y)} ${line.replace("M", "L")}`
      : line;
  drawShape(on, "path", { d: `${below} V ${bottom} H ${left} Z`, fill: theme.changeFill });
  drawShape(on, "path", { d: line, fill: "none", stroke: theme.ink, "stroke-width": 2, "stroke-linejoin": "round" });
}

/** The target and the budget as broken lines. */
export function drawFrontierBounds(on: Container, plot: FrontierPlot, theme: Theme): void {
  for (const d of writeBoundLines(plot))
    drawShape(on, "path", { d, fill: "none", stroke: theme.critical, "stroke-width": 1.4, "stroke-dasharray": "6 4" });
}

function writeBoundLines({ x, y, width, height, across, down, target, budget }: FrontierPlot): readonly string[] {
  return [
    ...(target === undefined ? [] : [`M ${roundCoordinate(x)} ${roundCoordinate(down(target))} h ${roundCoordinate(width)}`]),
    ...(budget === undefined ? [] : [`M ${roundCoordinate(across(budget))} ${roundCoordinate(y)} v ${roundCoordinate(height)}`]),
  ];
}
