import type { Container } from "@svgdotjs/svg.js";
import { formatPercent, formatSignedDays } from "../../../model/index.ts";
import type { Rectangle } from "../../geometry/index.ts";
import { drawGroundedText } from "../canvas/grounded-text.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { computeNiceTicks, computeRangeTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";

/** Sizes in pixels. */
const dayPlotTextSize = 11.5;
const dayPlotRoom = { shares: 44, caption: 18, days: 34 };

/** The part of a panel that curves or bars stand in: days across, shares of cases up. */
export interface DayPlot extends Rectangle {
  readonly across: (days: number) => number;
  readonly down: (share: number) => number;
  /** Ends of the scale of days. */
  readonly least: number;
  readonly most: number;
  readonly days: readonly number[];
  readonly shares: readonly number[];
}

/** A plot in a place that has room for the numbers and names of its scales, too. */
export function createDayPlot(place: Rectangle, [from, to]: readonly [least: number, most: number], mostShare: number): DayPlot {
  const [width, height] = [place.width - dayPlotRoom.shares - 12, place.height - dayPlotRoom.caption - dayPlotRoom.days];
  const [x, y] = [place.x + dayPlotRoom.shares, place.y + dayPlotRoom.caption];
  const days = computeRangeTicks(from, to, Math.max(2, Math.floor(width / 70)));
  const shares = computeNiceTicks(mostShare, Math.max(2, Math.floor(height / 44)));
  const [least, most, highest] = [days[0] ?? 0, days.at(-1) ?? 1, shares.at(-1) ?? 1];
  return {
    x,
    y,
    width,
    height,
    least,
    most,
    across: (value) => x + (width * (value - least)) / (most - least),
    down: (share) => y + height - (height * share) / highest,
    days,
    shares,
  };
}

/**
 * The name of the upright scale above a plot, so much higher than next to it, on a ground that hides lines of bounds.
 */
export function drawSharesName(on: Container, { x, y }: DayPlot, name: string, higher: number, theme: Theme): void {
  drawGroundedText(
    on,
    name,
    { x: roundCoordinate(x - dayPlotRoom.shares), y: roundCoordinate(y - 8 - higher), size: dayPlotTextSize, colour: theme.quiet },
    theme,
  );
}

/** What stands beside and below the scales. */
export interface ScaleNames {
  readonly days: string;
  /** How numbers of the upright scale are written; as percent when absent. */
  readonly write?: (share: number) => string;
}

/** The scales with their numbers and names, and lines across. */
export function drawDayScales(on: Container, plot: DayPlot, names: ScaleNames, theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  const { x, y, width, height } = plot;
  const [right, bottom] = [x + width, y + height];
  const write = (text: string, at: number, baseline: number, anchor: "start" | "middle" | "end") =>
    drawText(group, text, { x: roundCoordinate(at), y: roundCoordinate(baseline), size: dayPlotTextSize, colour: theme.quiet, anchor });
  for (const share of plot.shares) {
    const at = plot.down(share);
    drawShape(group, "path", {
      d: `M ${roundCoordinate(x)} ${roundCoordinate(at)} H ${roundCoordinate(right)}`,
      fill: "none",
      stroke: theme.grid,
      "stroke-width": 0.5,
    });
    write((names.write ?? formatPercent)(share), x - 7, at + dayPlotTextSize * 0.37, "end");
  }
  for (const tick of plot.days) {
    const at = plot.across(tick);
    drawShape(group, "path", {
      d: `M ${roundCoordinate(at)} ${roundCoordinate(bottom)} v 5`,
      fill: "none",
      stroke: theme.ink,
      "stroke-width": 1,
    });
    write(formatSignedDays(tick), at, bottom + 17, "middle");
  }
  drawShape(group, "path", {
    d: `M ${roundCoordinate(x)} ${roundCoordinate(y)} V ${roundCoordinate(bottom)} H ${roundCoordinate(right)}`,
    fill: "none",
    stroke: theme.ink,
    "stroke-width": 1,
  });
  write(names.days, right, bottom + 31, "end");
}
