/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { defaultLanguage, type Language, localizeText, punctuation, type Text } from "../../../model/index.ts";
import { formatPictureSource, illustrativeNote, workingDaysNote } from "../words.ts";
import { drawFrame } from "./canvas.ts";
import { layOutChartNotes } from "./chart/notes.ts";
import type { ChartDrawOptions } from "./chart/options.ts";
import { layOutChartTitle } from "./chart/title.ts";
import { buildIdPrefix, computeCheckCode } from "./fingerprint.ts";
import { layOutSampleLegend, type SampleEntry } from "./sample-legend.ts";
import { paperTheme, type Theme } from "./theme.ts";

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
const panelPageSize = { width: 728, margin: 28 };
const panelGap = { across: 32, down: 22 };

/** The width of a panel that stands beside others in a row of a page so wide. */
export function computePanelWidth(beside: number, width: number = panelPageSize.width): number {
  return (width - 2 * panelPageSize.margin - (beside - 1) * panelGap.across) / beside;
}

/**
 * Panels on one SVG with title, legend and notes; below them the process, and a check code that changes with `shown`.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawPanelPage(chart: PanelPage, shown: unknown, options: ChartDrawOptions): string {
  const { source, subtitle, description, rows, legend: entries = [], width: pageWidth = panelPageSize.width } = chart;
  const lang = options.lang ?? defaultLanguage;
  const width = pageWidth - 2 * panelPageSize.margin;
  const title = formatSourceTitle(source, lang);
  const code = computeCheckCode([shown, lang]);
  const head = layOutChartTitle(title, subtitle, width);
  const legend = layOutSampleLegend(entries, width);
  const foot = layOutChartNotes(
    [
      ...chart.notes,
      `${localizeText(workingDaysNote, lang)} ${formatPictureSource(source.process, code, lang)}`,
      ...(source.illustrative ? [localizeText(illustrativeNote, lang)] : []),
    ],
    width,
  );
  const frame = { width: pageWidth, height: 0, title, description, lang, idPrefix: options.idPrefix ?? buildIdPrefix(code) };
  return drawFrame(options.document, frame, options.theme ?? paperTheme, (root, theme, setHeight) => {
    head.draw(root, panelPageSize.margin, panelPageSize.margin, theme);
    let y = panelPageSize.margin + head.height + 14;
    for (const row of rows) {
      for (const [place, panel] of row.entries())
        panel.draw(root, panelPageSize.margin + place * (computePanelWidth(row.length, pageWidth) + panelGap.across), y, theme);
      y += Math.max(...row.map(({ height }) => height)) + panelGap.down;
    }
    legend.draw(root, panelPageSize.margin, y, theme);
    y += legend.height + (entries.length > 0 ? 6 : 0);
    foot.draw(root, panelPageSize.margin, y, theme);
    setHeight(Math.ceil(y + foot.height + panelPageSize.margin / 2));
  });
}

/** The process, and the scenario where one is shown. */
function formatSourceTitle({ title, scenario }: ChartSource, lang: Language): string {
  return [title, ...(scenario === undefined ? [] : [scenario])].map((text) => localizeText(text, lang)).join(punctuation.colon[lang]);
}
