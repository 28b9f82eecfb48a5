import { formatDays, formatSignedDays, type Language } from "../../../model/index.ts";
import { measureText, wrapText } from "../../text/index.ts";
import { drawGroundedText } from "../canvas/grounded-text.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawText } from "../canvas/text-line.ts";
import { computeHighestShare, computeMainRange, drawHistogramBars } from "./bars.ts";
import type { SavingsData } from "./data.ts";
import { formatQuantileName } from "./day-figures.ts";
import { createDayPlot, drawDayScales, drawSharesName } from "./day-plot.ts";
import { drawLineOverBars } from "./line-over-bars.ts";
import { spreadLabels } from "./spread-labels.ts";
import { riskChartWords } from "./words.ts";

/** Sizes in pixels. */
const savingsTitleSize = { size: 14, height: 20 };
const savingsLabelSize = { size: 11.5, height: 18 };
const savingsPlotHeight = 300;
const savingsShares = [0.1, 0.5, 0.9];

/** Savings of single cases as bars, with a heavy line at none, the mean with its interval, and quantiles. */
export function createSavingsPanel({ histogram, quantiles, saved }: SavingsData, words: string, width: number, lang: Language): Panel {
  const lines = wrapText(words, width, savingsTitleSize.size, true);
  const head = lines.length * savingsTitleSize.height + 24 + savingsLabelSize.height;
  return {
    height: head + savingsPlotHeight,
    draw: (on, x, top, theme) => {
      for (const [number, line] of lines.entries())
        drawText(on, line, {
          x,
          y: roundCoordinate(top + number * savingsTitleSize.height + savingsTitleSize.size),
          size: savingsTitleSize.size,
          bold: true,
        });
      const { width: bar } = histogram;
      const [from, end] = computeMainRange(histogram);
      // From none where that costs little room.
      const reach = [from > 0.4 * end ? from : Math.min(0, from), Math.max(0, end)] as const;
      const plot = createDayPlot({ x, y: top + head, width, height: savingsPlotHeight }, reach, computeHighestShare(histogram));
      drawDayScales(on, plot, { days: riskChartWords.savedAxis(from < 0)[lang] }, theme);
      const group = createNamedGroup(on, words);
      drawHistogramBars(group, histogram, plot, (days) => (days < 0 ? "longer" : "now"), theme);
      const bottom = plot.y + plot.height;
      if (plot.least <= 0)
        drawLineOverBars(on, `M ${roundCoordinate(plot.across(0))} ${roundCoordinate(plot.y)} V ${roundCoordinate(bottom)}`, 2, theme);
      const marks = [
        ...quantiles
          .filter(({ share }) => savingsShares.includes(share))
          .map(({ share, days }) => ({ text: formatQuantileName(share), days: days.value })),
        { text: riskChartWords.meanBar[lang], days: saved.value },
      ]
        .toSorted((one, other) => one.days - other.days)
        .map(({ text, days }) => ({ text: `${text} ${formatSignedDays(days)}`, days }))
        .map((mark) => ({ ...mark, at: plot.across(mark.days), width: measureText(mark.text, savingsLabelSize.size) }));
      const middles = spreadLabels(marks, [x, x + width], 8);
      const above = plot.y - savingsLabelSize.height - 4;
      for (const [number, { text, at }] of marks.entries()) {
        const middle = middles[number] as number;
        const d = `M ${roundCoordinate(middle)} ${roundCoordinate(above)} L ${roundCoordinate(at)} ${roundCoordinate(plot.y - 2)} V ${roundCoordinate(bottom)}`;
        drawLineOverBars(on, d, 1, theme);
        drawGroundedText(
          on,
          text,
          { x: roundCoordinate(middle), y: roundCoordinate(above - 3), size: savingsLabelSize.size, anchor: "middle" },
          theme,
        );
      }
      drawSharesName(on, plot, riskChartWords.barAxis(formatDays(bar))[lang], savingsLabelSize.height + 14, theme);
      // The interval of the mean as a bracket on the axis.
      const [low, high] = [plot.across(saved.low), plot.across(saved.high)];
      const d = `M ${roundCoordinate(low)} ${roundCoordinate(bottom - 5)} v 10 M ${roundCoordinate(low)} ${roundCoordinate(bottom)} H ${roundCoordinate(high)} M ${roundCoordinate(high)} ${roundCoordinate(bottom - 5)} v 10`;
      drawLineOverBars(on, d, 2, theme);
    },
  };
}
