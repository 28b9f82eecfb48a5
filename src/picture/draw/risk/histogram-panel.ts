import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language } from "../../../model/index.ts";
import { measure } from "../../text/index.ts";
import { groundedText } from "../grounded-text.ts";
import type { Panel } from "../panel-page.ts";
import { round } from "../round.ts";
import { sampleWidth } from "../sample-legend.ts";
import { shape } from "../shape.ts";
import type { Theme } from "../theme.ts";
import { barLook, drawBars, highestBar } from "./bars.ts";
import { boundNames, drawBounds } from "./bounds.ts";
import { clockHead, daysOfClock, figuresInWords, markedShares, quantileName, quantileOf, reachOf } from "./day-figures.ts";
import { type DayPlot, dayPlot, drawDayScales, drawSharesName } from "./day-plot.ts";
import { lineOverBars } from "./line-over-bars.ts";
import type { RiskClock, RiskDays } from "./risk-data.ts";
import { riskWords } from "./risk-words.ts";
import { spreadLabels } from "./spread-labels.ts";

const label = { size: 11.5, height: 18 };
const name = 16;
const between = 10;

/** The histograms of a clock one below the other on one scale of days, with its bounds across both. */
export function histogramPanel(clock: RiskClock, width: number, plotHeight: number, lang: Language): Panel {
  const head = clockHead(clock, width, drawSample, lang);
  const names = boundNames(clock.bounds, width, lang);
  const all = daysOfClock(clock);
  const most = Math.max(...all.map(({ days }) => highestBar(days.histogram)));
  const above = name + label.height;
  const step = above + plotHeight + between;
  return {
    height: head.height + names.height + all.length * step - between,
    draw: (on, x, top, theme) => {
      head.draw(on, x, top, theme);
      const first = top + head.height + names.height;
      const plots = all.map(({ days, isNow }, number) => {
        const place = { x, y: first + number * step + above, width, height: plotHeight };
        return { days, isNow, plot: dayPlot(place, reachOf(clock), most) };
      });
      for (const { days, isNow, plot } of plots) {
        drawDayScales(on, plot, { days: riskWords.daysAxis[lang] }, theme);
        const words = figuresInWords(days, clock.before ? isNow : undefined, lang);
        const group = on.group().attr({ role: "graphics-symbol img", "aria-label": words });
        group.element("title").words(words);
        drawBars(group, days.histogram, plot, () => (isNow ? "now" : "before"), theme);
      }
      const [upper, ...lower] = plots.map(({ plot }) => plot);
      if (upper) drawBounds(on, names, upper, { left: x, top: top + head.height, below: lower }, theme);
      for (const { days, plot } of plots) {
        drawQuantiles(on, days, plot, theme);
        drawSharesName(on, plot, riskWords.barAxis(formatDays(days.histogram.width))[lang], label.height + 14, theme);
      }
    },
  };
}

function drawSample(on: Container, isNow: boolean, x: number, middle: number, theme: Theme): void {
  shape(on, "rect", {
    x: round(x + 4),
    y: round(middle - 6),
    width: sampleWidth - 8,
    height: 12,
    ...barLook(isNow ? "now" : "before", theme),
  });
}

/** Thin lines at the marked quantiles, with their names in a row above the plot. */
function drawQuantiles(on: Container, days: RiskDays, plot: DayPlot, theme: Theme): void {
  const group = on.group().attr("aria-hidden", "true");
  const marks = markedShares
    .map((share) => ({ value: quantileOf(days, share), text: `${quantileName(share)} ${formatDays(quantileOf(days, share))}` }))
    .filter(({ value }) => value <= plot.most)
    .map((mark) => ({ ...mark, at: plot.across(mark.value), width: measure(mark.text, label.size) }));
  const nameEnd = plot.x + plot.width;
  const middles = spreadLabels(marks, [plot.x - 44, nameEnd + 12], 8);
  const top = plot.y - label.height - 4;
  for (const [number, { text, at }] of marks.entries()) {
    const middle = middles[number] as number;
    const d = `M ${round(middle)} ${round(top)} L ${round(at)} ${round(plot.y - 2)} V ${round(plot.y + plot.height)}`;
    lineOverBars(group, d, 1, theme);
    groundedText(group, text, { x: round(middle), y: round(top - 3), size: label.size, anchor: "middle" }, theme);
  }
}
