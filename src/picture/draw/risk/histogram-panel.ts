import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language } from "../../../model/index.ts";
import { measureText } from "../../text/index.ts";
import { drawGroundedText } from "../canvas/grounded-text.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import { computeHighestShare, drawHistogramBars, getBarLook } from "./bars.ts";
import { drawRiskBounds, layOutBoundNames } from "./bounds.ts";
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
import { drawLineOverBars } from "./line-over-bars.ts";
import { spreadLabels } from "./spread-labels.ts";
import { riskChartWords } from "./words.ts";

const quantileLabelSize = { size: 11.5, height: 18 };
const axisNameHeight = 16;
const histogramGap = 10;

/** The histograms of a clock one below the other on one scale of days, with its bounds across both. */
export function createHistogramPanel(clock: RiskClock, width: number, plotHeight: number, lang: Language): Panel {
  const head = createClockHead(clock, width, drawBarSample, lang);
  const names = layOutBoundNames(clock.bounds, width, lang);
  const all = listClockDays(clock);
  const most = Math.max(...all.map(({ days }) => computeHighestShare(days.histogram)));
  const above = axisNameHeight + quantileLabelSize.height;
  const step = above + plotHeight + histogramGap;
  return {
    height: head.height + names.height + all.length * step - histogramGap,
    draw: (on, x, top, theme) => {
      head.draw(on, x, top, theme);
      const first = top + head.height + names.height;
      const plots = all.map(({ days, isNow }, number) => {
        const place = { x, y: first + number * step + above, width, height: plotHeight };
        return { days, isNow, plot: createDayPlot(place, computeDayRange(clock), most) };
      });
      for (const { days, isNow, plot } of plots) {
        drawDayScales(on, plot, { days: riskChartWords.daysAxis[lang] }, theme);
        const words = formatDayFigures(days, clock.before ? isNow : undefined, lang);
        const group = createNamedGroup(on, words);
        drawHistogramBars(group, days.histogram, plot, () => (isNow ? "now" : "before"), theme);
      }
      const [upper, ...lower] = plots.map(({ plot }) => plot);
      if (upper) drawRiskBounds(on, names, upper, { left: x, top: top + head.height, below: lower }, theme);
      for (const { days, plot } of plots) {
        drawQuantiles(on, days, plot, theme);
        drawSharesName(on, plot, riskChartWords.barAxis(formatDays(days.histogram.width))[lang], quantileLabelSize.height + 14, theme);
      }
    },
  };
}

function drawBarSample(on: Container, isNow: boolean, x: number, middle: number, theme: Theme): void {
  drawShape(on, "rect", {
    x: roundCoordinate(x + 4),
    y: roundCoordinate(middle - 6),
    width: sampleWidth - 8,
    height: 12,
    ...getBarLook(isNow ? "now" : "before", theme),
  });
}

/** Thin lines at the marked quantiles, with their names in a row above the plot. */
function drawQuantiles(on: Container, days: RiskDays, plot: DayPlot, theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  const marks = markedShares
    .map((share) => ({
      value: getQuantileDays(days, share),
      text: `${formatQuantileName(share)} ${formatDays(getQuantileDays(days, share))}`,
    }))
    .filter(({ value }) => value <= plot.most)
    .map((mark) => ({ ...mark, at: plot.across(mark.value), width: measureText(mark.text, quantileLabelSize.size) }));
  const nameEnd = plot.x + plot.width;
  const middles = spreadLabels(marks, [plot.x - 44, nameEnd + 12], 8);
  const top = plot.y - quantileLabelSize.height - 4;
  for (const [number, { text, at }] of marks.entries()) {
    const middle = middles[number] as number;
    const d = `M ${roundCoordinate(middle)} ${roundCoordinate(top)} L ${roundCoordinate(at)} ${roundCoordinate(plot.y - 2)} V ${roundCoordinate(plot.y + plot.height)}`;
    drawLineOverBars(group, d, 1, theme);
    drawGroundedText(
      group,
      text,
      { x: roundCoordinate(middle), y: roundCoordinate(top - 3), size: quantileLabelSize.size, anchor: "middle" },
      theme,
    );
  }
}
