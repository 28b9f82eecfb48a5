/// <reference lib="dom" preserve="true" />
import { type Bilingual, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { drawFrame } from "../canvas/canvas.ts";
import { layOutChartNotes } from "../canvas/chart/notes.ts";
import type { ChartDrawOptions } from "../canvas/chart/options.ts";
import { layOutChartTitle } from "../canvas/chart/title.ts";
import { buildIdPrefix, computeCheckCode } from "../canvas/fingerprint.ts";
import { layOutSampleLegend, type SampleEntry } from "../canvas/sample-legend.ts";
import { paperTheme } from "../canvas/theme.ts";
import { barPageSize, drawBarChart } from "./chart.ts";
import type { BarRow } from "./rows.ts";

/** What stands on a page with one chart of bars, from top to bottom. */
export interface BarPage {
  readonly title: string;
  readonly subtitle?: string;
  readonly rows: readonly BarRow[];
  /** Rows begin where the one before ends. */
  readonly linked: boolean;
  /** What the bars are explained with. */
  readonly legend?: readonly SampleEntry[];
  readonly notes: readonly Bilingual[];
}

interface BarPageOptions extends ChartDrawOptions {
  readonly lang: Language;
}

/**
 * A chart of bars as one SVG: title, bars, notes.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawBarPage(chart: BarPage, { document, lang, theme: chosen = paperTheme, idPrefix }: BarPageOptions): string {
  const { title, subtitle, rows, linked, legend: entries = [], notes } = chart;
  const description = rows.map((each) => each.alternative).join(punctuation.semicolon[lang]);
  const frame = {
    width: barPageSize.width,
    height: 0,
    title,
    description,
    lang,
    idPrefix: idPrefix ?? buildIdPrefix(computeCheckCode([chart, lang])),
  };
  return drawFrame(document, frame, chosen, (root, theme, setHeight) => {
    const width = barPageSize.width - 2 * barPageSize.margin;
    const head = layOutChartTitle(title, subtitle, width);
    head.draw(root, barPageSize.margin, barPageSize.margin, theme);
    const bottom = drawBarChart(root, rows, barPageSize.margin + head.height + 12, linked, lang, theme);
    const legend = layOutSampleLegend(entries, width);
    legend.draw(root, barPageSize.margin, bottom, theme);
    const foot = layOutChartNotes(
      notes.map((note) => localizeText(note, lang)),
      width,
    );
    foot.draw(root, barPageSize.margin, bottom + legend.height, theme);
    setHeight(Math.ceil(bottom + legend.height + foot.height + barPageSize.margin / 2));
  });
}
