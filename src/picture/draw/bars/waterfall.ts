/// <reference lib="dom" preserve="true" />

import { defaultLanguage, localizeText, requireEntries, requireFields } from "../../../model/index.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { illustrativeNote, waterfallWords } from "../words.ts";
import { drawBarPage } from "./page.ts";
import { listPartEntries } from "./total-parts.ts";
import { buildWaterfallRows, type WaterfallData } from "./waterfall-rows.ts";

/** How `drawWaterfall` draws its chart. */
export type WaterfallOptions = ChartDrawOptions;

/**
 * A waterfall chart as one SVG: the total before, what each measure takes off or adds, the total after; names at the
 * left, days from 0 on a round scale.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { compare, readProcess } from "leadpath";
 * import { buildWaterfallData, createBlankDocument, drawWaterfall } from "leadpath/charts";
 * const process = readProcess(await readFile("fixtures/measures.yaml", "utf8"));
 * const data = buildWaterfallData(process, compare(process, { scenario: "all" }));
 * drawWaterfall(data, { document: createBlankDocument(), lang: "en" }).includes("Add a joint meeting"); // → true
 * ```
 */
export function drawWaterfall(data: WaterfallData, options: WaterfallOptions): string {
  requireFields("data", data, { before: "number", after: "number" });
  requireEntries("data.bars", data.bars, { days: "number" });
  requireDrawOptions(options, {});
  const lang = options.lang ?? defaultLanguage;
  const rows = buildWaterfallRows(data, lang);
  const title = localizeText(data.title, lang);
  const notes = [waterfallWords.order, ...(data.illustrative ? [illustrativeNote] : [])];
  const totals = data.parts ? [data.parts.before, data.parts.after] : [];
  return drawBarPage({ title, rows, linked: true, legend: listPartEntries(totals, lang), notes }, { ...options, lang });
}
