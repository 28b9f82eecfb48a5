import { barsCompressionWords } from "./words.ts";
/// <reference lib="dom" preserve="true" />

import {
  type Bilingual,
  defaultLanguage,
  formatDays,
  formatShare,
  type Language,
  localizeText,
  requireEntries,
  requireFields,
  type Text,
} from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { compressionWords, illustrativeNote } from "../words.ts";
import { drawBarPage } from "./page.ts";
import { type BarRow, createBarRow } from "./rows.ts";

/** Promised beside statutory limits of groups of items. */
export interface CompressionData {
  readonly title: Text;
  readonly groups: readonly CompressionGroup[];
  readonly illustrative: boolean;
}

/** One row of the chart: what the law allows and what is promised, over the items of a group. */
export interface CompressionGroup {
  readonly name: Text;
  /** Items that are compared. */
  readonly items: number;
  /** Sums over those, in working days. */
  readonly promisedDays: number;
  readonly statutoryDays: number;
}

/** How `drawCompression` draws its chart. */
export type CompressionOptions = ChartDrawOptions;

/**
 * A chart of bars as one SVG: for each group the statutory working days of an item on average as a hollow bar, and
 * filled what is promised. Groups without anything to compare are left out.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { createBlankDocument, drawCompression } from "leadpath/charts";
 * const groups = [{ name: "Licences", items: 2, promisedDays: 15, statutoryDays: 40 }];
 * const data = { title: "Promised and statutory days", groups, illustrative: false };
 * drawCompression(data, { document: createBlankDocument() }).startsWith("<svg "); // → true
 * ```
 */
export function drawCompression(data: CompressionData, options: CompressionOptions): string {
  requireFields("data", data, { groups: "list" });
  requireEntries("data.groups", data.groups, { items: "count", promisedDays: "number", statutoryDays: "number" });
  requireDrawOptions(options, {});
  const lang = options.lang ?? defaultLanguage;
  const rows = data.groups.filter(({ items }) => items > 0).map((group) => createGroupRow(group, lang));
  const notes: readonly Bilingual[] = [compressionWords.bars, compressionWords.reading, ...(data.illustrative ? [illustrativeNote] : [])];
  return drawBarPage({ title: localizeText(data.title, lang), rows, linked: false, notes }, { ...options, lang });
}

function createGroupRow({ name, items, promisedDays, statutoryDays }: CompressionGroup, lang: Language): BarRow {
  const [promised, statutory] = [promisedDays / items, statutoryDays / items];
  const saved = formatShare(statutoryDays - promisedDays, statutoryDays);
  const called = `${localizeText(name, lang)} ${barsCompressionWords.called(items)[lang]}`;
  const row = createBarRow("saving", called, 0, promised, saved, lang);
  const days = { promised: formatDays(promised), statutory: formatDays(statutory) };
  return { ...row, whole: statutory, alternative: compressionWords.alternative(called, days.promised, days.statutory, saved)[lang] };
}
