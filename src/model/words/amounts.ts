import { formatDays } from "../dates/time.ts";
import type { Limit, TimeLimit } from "../schema/limit.ts";
import type { Bilingual, Language } from "../text.ts";
import { punctuation } from "./punctuation.ts";

const amountUnits = {
  days: { zh: "个工作日", en: "day" },
  calendarDays: { zh: "个自然日", en: "calendar day" },
  weeks: { zh: "周", en: "week" },
  months: { zh: "个月", en: "month" },
} as const satisfies Record<keyof TimeLimit, Bilingual>;

/**
 * An amount of time as a file says it: `20 days`, `1 month`; empty without one. Days without a word are working days.
 */
export function formatAmount(amount: TimeLimit, lang: Language): string {
  return (Object.keys(amountUnits) as (keyof TimeLimit)[])
    .flatMap((unit) => {
      const count = amount[unit];
      if (count === undefined) return [];
      const plural = lang === "en" && count !== 1 ? "s" : "";
      return [`${formatDays(count)} ${amountUnits[unit][lang]}${plural}`];
    })
    .join(punctuation.clause[lang]);
}

const instantLabel: Bilingual = { zh: "即办", en: "at once" };

/**
 * How long a limit is as a file says it, with its extension: `20 days + 10 days`. A limit of no time has a case done at
 * once.
 */
export function formatLimitLength(limit: TimeLimit & Pick<Limit, "extension">, lang: Language): string {
  const counts = (Object.keys(amountUnits) as (keyof TimeLimit)[]).flatMap((unit) => limit[unit] ?? []);
  const isAtOnce = counts.length > 0 && counts.every((count) => count === 0);
  const length = isAtOnce ? instantLabel[lang] : formatAmount(limit, lang);
  return [length, ...(limit.extension ? [formatAmount(limit.extension, lang)] : [])].join(lang === "zh" ? "＋" : " + ");
}
