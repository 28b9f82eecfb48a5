/// <reference lib="dom" preserve="true" />
import {
  defaultLanguage,
  formatDays,
  formatInterval,
  formatPercent,
  type Language,
  punctuation,
  requireFields,
} from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { computePanelWidth, drawPanelPage } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { type SampleEntry, sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import { type BarKind, computeMainRange, getBarLook } from "./bars.ts";
import type { SavingsData } from "./data.ts";
import { createKeptPanel } from "./kept-panel.ts";
import { formatRiskSubtitle, listCaseNotes } from "./notes.ts";
import { createSavingsPanel } from "./savings-panel.ts";
import { riskChartWords } from "./words.ts";

/**
 * What a reform saves as one SVG: how many cases become shorter, or longer, by how many working days, each case
 * compared with itself; the mean with its interval of 95 % confidence, P10, P50 and P90; and how much more often each
 * limit is kept.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { buildProcess, compareRisks } from "leadpath";
 * import { buildSavingsData, createBlankDocument, drawSavings } from "leadpath/charts";
 * const permit = buildProcess({ id: "permit", name: "Permit", steps: [{ id: "apply", days: 5 }] });
 * const comparison = await compareRisks(permit, { changes: [{ step: "apply", days: 2 }], runs: 100 });
 * drawSavings(buildSavingsData(permit, comparison), { document: createBlankDocument() }).includes("Permit"); // → true
 * ```
 */
export function drawSavings(data: SavingsData, options: ChartDrawOptions): string {
  requireFields("data", data, {
    process: "text",
    saved: "object",
    shorter: "object",
    quantiles: "object",
    histogram: "object",
    limits: "objects",
  });
  requireDrawOptions(options, {});
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: formatRiskSubtitle(riskChartWords.savings, data, lang),
    description: `${formatMeanSaving(data, lang)}${punctuation.stop[lang]}`,
    rows: [
      [createSavingsPanel(data, formatMeanSaving(data, lang), computePanelWidth(1), lang)],
      ...(data.limits.length > 0 ? [[createKeptPanel(data.limits, computePanelWidth(1), lang)]] : []),
    ],
    legend: buildSavingsLegend(data, lang),
    notes: [riskChartWords.paired[lang], riskChartWords.ends[lang], riskChartWords.confidence[lang], ...listCaseNotes(data, lang)],
  };
  return drawPanelPage(chart, [riskChartWords.savings, data], options);
}

function formatMeanSaving({ saved: { value, low, high }, shorter }: SavingsData, lang: Language): string {
  const share = formatPercent(shorter.value);
  return value >= 0
    ? riskChartWords.saved(formatDays(value), formatInterval({ low, high }), share)[lang]
    : riskChartWords.longer(formatDays(-value), formatInterval({ low: -high, high: -low }), share)[lang];
}

/** Nothing is to be told apart where no case becomes longer. */
function buildSavingsLegend({ histogram }: SavingsData, lang: Language): readonly SampleEntry[] {
  const [from] = computeMainRange(histogram);
  if (from >= 0) return [];
  const createEntry = (kind: BarKind, text: string): SampleEntry => ({
    text,
    draw: (on, x, middle, theme) =>
      drawShape(on, "rect", {
        x: roundCoordinate(x + 4),
        y: roundCoordinate(middle - 7),
        width: sampleWidth - 8,
        height: 14,
        ...getBarLook(kind, theme),
      }),
  });
  return [createEntry("now", riskChartWords.savedBar[lang]), createEntry("longer", riskChartWords.longerBar[lang])];
}
