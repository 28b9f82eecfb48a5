/// <reference lib="dom" preserve="true" />
import { defaultLanguage, formatDays, type Language, punctuation, requireEntries, requireFields } from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { computePanelWidth, drawPanelPage, type Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { type SampleEntry, sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import type { TornadoData } from "./data.ts";
import { formatRiskSubtitle, listCaseNotes } from "./notes.ts";
import { createTornadoPanel, getEndLook } from "./tornado-panel.ts";
import { riskChartWords } from "./words.ts";

/**
 * A tornado chart as one SVG: for each step the mean total of the tenth of cases in which it is shortest, and of the
 * tenth in which it is longest (a conditional mean, after Eschenbach 1992, and Vose 2008), around the mean of all;
 * beside it how often it is critical (Van Slyke 1963), its schedule sensitivity index (PMBOK; Vanhoucke 2010) and its
 * rank correlation with the total (cruciality, Williams 1992). Days are working days.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulate } from "leadpath";
 * import { buildTornadoData, createBlankDocument, drawTornado } from "leadpath/charts";
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const data = buildTornadoData(licence, await simulate(licence, { runs: 1000 }));
 * drawTornado(data, { document: createBlankDocument(), lang: "en" }).includes("Review of the file"); // → true
 * ```
 */
export function drawTornado(data: TornadoData, options: ChartDrawOptions): string {
  requireFields("data", data, { process: "text", mean: "number" });
  requireEntries("data.bars", data.bars, { id: "text", short: "number", long: "number" });
  requireDrawOptions(options, {});
  const lang = options.lang ?? defaultLanguage;
  const isConstant = data.bars.length === 0;
  const panels: readonly Panel[] = isConstant ? [] : [createTornadoPanel(data, computePanelWidth(1), lang)];
  const chart = {
    source: data,
    subtitle: formatRiskSubtitle(riskChartWords.tornado, data, lang),
    description: describeTornado(data, lang),
    rows: panels.map((panel) => [panel]),
    legend: isConstant ? [] : buildTornadoLegend(lang),
    notes: [
      ...(isConstant ? [riskChartWords.constant[lang]] : [riskChartWords.swing[lang], riskChartWords.measures[lang]]),
      ...(data.omitted > 0 ? [riskChartWords.moreSteps(data.omitted)[lang]] : []),
      ...listCaseNotes(data, lang),
    ],
  };
  return drawPanelPage(chart, [riskChartWords.tornado, data], options);
}

function buildTornadoLegend(lang: Language): readonly SampleEntry[] {
  const createEntry = (end: "short" | "long", text: string): SampleEntry => ({
    text,
    draw: (on, x, middle, theme) =>
      drawShape(on, "rect", { x, y: roundCoordinate(middle - 7), width: sampleWidth, height: 14, ...getEndLook(end, theme) }),
  });
  return [createEntry("short", riskChartWords.shortSide[lang]), createEntry("long", riskChartWords.longSide[lang])];
}

function describeTornado({ bars, mean }: TornadoData, lang: Language): string {
  if (bars.length === 0) return riskChartWords.constant[lang];
  const parts = bars.map(({ id, short, long }) => `${id} ${formatDays(short)}–${formatDays(long)}`);
  return [riskChartWords.meanTotal(formatDays(mean))[lang], ...parts].join(punctuation.semicolon[lang]);
}
