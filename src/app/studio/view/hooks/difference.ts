import { type Bilingual, formatDays, formatPercent } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";

/** How many working days fewer or more there are than before, and what share of it. */
export function formatDifference(before: number, now: number): Bilingual {
  if (before === now) return studioPageWords.same;
  const share = formatPercent(before === 0 ? 0 : Math.abs(before - now) / before);
  return now < before ? studioPageWords.less(formatDays(before - now), share) : studioPageWords.more(formatDays(now - before), share);
}
