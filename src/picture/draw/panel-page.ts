/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { defaultLanguage, type Language, type Text, textIn } from "../../model/index.ts";
import { drawing } from "./canvas.ts";
import { chartNotes } from "./chart-notes.ts";
import type { ChartOptions } from "./chart-options.ts";
import { chartTitle } from "./chart-title.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { type SampleEntry, sampleLegend } from "./sample-legend.ts";
import { paper, type Theme } from "./theme.ts";
import { illustrative, sourceInWords, workingDays } from "./words.ts";

/** A part of a page, of known height. */
export interface Panel {
  readonly height: number;
  /** Draws it with its upper left corner at a point. */
  readonly draw: (on: Container, x: number, y: number, theme: Theme) => void;
}

/** What every chart of a simulation says of where it comes from. */
export interface ChartSource {
  readonly process: string;
  readonly title: Text;
  readonly scenario?: Text | undefined;
  readonly illustrative: boolean;
}

/** A page with panels in rows, from top to bottom. */
export interface PanelPage {
  readonly source: ChartSource;
  /** What the chart shows, below the title. */
  readonly subtitle: string;
  /** The chart in a sentence, for those who do not see it. */
  readonly description: string;
  /** Panels side by side share the width evenly. */
  readonly rows: readonly (readonly Panel[])[];
  readonly legend?: readonly SampleEntry[];
  readonly notes: readonly string[];
  /** In pixels; that of A4 when absent. */
  readonly width?: number | undefined;
}

/** Sizes in pixels. So wide, the smallest text of a chart has 8 points on A4. */
const page = { width: 728, margin: 28 };
const gap = { across: 32, down: 22 };

/** The width of a panel that stands beside others in a row of a page so wide. */
export function panelWidth(beside: number, width: number = page.width): number {
  return (width - 2 * page.margin - (beside - 1) * gap.across) / beside;
}

/**
 * Panels on one SVG with title, legend and notes; below them the process, and a check code that changes with `shown`.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawPanelPage(chart: PanelPage, shown: unknown, options: ChartOptions): string {
  const { source, subtitle, description, rows, legend: entries = [], width: pageWidth = page.width } = chart;
  const lang = options.lang ?? defaultLanguage;
  const width = pageWidth - 2 * page.margin;
  const title = titleOf(source, lang);
  const code = checkCode([shown, lang]);
  const head = chartTitle(title, subtitle, width);
  const legend = sampleLegend(entries, width);
  const foot = chartNotes(
    [
      ...chart.notes,
      `${textIn(workingDays, lang)} ${sourceInWords(source.process, code, lang)}`,
      ...(source.illustrative ? [textIn(illustrative, lang)] : []),
    ],
    width,
  );
  const frame = { width: pageWidth, height: 0, title, description, lang, idPrefix: options.idPrefix ?? ownPrefix(code) };
  return drawing(options.document, frame, options.theme ?? paper, (root, theme, setHeight) => {
    head.draw(root, page.margin, page.margin, theme);
    let y = page.margin + head.height + 14;
    for (const row of rows) {
      for (const [place, panel] of row.entries())
        panel.draw(root, page.margin + place * (panelWidth(row.length, pageWidth) + gap.across), y, theme);
      y += Math.max(...row.map(({ height }) => height)) + gap.down;
    }
    legend.draw(root, page.margin, y, theme);
    y += legend.height + (entries.length > 0 ? 6 : 0);
    foot.draw(root, page.margin, y, theme);
    setHeight(Math.ceil(y + foot.height + page.margin / 2));
  });
}

/** The process, and the scenario where one is shown. */
function titleOf({ title, scenario }: ChartSource, lang: Language): string {
  return [title, ...(scenario === undefined ? [] : [scenario])].map((text) => textIn(text, lang)).join(lang === "zh" ? "：" : ": ");
}
