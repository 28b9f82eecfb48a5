/// <reference lib="dom" preserve="true" />
import { type Bilingual, type Language, textIn } from "../../model/index.ts";
import { drawChart, page } from "./bar-chart.ts";
import type { Row } from "./bar-rows.ts";
import { drawing } from "./canvas.ts";
import { chartNotes } from "./chart-notes.ts";
import { chartTitle } from "./chart-title.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { type SampleEntry, sampleLegend } from "./sample-legend.ts";
import { paper, type Theme } from "./theme.ts";

/** What stands on a page with one chart of bars, from top to bottom. */
export interface BarPage {
  readonly title: string;
  readonly subtitle?: string;
  readonly rows: readonly Row[];
  /** Rows begin where the one before ends. */
  readonly linked: boolean;
  /** What the bars are explained with. */
  readonly legend?: readonly SampleEntry[];
  readonly notes: readonly Bilingual[];
}

interface BarPageOptions {
  readonly document: Document;
  readonly lang: Language;
  readonly theme?: Theme | undefined;
  readonly idPrefix?: string | undefined;
}

/**
 * A chart of bars as one SVG: title, bars, notes.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawBarPage(chart: BarPage, { document, lang, theme: chosen = paper, idPrefix }: BarPageOptions): string {
  const { title, subtitle, rows, linked, legend: entries = [], notes } = chart;
  const description = rows.map((each) => each.alternative).join(lang === "zh" ? "；" : "; ");
  const frame = { width: page.width, height: 0, title, description, lang, idPrefix: idPrefix ?? ownPrefix(checkCode([chart, lang])) };
  return drawing(document, frame, chosen, (root, theme, setHeight) => {
    const width = page.width - 2 * page.margin;
    const head = chartTitle(title, subtitle, width);
    head.draw(root, page.margin, page.margin, theme);
    const bottom = drawChart(root, rows, page.margin + head.height + 12, linked, lang, theme);
    const legend = sampleLegend(entries, width);
    legend.draw(root, page.margin, bottom, theme);
    const foot = chartNotes(
      notes.map((note) => textIn(note, lang)),
      width,
    );
    foot.draw(root, page.margin, bottom + legend.height, theme);
    setHeight(Math.ceil(bottom + legend.height + foot.height + page.margin / 2));
  });
}
