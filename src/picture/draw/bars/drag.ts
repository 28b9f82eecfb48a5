/// <reference lib="dom" preserve="true" />

import {
  type Bilingual,
  defaultLanguage,
  formatDays,
  formatMarkedDate,
  formatSignedDays,
  type Language,
  localizeText,
  punctuation,
  requireEntries,
  requireFields,
  type Text,
  terms,
} from "../../../model/index.ts";

import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { dragWords, illustrativeNote } from "../words.ts";
import { drawBarPage } from "./page.ts";
import { type BarRow, createBarRow } from "./rows.ts";

/** What the critical steps of a process cost. All times in working days. */
export interface DragData {
  readonly title: Text;
  readonly scenario?: Text | undefined;
  readonly days: number;
  /** Largest drag first. */
  readonly bars: readonly DragBar[];
  /**
   * Where the schedule has dates: its first and its last day, written YYYY-MM-DD, and whether the last may still
   * change.
   */
  readonly dates?: { readonly start: string; readonly finish: string; readonly provisional: boolean } | undefined;
  /** Steps in calendar days were converted to working days, as there is no start. */
  readonly converted?: boolean;
  readonly illustrative: boolean;
}

/** One bar of the chart: a critical step, in working days. */
export interface DragBar {
  readonly id: string;
  readonly name: Text;
  /** What the step takes. */
  readonly days: number;
  /** By how much the total would fall without that; negative where it would grow. */
  readonly drag: number;
}

/** How `drawDrag` draws its chart. */
export type DragOptions = ChartDrawOptions;

/**
 * A tornado chart of drag as one SVG: for each critical step its days as a hollow bar, and filled what the total would
 * lose with them.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { buildProcess, explain } from "leadpath";
 * import { buildDragData, createBlankDocument, drawDrag } from "leadpath/charts";
 * const permit = buildProcess({ id: "permit", steps: [{ id: "apply", name: "Application", days: 5 }] });
 * const data = buildDragData(permit, explain(permit), {});
 * drawDrag(data, { document: createBlankDocument(), lang: "en" }).includes("Application"); // → true
 * ```
 */
export function drawDrag(data: DragData, options: DragOptions): string {
  requireFields("data", data, { days: "number" });
  requireEntries("data.bars", data.bars, { id: "text" });
  requireDrawOptions(options, {});
  const lang = options.lang ?? defaultLanguage;
  const rows = data.bars.map((bar) => createDragRow(bar, lang));
  const name = [data.title, ...(data.scenario === undefined ? [] : [data.scenario])].map((text) => localizeText(text, lang));
  const title = name.join(punctuation.colon[lang]);
  return drawBarPage(
    { title, subtitle: formatDragSubtitle(data, lang), rows, linked: false, notes: listDragNotes(data) },
    { ...options, lang },
  );
}

function formatDragSubtitle({ days, dates }: DragData, lang: Language): string {
  const total = dragWords.subtitle(formatDays(days))[lang];
  return dates ? `${total} • ${dates.start} – ${formatMarkedDate(dates.finish, dates.provisional)}` : total;
}

function listDragNotes({ bars, dates, converted, illustrative: isIllustrative }: DragData): readonly Bilingual[] {
  return [
    dragWords.bars,
    ...(bars.some(({ drag }) => drag < 0) ? [dragWords.negative] : []),
    ...(dates?.provisional ? [terms.provisional] : []),
    ...(converted ? [terms.approximate] : []),
    ...(isIllustrative ? [illustrativeNote] : []),
  ];
}

function createDragRow({ id, name, days, drag }: DragBar, lang: Language): BarRow {
  const kind = drag > 0 ? "saving" : drag < 0 ? "lengthening" : "none";
  const lost = formatSignedDays(drag);
  const value = drag === days ? lost : `${lost} / ${formatDays(days)}`;
  return { ...createBarRow(kind, `${id} ${localizeText(name, lang)}`, 0, drag, value, lang), whole: days };
}
