import { formatDays, formatSignedDays, type Language } from "../../../model/index.ts";
import { measure, wrap } from "../../text/index.ts";
import { groundedText } from "../grounded-text.ts";
import type { Panel } from "../panel-page.ts";
import { round } from "../round.ts";
import { textLine } from "../text-line.ts";
import { drawBars, highestBar, mostOf } from "./bars.ts";
import { quantileName } from "./day-figures.ts";
import { dayPlot, drawDayScales, drawSharesName } from "./day-plot.ts";
import { lineOverBars } from "./line-over-bars.ts";
import type { SavingsData } from "./risk-data.ts";
import { riskWords } from "./risk-words.ts";
import { spreadLabels } from "./spread-labels.ts";

/** Sizes in pixels. */
const title = { size: 14, height: 20 };
const label = { size: 11.5, height: 18 };
const plotHeight = 300;
const shares = [0.1, 0.5, 0.9];

/** Savings of single cases as bars, with a heavy line at none, the mean with its interval, and quantiles. */
export function savingsPanel({ histogram, quantiles, saved }: SavingsData, words: string, width: number, lang: Language): Panel {
  const lines = wrap(words, width, title.size, true);
  const head = lines.length * title.height + 24 + label.height;
  return {
    height: head + plotHeight,
    draw: (on, x, top, theme) => {
      for (const [number, line] of lines.entries())
        textLine(on, line, { x, y: round(top + number * title.height + title.size), size: title.size, bold: true });
      const { width: bar } = histogram;
      const [from, end] = mostOf(histogram);
      // From none where that costs little room.
      const reach = [from > 0.4 * end ? from : Math.min(0, from), Math.max(0, end)] as const;
      const plot = dayPlot({ x, y: top + head, width, height: plotHeight }, reach, highestBar(histogram));
      drawDayScales(on, plot, { days: riskWords.savedAxis(from < 0)[lang] }, theme);
      const group = on.group().attr({ role: "graphics-symbol img", "aria-label": words });
      group.element("title").words(words);
      drawBars(group, histogram, plot, (days) => (days < 0 ? "longer" : "now"), theme);
      const bottom = plot.y + plot.height;
      if (plot.least <= 0) lineOverBars(on, `M ${round(plot.across(0))} ${round(plot.y)} V ${round(bottom)}`, 2, theme);
      const marks = [
        ...quantiles
          .filter(({ share }) => shares.includes(share))
          .map(({ share, days }) => ({ text: quantileName(share), days: days.value })),
        { text: riskWords.meanBar[lang], days: saved.value },
      ]
        .toSorted((one, other) => one.days - other.days)
        .map(({ text, days }) => ({ text: `${text} ${formatSignedDays(days)}`, days }))
        .map((mark) => ({ ...mark, at: plot.across(mark.days), width: measure(mark.text, label.size) }));
      const middles = spreadLabels(marks, [x, x + width], 8);
      const above = plot.y - label.height - 4;
      for (const [number, { text, at }] of marks.entries()) {
        const middle = middles[number] as number;
        const d = `M ${round(middle)} ${round(above)} L ${round(at)} ${round(plot.y - 2)} V ${round(bottom)}`;
        lineOverBars(on, d, 1, theme);
        groundedText(on, text, { x: round(middle), y: round(above - 3), size: label.size, anchor: "middle" }, theme);
      }
      drawSharesName(on, plot, riskWords.barAxis(formatDays(bar))[lang], label.height + 14, theme);
      // The interval of the mean as a bracket on the axis.
      const [low, high] = [plot.across(saved.low), plot.across(saved.high)];
      const d = `M ${round(low)} ${round(bottom - 5)} v 10 M ${round(low)} ${round(bottom)} H ${round(high)} M ${round(high)} ${round(bottom - 5)} v 10`;
      lineOverBars(on, d, 2, theme);
    },
  };
}
