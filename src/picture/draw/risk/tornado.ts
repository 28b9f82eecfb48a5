/// <reference lib="dom" preserve="true" />
import { defaultLanguage, formatDays, type Language } from "../../../model/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage, type Panel, panelWidth } from "../panel-page.ts";
import { round } from "../round.ts";
import { type SampleEntry, sampleWidth } from "../sample-legend.ts";
import { shape } from "../shape.ts";
import type { TornadoData } from "./risk-data.ts";
import { notesOfCases, subtitleOf } from "./risk-notes.ts";
import { riskWords } from "./risk-words.ts";
import { endLook, tornadoPanel } from "./tornado-panel.ts";

/**
 * A tornado chart as one SVG: for each step the mean total of the tenth of cases in which it is shortest, and of the tenth in which it is longest
 * (a conditional mean, after Eschenbach 1992, and Vose 2008), around the mean of all; beside it how often it is critical (Van Slyke 1963), its schedule
 * sensitivity index (PMBOK; Vanhoucke 2010) and its rank correlation with the total (cruciality, Williams 1992). Days are working days.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawTornado(data: TornadoData, options: ChartOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const isConstant = data.bars.length === 0;
  const panels: readonly Panel[] = isConstant ? [] : [tornadoPanel(data, panelWidth(1), lang)];
  const chart = {
    source: data,
    subtitle: subtitleOf(riskWords.tornado, data, lang),
    description: tornadoInWords(data, lang),
    rows: panels.map((panel) => [panel]),
    legend: isConstant ? [] : legendOf(lang),
    notes: [
      ...(isConstant ? [riskWords.constant[lang]] : [riskWords.swing[lang], riskWords.measures[lang]]),
      ...(data.omitted > 0 ? [riskWords.moreSteps(data.omitted)[lang]] : []),
      ...notesOfCases(data, lang),
    ],
  };
  return drawPanelPage(chart, [riskWords.tornado, data], options);
}

function legendOf(lang: Language): readonly SampleEntry[] {
  const entry = (end: "short" | "long", text: string): SampleEntry => ({
    text,
    draw: (on, x, middle, theme) => shape(on, "rect", { x, y: round(middle - 7), width: sampleWidth, height: 14, ...endLook(end, theme) }),
  });
  return [entry("short", riskWords.shortSide[lang]), entry("long", riskWords.longSide[lang])];
}

function tornadoInWords({ bars, mean }: TornadoData, lang: Language): string {
  if (bars.length === 0) return riskWords.constant[lang];
  const parts = bars.map(({ id, short, long }) => `${id} ${formatDays(short)}–${formatDays(long)}`);
  return [riskWords.meanTotal(formatDays(mean))[lang], ...parts].join(lang === "zh" ? "；" : "; ");
}
