/// <reference lib="dom" preserve="true" />
import { defaultLanguage, requireEntries, requireFields } from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { drawPanelPage } from "../canvas/panel-page.ts";
import { arrangeClockPanels, describeClocks } from "./clock-rows.ts";
import type { RiskData } from "./data.ts";
import { formatRiskSubtitle, listClockNotes } from "./notes.ts";
import { createSCurvePanel } from "./s-curve-panel.ts";
import { riskChartWords } from "./words.ts";

/** Heights of plots with their scales, in pixels. */
const sCurveHeights = { total: 310, limit: 220 };

export interface SCurveOptions extends ChartDrawOptions {
  /** Of the picture, in pixels; that of A4 when absent. */
  readonly width?: number | undefined;
}

/**
 * S-curves as one SVG: the share of cases that are done within so many working days, before and after in one plot, the
 * whole process first and then what limits count. Plans and limits are upright lines with the share of cases that keep
 * them and its interval; P50, P80 and P90 are marked. A long tail beyond the 90th percentile is cut off, which is then
 * said.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulate } from "leadpath";
 * import { buildRiskData, createBlankDocument, drawSCurve } from "leadpath/charts";
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const data = buildRiskData(licence, await simulate(licence, { runs: 1000 }));
 * drawSCurve(data, { document: createBlankDocument(), lang: "en" }).startsWith("<svg "); // → true
 * ```
 */
export function drawSCurve(data: RiskData, all: SCurveOptions): string {
  requireFields("data", data, { process: "text", runs: "count" });
  requireEntries("data.clocks", data.clocks, { now: "object", bounds: "objects" });
  requireDrawOptions(all, { width: "amount" });
  const { width: pageWidth, ...options } = all;
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: formatRiskSubtitle(riskChartWords.sCurve, data, lang),
    description: describeClocks(data, lang),
    rows: arrangeClockPanels(
      data.clocks,
      (clock, width, isTotal) => createSCurvePanel(clock, width, isTotal ? sCurveHeights.total : sCurveHeights.limit, lang),
      pageWidth,
    ),
    width: pageWidth,
    notes: [riskChartWords.read[lang], ...listClockNotes(data, lang)],
  };
  return drawPanelPage(chart, [riskChartWords.sCurve, data], options);
}
