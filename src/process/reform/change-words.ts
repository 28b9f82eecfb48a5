import { type Change, type Language, punctuation, type Step } from "../../model/index.ts";

/** More than this would be a second picture in words. */
const mostListedParts = 6;

/** Changes by hand as on the command line, the first of many. */
export function formatHandChanges(changes: readonly Change[], lang: Language): string {
  return formatLimitedList(
    changes.flatMap((change) => formatChoiceChange(change, lang)),
    lang,
  );
}

/** The first of a list, and how many there are besides. */
export function formatLimitedList(parts: readonly string[], lang: Language): string {
  const shown = parts.slice(0, mostListedParts);
  const rest = parts.length - shown.length;
  const more = rest === 0 ? [] : [lang === "zh" ? `等 ${parts.length} 项` : `${rest} more`];
  return [...shown, ...more].join(punctuation.list[lang]);
}

/** As on the command line: `B01.days=20`; a removed step as “without B01”. */
function formatChoiceChange(change: Change, lang: Language): readonly string[] {
  if ("add" in change) return [lang === "zh" ? `增加 ${change.add.id}` : `${change.add.id} added`];
  if (!("step" in change)) return [`${change.unit}.staff=${change.staff}`];
  const { step, remove, ...values } = change;
  return [
    ...(remove ? [lang === "zh" ? `取消 ${step}` : `without ${step}`] : []),
    ...Object.entries(values as Partial<Step>).map(([key, value]) =>
      typeof value === "object" ? `${step}.${key}` : `${step}.${key}=${String(value)}`,
    ),
  ];
}
