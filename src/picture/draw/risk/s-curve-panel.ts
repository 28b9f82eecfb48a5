import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language } from "../../../model/index.ts";
import type { Point, Rectangle } from "../../layout/index.ts";
import { measure } from "../../text/index.ts";
import { freePlace } from "../free-place.ts";
import type { Panel } from "../panel-page.ts";
import { round } from "../round.ts";
import { sampleWidth } from "../sample-legend.ts";
import { shape } from "../shape.ts";
import { textLine } from "../text-line.ts";
import type { Theme } from "../theme.ts";
import { boundNames, drawBounds, isOnPlot } from "./bounds.ts";
import { curveLook } from "./curve-look.ts";
import { clockHead, daysOfClock, figuresInWords, markedShares, quantileName, quantileOf, reachOf } from "./day-figures.ts";
import { type DayPlot, dayPlot, drawDayScales, drawSharesName } from "./day-plot.ts";
import type { RiskClock, RiskDays } from "./risk-data.ts";
import { riskWords } from "./risk-words.ts";

const labelSize = 11.5;

/** The curves of a clock with its bounds, so wide; the plot with its scales is so high. */
export function sCurvePanel(clock: RiskClock, width: number, plotHeight: number, lang: Language): Panel {
  const head = clockHead(clock, width, drawSample, lang);
  const names = boundNames(clock.bounds, width, lang);
  return {
    height: head.height + names.height + plotHeight,
    draw: (on, x, top, theme) => {
      head.draw(on, x, top, theme);
      const plot = dayPlot({ x, y: top + head.height + names.height, width, height: plotHeight }, reachOf(clock), 1);
      drawDayScales(on, plot, { days: riskWords.daysAxis[lang] }, theme);
      drawBounds(on, names, plot, { left: x, top: top + head.height }, theme);
      drawSharesName(on, plot, riskWords.shareAxis[lang], 0, theme);
      const curves = daysOfClock(clock).map((each) => ({ ...each, points: curveOn(plot, each.days) }));
      // That of before last: where both are the same it is still seen, as it is thin and broken.
      for (const { days, isNow, points } of curves.toReversed())
        drawCurve(on, days, isNow, clock.before !== undefined, points, plot, lang, theme);
      drawKept(on, clock, plot, theme);
      drawMarks(
        on,
        curves.map(({ days }) => days),
        [...curves.flatMap(({ points }) => boxesAlong(points)), ...boundBoxes(clock, plot)],
        plot,
        theme,
      );
    },
  };
}

function drawSample(on: Container, isNow: boolean, x: number, middle: number, theme: Theme): void {
  shape(on, "path", { d: `M ${round(x)} ${round(middle)} h ${sampleWidth}`, ...curveLook(isNow, theme) });
}

/** A curve from the left to the right edge of a plot; beyond the last of its days it stays at all cases. */
export function curveOn(plot: DayPlot, { curve }: Pick<RiskDays, "curve">): readonly Point[] {
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

function drawCurve(
  on: Container,
  days: RiskDays,
  isNow: boolean,
  isPair: boolean,
  points: readonly Point[],
  plot: DayPlot,
  lang: Language,
  theme: Theme,
): void {
  const words = figuresInWords(days, isPair ? isNow : undefined, lang);
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": words });
  group.element("title").words(words);
  const d = points.map(({ x, y }, place) => `${place === 0 ? "M" : "L"} ${round(x)} ${round(y)}`).join(" ");
  shape(group, "path", { d, ...curveLook(isNow, theme) });
  for (const share of markedShares) {
    const at = quantileOf(days, share);
    if (at <= plot.most)
      shape(group, "circle", {
        cx: round(plot.across(at)),
        cy: round(plot.down(share)),
        r: 3.2,
        fill: isNow ? theme.change : theme.paper,
        stroke: isNow ? theme.change : theme.ink,
        "stroke-width": 1.4,
      });
  }
}

/** Ticks where a bound meets the share of cases that keep it. */
function drawKept(on: Container, { bounds }: RiskClock, plot: DayPlot, theme: Theme): void {
  for (const bound of bounds.filter((each) => isOnPlot(each, plot))) {
    for (const chance of [bound.before, bound.now]) {
      if (!chance) continue;
      const [x, y] = [round(plot.across(bound.days)), round(plot.down(chance.value))];
      const d = `M ${round(x - 5)} ${y} h 10`;
      shape(on, "path", { d, fill: "none", stroke: bound.kind === "limit" ? theme.critical : theme.quiet, "stroke-width": 2 });
    }
  }
}

/** Days at the marked quantiles beside their points, as far as each finds a free place near. */
function drawMarks(on: Container, all: readonly RiskDays[], taken: readonly Rectangle[], plot: DayPlot, theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  const room = { x: plot.x + 2, y: plot.y, width: plot.width - 2, height: plot.height - 2 };
  const disliked = plot.shares.map((share) => ({ x: plot.x, y: plot.down(share) - 1, width: plot.width, height: 2 }));
  const labels: Rectangle[] = [];
  for (const days of all.toReversed()) {
    for (const share of markedShares) {
      const value = quantileOf(days, share);
      if (value > plot.most) continue;
      const text = `${quantileName(share)} ${formatDays(value)}`;
      const point = { x: plot.across(value), y: plot.down(share) };
      const size = { width: measure(text, labelSize), height: 14 };
      const ground = { room, taken: [...taken, ...labels], disliked, labels };
      const place = freePlace(point, size, ground, { side: "above", near: true });
      if (place === undefined) continue;
      labels.push(place.box);
      if (place.leader) {
        const d = `M ${round(point.x)} ${round(point.y)} L ${round(place.leader.x)} ${round(place.leader.y)}`;
        shape(group, "path", { d, fill: "none", stroke: theme.quiet, "stroke-width": 0.8 });
      }
      textLine(group, text, { x: round(place.box.x), y: round(place.box.y + 11), size: labelSize });
    }
  }
}

function boxesAlong(points: readonly Point[]): readonly Rectangle[] {
  return points.slice(1).map((to, place) => {
    const from = points[place] as Point;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { x: x - 3, y: y - 3, width: Math.abs(to.x - from.x) + 6, height: Math.abs(to.y - from.y) + 6 };
  });
}

function boundBoxes({ bounds }: RiskClock, plot: DayPlot): readonly Rectangle[] {
  return bounds
    .filter((bound) => isOnPlot(bound, plot))
    .map(({ days }) => ({ x: plot.across(days) - 6, y: plot.y, width: 12, height: plot.height }));
}
