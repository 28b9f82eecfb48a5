import type { Share } from "../../audit/index.ts";
import { formatDays, formatShare, type Language } from "../../model/index.ts";
import { statisticsWords } from "./statistics-words.ts";

/** With the numbers behind it; a dash where nobody says anything. */
export function shareInWords({ count, of }: Share, lang: Language): string {
  return of === 0 ? "–" : statisticsWords.ofThose(formatShare(count, of), count, of)[lang];
}

export function percent(share: number | undefined): string {
  return share === undefined ? "–" : formatShare(share, 1);
}

export function mean(value: number | undefined): string {
  return value === undefined ? "–" : formatDays(value);
}
