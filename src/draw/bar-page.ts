/// <reference lib="dom" preserve="true" />
import { type Bilingual, type Language, textIn } from "../model/index.ts";
import { wrap } from "../text/index.ts";
import { drawChart, page } from "./bar-chart.ts";
import type { Row } from "./bar-rows.ts";
import { drawing } from "./canvas.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme } from "./theme.ts";

/** What stands on a page with one chart of bars, from top to bottom. */
export interface BarPage {
  readonly title: string;
  readonly subtitle?: string;
  readonly rows: readonly Row[];
  /** Rows begin where the one before ends. */
  readonly linked: boolean;
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
  const { title, subtitle, rows, linked, notes } = chart;
  const description = rows.map((each) => each.alternative).join(lang === "zh" ? "；" : "; ");
  const frame = { width: page.width, height: 0, title, description, lang, idPrefix: idPrefix ?? ownPrefix(checkCode([chart, lang])) };
  return drawing(document, frame, chosen, (root, theme, setHeight) => {
    const width = page.width - 2 * page.margin;
    let y = page.margin;
    for (const line of wrap(title, width, 20, true)) {
      textLine(root, line, { x: page.width / 2, y: y + 20, size: 20, bold: true, anchor: "middle" });
      y += 28;
    }
    if (subtitle !== undefined) {
      textLine(root, subtitle, { x: page.width / 2, y: y + 14, size: 13, anchor: "middle", colour: theme.quiet });
      y += 22;
    }
    y = drawChart(root, rows, y + 12, linked, lang, theme);
    for (const line of notes.flatMap((note) => wrap(textIn(note, lang), width, 12))) {
      textLine(root, line, { x: page.margin, y: y + 12, size: 12, colour: theme.quiet });
      y += 18;
    }
    setHeight(Math.ceil(y + page.margin / 2));
  });
}
