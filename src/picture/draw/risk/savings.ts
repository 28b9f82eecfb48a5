/// <reference lib="dom" preserve="true" />
import { defaultLanguage, formatDays, formatInterval, formatPercent, type Language } from "../../../model/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage, panelWidth } from "../panel-page.ts";
import { round } from "../round.ts";
import { type SampleEntry, sampleWidth } from "../sample-legend.ts";
import { shape } from "../shape.ts";
import { type BarKind, barLook, mostOf } from "./bars.ts";
import { keptPanel } from "./kept-panel.ts";
import type { SavingsData } from "./risk-data.ts";
import { notesOfCases, subtitleOf } from "./risk-notes.ts";
import { riskWords } from "./risk-words.ts";
import { savingsPanel } from "./savings-panel.ts";

/**
 * What a reform saves as one SVG: how many cases become shorter, or longer, by how many working days, each case compared with itself; the mean with its
 * interval of 95 % confidence, P10, P50 and P90; and how much more often each limit is kept.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawSavings(data: SavingsData, options: ChartOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: subtitleOf(riskWords.savings, data, lang),
    description: `${savedInWords(data, lang)}${lang === "zh" ? "。" : "."}`,
    rows: [
      [savingsPanel(data, savedInWords(data, lang), panelWidth(1), lang)],
      ...(data.limits.length > 0 ? [[keptPanel(data.limits, panelWidth(1), lang)]] : []),
    ],
    legend: legendOf(data, lang),
    notes: [riskWords.paired[lang], riskWords.ends[lang], riskWords.confidence[lang], ...notesOfCases(data, lang)],
  };
  return drawPanelPage(chart, [riskWords.savings, data], options);
}

function savedInWords({ saved: { value, low, high }, shorter }: SavingsData, lang: Language): string {
  const share = formatPercent(shorter.value);
  return value >= 0
    ? riskWords.saved(formatDays(value), formatInterval({ low, high }), share)[lang]
    : riskWords.longer(formatDays(-value), formatInterval({ low: -high, high: -low }), share)[lang];
}

/** Nothing is to be told apart where no case becomes longer. */
function legendOf({ histogram }: SavingsData, lang: Language): readonly SampleEntry[] {
  const [from] = mostOf(histogram);
  if (from >= 0) return [];
  const entry = (kind: BarKind, text: string): SampleEntry => ({
    text,
    draw: (on, x, middle, theme) =>
      shape(on, "rect", { x: round(x + 4), y: round(middle - 7), width: sampleWidth - 8, height: 14, ...barLook(kind, theme) }),
  });
  return [entry("now", riskWords.savedBar[lang]), entry("longer", riskWords.longerBar[lang])];
}
