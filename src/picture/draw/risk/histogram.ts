/// <reference lib="dom" preserve="true" />
import { defaultLanguage, requireEntries, requireFields } from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { drawPanelPage } from "../canvas/panel-page.ts";
import { arrangeClockPanels, describeClocks } from "./clock-rows.ts";
import type { RiskData } from "./data.ts";
import { createHistogramPanel } from "./histogram-panel.ts";
import { formatRiskSubtitle, listClockNotes } from "./notes.ts";
import { riskChartWords } from "./words.ts";

/** Heights of plots with their scales, in pixels. */
const histogramHeights = { total: 172, limit: 146 };

/**
 * Histograms as one SVG: how many cases take how many working days, before and after one below the other on one scale,
 * the whole process first and then what limits count; with P50, P80 and P90, plans and limits. Bars are as wide as the
 * simulation says. A long tail is cut off, which is then said.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulate } from "leadpath";
 * import { buildRiskData, createBlankDocument, drawHistogram } from "leadpath/charts";
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const data = buildRiskData(licence, await simulate(licence, { runs: 1000 }));
 * drawHistogram(data, { document: createBlankDocument(), lang: "en" }).startsWith("<svg "); // → true
 * ```
 */
export function drawHistogram(data: RiskData, options: ChartDrawOptions): string {
  requireFields("data", data, { process: "text", runs: "count" });
  requireEntries("data.clocks", data.clocks, { now: "object", bounds: "objects" });
  requireDrawOptions(options, {});
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: formatRiskSubtitle(riskChartWords.histogram, data, lang),
    description: describeClocks(data, lang),
    rows: arrangeClockPanels(data.clocks, (clock, width, isTotal) =>
      createHistogramPanel(clock, width, isTotal ? histogramHeights.total : histogramHeights.limit, lang),
    ),
    notes: [riskChartWords.barRule[lang], ...listClockNotes(data, lang)],
  };
  return drawPanelPage(chart, [riskChartWords.histogram, data], options);
}
