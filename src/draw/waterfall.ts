/// <reference lib="dom" preserve="true" />

import { defaultLanguage, type Language, textIn } from "../model/index.ts";
import { wrap } from "../text/index.ts";
import { drawChart, page } from "./bar-chart.ts";
import { drawing } from "./canvas.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme } from "./theme.ts";

import { rowsOf, type WaterfallData } from "./waterfall-rows.ts";
import { illustrative, waterfallWords } from "./words.ts";

export interface WaterfallOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** `zh` when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
}

/**
 * A waterfall chart as one SVG: the total before, what each measure takes off or adds, the total after; names at the left, days from 0 on a
 * round scale.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawWaterfall(data: WaterfallData, options: WaterfallOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const rows = rowsOf(data, lang);
  const title = textIn(data.title, lang);
  const description = rows.map((each) => each.alternative).join(lang === "zh" ? "；" : "; ");
  const frame = {
    width: page.width,
    height: 0,
    title,
    description,
    lang,
    idPrefix: options.idPrefix ?? ownPrefix(checkCode([data, lang])),
  };
  return drawing(options.document, frame, options.theme ?? paper, (root, theme, setHeight) => {
    let y = page.margin;
    for (const line of wrap(title, page.width - 2 * page.margin, 20, true)) {
      textLine(root, line, { x: page.width / 2, y: y + 20, size: 20, bold: true, anchor: "middle" });
      y += 28;
    }
    y = drawChart(root, rows, y + 12, true, lang, theme);
    const notes = [waterfallWords.order, ...(data.illustrative ? [illustrative] : [])];
    for (const line of notes.flatMap((note) => wrap(textIn(note, lang), page.width - 2 * page.margin, 12))) {
      textLine(root, line, { x: page.margin, y: y + 12, size: 12, colour: theme.quiet });
      y += 18;
    }
    setHeight(Math.ceil(y + page.margin / 2));
  });
}
