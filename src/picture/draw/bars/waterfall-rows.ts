import { type Bilingual, capitalizeText, formatDays, type Language, localizeText, type Text, terms } from "../../../model/index.ts";
import { type BarRow, createBarRow } from "./rows.ts";
import type { TotalPart } from "./total-parts.ts";

/** What a reform saves, measure by measure. All times in working days. */
export interface WaterfallData {
  readonly title: Text;
  readonly before: number;
  readonly after: number;
  /**
   * Measures in the order in which they are added; the days that each takes off sum to `before - after`. Negative: it
   * lengthens.
   */
  readonly bars: readonly WaterfallBar[];
  /** What the totals are made of; each sums to its total. */
  readonly parts?: { readonly before: TotalParts; readonly after: TotalParts } | undefined;
  readonly illustrative: boolean;
}

/** Working days of a total by the clock that they are on. */
export type TotalParts = Readonly<Record<TotalPart, number>>;

/** One bar between the two totals: the working days that a measure saves, or that changes by hand save. */
export interface WaterfallBar {
  readonly id: string;
  readonly name: Text;
  readonly days: number;
}

/** The total before, a row for each measure, the total after. */
export function buildWaterfallRows(data: WaterfallData, lang: Language): readonly BarRow[] {
  const createTotalRow = (word: Bilingual, days: number, parts: TotalParts | undefined): BarRow => ({
    ...createBarRow("total", capitalizeText(word[lang]), 0, days, formatDays(days), lang),
    ...(parts && { parts }),
  });
  let left = data.before;
  const measures = data.bars.map((bar) => {
    const from = left;
    left -= bar.days;
    const kind = bar.days > 0 ? "saving" : bar.days < 0 ? "lengthening" : "none";
    const sign = bar.days > 0 ? "−" : bar.days < 0 ? "+" : "";
    return createBarRow(kind, `${bar.id} ${localizeText(bar.name, lang)}`, from, left, sign + formatDays(Math.abs(bar.days)), lang);
  });
  return [
    createTotalRow(terms.before, data.before, data.parts?.before),
    ...measures,
    createTotalRow(terms.after, data.after, data.parts?.after),
  ];
}
