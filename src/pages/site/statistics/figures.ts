import type { Compression, Share } from "../../../list/index.ts";
import { formatDays, formatShare, type Language } from "../../../model/index.ts";
import { statisticsWords } from "./words.ts";

/** With the numbers behind it; a dash where nobody says anything. */
export function formatCountedShare({ count, of }: Share, lang: Language): string {
  return of === 0 ? "–" : statisticsWords.ofThose(formatShare(count, of), count, of)[lang];
}

export function formatShareOrDash(share: number | undefined): string {
  return share === undefined ? "–" : formatShare(share, 1);
}

/** Days of the items that are compared; a dash where there are none, as a sum of 0 would read as done at once. */
export function formatComparedSum(days: number, { compared }: Compression): string {
  return compared === 0 ? "–" : formatDays(days);
}

export function formatMeanOrDash(value: number | undefined): string {
  return value === undefined ? "–" : formatDays(value);
}
