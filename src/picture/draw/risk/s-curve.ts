/// <reference lib="dom" preserve="true" />
import { defaultLanguage } from "../../../model/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage } from "../panel-page.ts";
import { clockRows, clocksInWords } from "./clock-rows.ts";
import type { RiskData } from "./risk-data.ts";
import { notesOfClocks, subtitleOf } from "./risk-notes.ts";
import { riskWords } from "./risk-words.ts";
import { sCurvePanel } from "./s-curve-panel.ts";

/** Heights of plots with their scales, in pixels. */
const heights = { total: 310, limit: 220 };

export interface SCurveOptions extends ChartOptions {
  /** Of the picture, in pixels; that of A4 when absent. */
  readonly width?: number | undefined;
}

/**
 * S-curves as one SVG: the share of cases that are done within so many working days, before and after in one plot, the whole process first and then
 * what limits count. Plans and limits are upright lines with the share of cases that keep them and its interval; P50, P80 and P90 are marked. A long
 * tail beyond the 90th percentile is cut off, which is then said.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawSCurve(data: RiskData, { width: pageWidth, ...options }: SCurveOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: subtitleOf(riskWords.sCurve, data, lang),
    description: clocksInWords(data, lang),
    rows: clockRows(
      data.clocks,
      (clock, width, isTotal) => sCurvePanel(clock, width, isTotal ? heights.total : heights.limit, lang),
      pageWidth,
    ),
    width: pageWidth,
    notes: [riskWords.read[lang], ...notesOfClocks(data, lang)],
  };
  return drawPanelPage(chart, [riskWords.sCurve, data], options);
}
