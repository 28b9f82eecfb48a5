/// <reference lib="dom" preserve="true" />
import { type Bilingual, defaultLanguage, type Language, punctuation, requireFields } from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { computePanelWidth, drawPanelPage } from "../canvas/panel-page.ts";
import type { SampleEntry } from "../canvas/sample-legend.ts";
import type { LoadData } from "./data.ts";
import { formatLoadSubtitle, listLoadNotes } from "./notes.ts";
import { createUnitPanel, type UnitRow, type UnitScale } from "./unit-rows.ts";

/** @throws RangeError that names what is missing or of another kind */
export function requireLoadCall(data: LoadData, options: ChartDrawOptions): Language {
  requireFields("data", data, { process: "text", units: "objects", waits: "objects" });
  requireDrawOptions(options, {});
  return options.lang ?? defaultLanguage;
}

interface UnitPage {
  readonly title: Bilingual;
  readonly rows: readonly UnitRow[];
  readonly scale: UnitScale;
  readonly legend?: readonly SampleEntry[];
  /** How to read the rows, and what is said where there are none. */
  readonly reading: Bilingual;
  readonly nothing: Bilingual;
}

/** A chart with a row for each unit, on one scale. */
export function drawUnitPage(
  data: LoadData,
  { title, rows, scale, legend, reading, nothing }: UnitPage,
  options: ChartDrawOptions,
): string {
  const lang = options.lang ?? defaultLanguage;
  const chart = {
    source: data,
    subtitle: formatLoadSubtitle(title, data, lang),
    description: rows.flatMap(({ bars }) => bars.map(({ alternative }) => alternative)).join(punctuation.semicolon[lang]),
    rows: rows.length === 0 ? [] : [[createUnitPanel(rows, scale, computePanelWidth(1))]],
    ...(legend && { legend }),
    notes: [rows.length === 0 ? nothing[lang] : reading[lang], ...listLoadNotes(data, lang)],
  };
  return drawPanelPage(chart, [title, data], options);
}
