/// <reference lib="dom" preserve="true" />
import { defaultLanguage } from "../../../model/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage } from "../panel-page.ts";
import { clockRows, clocksInWords } from "./clock-rows.ts";
import { histogramPanel } from "./histogram-panel.ts";
import type { RiskData } from "./risk-data.ts";
import { notesOfClocks, subtitleOf } from "./risk-notes.ts";
import { riskWords } from "./risk-words.ts";

/** Heights of plots with their scales, in pixels. */
const heights = { total: 172, limit: 146 };

/**
 * Histograms as one SVG: how many cases take how many working days, before and after one below the other on one scale, the whole process first and then
 * what limits count; with P50, P80 and P90, plans and limits. Bars are as wide as the simulation says. A long tail is cut off, which is
 * then said.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawHistogram(data: RiskData, options: ChartOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: subtitleOf(riskWords.histogram, data, lang),
    description: clocksInWords(data, lang),
    rows: clockRows(data.clocks, (clock, width, isTotal) => histogramPanel(clock, width, isTotal ? heights.total : heights.limit, lang)),
    notes: [riskWords.barRule[lang], ...notesOfClocks(data, lang)],
  };
  return drawPanelPage(chart, [riskWords.histogram, data], options);
}
