import type { Container } from "@svgdotjs/svg.js";
import type { Histogram } from "../../../analysis/simulate/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import type { DayPlot } from "./day-plot.ts";

/**
 * How the bars of cases are filled: those of now, of before, and of cases that become longer; told apart without
 * colour.
 */
export type BarKind = "now" | "before" | "longer";

export function getBarLook(kind: BarKind, theme: Theme) {
  if (kind === "before") return { fill: theme.tint, stroke: theme.quiet, "stroke-width": 1 };
  if (kind === "longer") return { fill: theme.paper, stroke: theme.critical, "stroke-width": 1.4 };
  return { fill: theme.change, stroke: theme.paper, "stroke-width": 0.6 };
}

/** The share of cases in the highest bar. */
export function computeHighestShare({ counts }: Histogram): number {
  return Math.max(...counts) / counts.reduce((sum, each) => sum + each, 0);
}

/** The shares of cases at both ends that a chart may leave out. */
const omittedShare = 0.005;

/** From what to what days the bars of a histogram reach without the few cases at both ends. */
export function computeMainRange({ from, width, counts }: Histogram): readonly [least: number, most: number] {
  const cases = counts.reduce((sum, each) => sum + each, 0);
  let [first, last, before, after] = [0, counts.length - 1, 0, 0];
  for (; before + (counts[first] as number) <= omittedShare * cases; first++) before += counts[first] as number;
  for (; after + (counts[last] as number) <= omittedShare * cases; last--) after += counts[last] as number;
  return [from + first * width, from + (last + 1) * width];
}

/** Bars of a histogram as far as they lie on a plot. */
export function drawHistogramBars(
  on: Container,
  { from, width, counts }: Histogram,
  plot: DayPlot,
  kindAt: (days: number) => BarKind,
  theme: Theme,
): void {
  const cases = counts.reduce((sum, each) => sum + each, 0);
  const bottom = plot.y + plot.height;
  for (const [number, count] of counts.entries()) {
    const start = Math.max(from + number * width, plot.least);
    const end = Math.min(from + (number + 1) * width, plot.most);
    if (count === 0 || end <= start) continue;
    const [x, y] = [plot.across(start), plot.down(count / cases)];
    drawShape(on, "rect", {
      x: roundCoordinate(x),
      y: roundCoordinate(y),
      width: roundCoordinate(plot.across(end) - x),
      height: roundCoordinate(bottom - y),
      ...getBarLook(kindAt(from + number * width), theme),
    });
  }
}
