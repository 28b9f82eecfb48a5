import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language } from "../../../model/index.ts";
import type { Point, Rectangle } from "../../geometry/index.ts";
import { measureText } from "../../text/index.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { findFreePlace } from "../frontier/free-place.ts";
import { drawRiskBounds, isOnPlot, layOutBoundNames } from "./bounds.ts";
import { getCurveLook } from "./curve-look.ts";
import type { RiskClock, RiskDays } from "./data.ts";
import {
  computeDayRange,
  createClockHead,
  formatDayFigures,
  formatQuantileName,
  getQuantileDays,
  listClockDays,
  markedShares,
} from "./day-figures.ts";
import { createDayPlot, type DayPlot, drawDayScales, drawSharesName } from "./day-plot.ts";
import { riskChartWords } from "./words.ts";

const labelSize = 11.5;

/** The curves of a clock with its bounds, so wide; the plot with its scales is so high. */
export function createSCurvePanel(clock: RiskClock, width: number, plotHeight: number, lang: Language): Panel {
  const head = createClockHead(clock, width, drawCurveSample, lang);
  const names = layOutBoundNames(clock.bounds, width, lang);
  return {
    height: head.height + names.height + plotHeight,
    draw: (on, x, top, theme) => {
      head.draw(on, x, top, theme);
      const plot = createDayPlot({ x, y: top + head.height + names.height, width, height: plotHeight }, computeDayRange(clock), 1);
      drawDayScales(on, plot, { days: riskChartWords.daysAxis[lang] }, theme);
      drawRiskBounds(on, names, plot, { left: x, top: top + head.height }, theme);
      drawSharesName(on, plot, riskChartWords.shareAxis[lang], 0, theme);
      const curves = listClockDays(clock).map((each) => ({ ...each, points: traceCurve(plot, each.days) }));
      // That of before last: where both are the same it is still seen, as it is thin and broken.
      for (const { days, isNow, points } of curves.toReversed())
        drawRiskCurve(on, days, isNow, clock.before !== undefined, points, plot, lang, theme);
      drawKeptTicks(on, clock, plot, theme);
      drawQuantileLabels(
        on,
        curves.map(({ days }) => days),
        [...curves.flatMap(({ points }) => listLegBoxes(points)), ...listRiskBoundBoxes(clock, plot)],
        plot,
        theme,
      );
    },
  };
}

function drawCurveSample(on: Container, isNow: boolean, x: number, middle: number, theme: Theme): void {
  drawShape(on, "path", { d: `M ${roundCoordinate(x)} ${roundCoordinate(middle)} h ${sampleWidth}`, ...getCurveLook(isNow, theme) });
}

/** A curve from the left to the right edge of a plot; beyond the last of its days it stays at all cases. */
export function traceCurve(plot: DayPlot, { curve }: Pick<RiskDays, "curve">): readonly Point[] {
  const points: Point[] = [{ x: plot.x, y: plot.down(0) }];
  for (const [place, { share, days }] of curve.entries()) {
    const before = curve[place - 1];
    if (days > plot.most && before) {
      const part = (plot.most - before.days) / (days - before.days);
      points.push({ x: plot.across(plot.most), y: plot.down(before.share + part * (share - before.share)) });
      return points;
    }
    points.push({ x: plot.across(days), y: plot.down(share) });
  }
  return [...points, { x: plot.x + plot.width, y: plot.down(1) }];
}

function drawRiskCurve(
  on: Container,
  days: RiskDays,
  isNow: boolean,
  isPair: boolean,
  points: readonly Point[],
  plot: DayPlot,
  lang: Language,
  theme: Theme,
): void {
  const words = formatDayFigures(days, isPair ? isNow : undefined, lang);
  const group = createNamedGroup(on, words);
  const d = points.map(({ x, y }, place) => `${place === 0 ? "M" : "L"} ${roundCoordinate(x)} ${roundCoordinate(y)}`).join(" ");
  drawShape(group, "path", { d, ...getCurveLook(isNow, theme) });
  for (const share of markedShares) {
    const at = getQuantileDays(days, share);
    if (at <= plot.most)
      drawShape(group, "circle", {
        cx: roundCoordinate(plot.across(at)),
        cy: roundCoordinate(plot.down(share)),
        r: 3.2,
        fill: isNow ? theme.change : theme.paper,
        stroke: isNow ? theme.change : theme.ink,
        "stroke-width": 1.4,
      });
  }
}

/** Ticks where a bound meets the share of cases that keep it. */
function drawKeptTicks(on: Container, { bounds }: RiskClock, plot: DayPlot, theme: Theme): void {
  for (const bound of bounds.filter((each) => isOnPlot(each, plot))) {
    for (const chance of [bound.before, bound.now]) {
      if (!chance) continue;
      const [x, y] = [roundCoordinate(plot.across(bound.days)), roundCoordinate(plot.down(chance.value))];
      const d = `M ${roundCoordinate(x - 5)} ${y} h 10`;
      drawShape(on, "path", { d, fill: "none", stroke: bound.kind === "limit" ? theme.critical : theme.quiet, "stroke-width": 2 });
    }
  }
}

/** Days at the marked quantiles beside their points, as far as each finds a free place near. */
function drawQuantileLabels(on: Container, all: readonly RiskDays[], taken: readonly Rectangle[], plot: DayPlot, theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  const room = { x: plot.x + 2, y: plot.y, width: plot.width - 2, height: plot.height - 2 };
  const disliked = plot.shares.map((share) => ({ x: plot.x, y: plot.down(share) - 1, width: plot.width, height: 2 }));
  const labels: Rectangle[] = [];
  for (const days of all.toReversed()) {
    for (const share of markedShares) {
      const value = getQuantileDays(days, share);
      if (value > plot.most) continue;
      const text = `${formatQuantileName(share)} ${formatDays(value)}`;
      const point = { x: plot.across(value), y: plot.down(share) };
      const size = { width: measureText(text, labelSize), height: 14 };
      const ground = { room, taken: [...taken, ...labels], disliked, labels };
      const place = findFreePlace(point, size, ground, { side: "above", near: true });
      if (place === undefined) continue;
      labels.push(place.box);
      if (place.leader) {
        const d = `M ${roundCoordinate(point.x)} ${roundCoordinate(point.y)} L ${roundCoordinate(place.leader.x)} ${roundCoordinate(place.leader.y)}`;
        drawShape(group, "path", { d, fill: "none", stroke: theme.quiet, "stroke-width": 0.8 });
      }
      drawText(group, text, { x: roundCoordinate(place.box.x), y: roundCoordinate(place.box.y + 11), size: labelSize });
    }
  }
}

function listLegBoxes(points: readonly Point[]): readonly Rectangle[] {
  return points.slice(1).map((to, place) => {
    const from = points[place] as Point;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { x: x - 3, y: y - 3, width: Math.abs(to.x - from.x) + 6, height: Math.abs(to.y - from.y) + 6 };
  });
}

function listRiskBoundBoxes({ bounds }: RiskClock, plot: DayPlot): readonly Rectangle[] {
  return bounds
    .filter((bound) => isOnPlot(bound, plot))
    .map(({ days }) => ({ x: plot.across(days) - 6, y: plot.y, width: 12, height: plot.height }));
}
