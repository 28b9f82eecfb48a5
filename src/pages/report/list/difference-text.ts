import type { EntryDifference, FactChange, ItemDifference, ItemMention, ListDifference, StepDifference } from "../../../list/index.ts";
import {
  type Bilingual,
  formatDays,
  formatSignedDays,
  type Language,
  localizeName,
  punctuation,
  type Screen,
  say,
  terms,
} from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { listTextWords } from "./list-words.ts";

/** What is new in a list: items that came and went, and what is not as it was. */
export function formatListDifference(difference: ListDifference, screen: Screen): string {
  const blocks = [
    formatDiffSummary(difference, screen),
    formatMentions(listTextWords.added(difference.added.length), difference.added, "+", screen),
    formatMentions(listTextWords.removed(difference.removed.length), difference.removed, "−", screen),
    ...difference.changed.map((item) => formatItemChange(item, screen)),
    ...formatListChanges(difference, screen),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatDiffSummary({ added, removed, changed, unchanged, daysGained }: ListDifference, screen: Screen): string {
  const { lang } = screen;
  const counts = [
    listTextWords.added(added.length),
    listTextWords.removed(removed.length),
    listTextWords.changed(changed.length),
    listTextWords.unchanged(unchanged),
  ];
  const lines = [counts.map((count) => count[lang]).join(punctuation.clause[lang])];
  if (daysGained > 0) lines.push(listTextWords.gained(formatDays(daysGained))[lang]);
  if (daysGained < 0) lines.push(listTextWords.lost(formatDays(-daysGained))[lang]);
  return lines.flatMap((line) => wrapColumns(line, screen.width)).join("\n");
}

function formatMentions(heading: Bilingual, items: readonly ItemMention[], sign: string, screen: Screen): string {
  if (items.length === 0) return "";
  const lines = items.flatMap((item) => wrapHangingText(`${sign} `, formatItemTitle(item, screen.lang), screen));
  return [screen.style(say(screen, heading), "bold"), ...lines].join("\n");
}

function formatItemTitle({ code, name }: ItemMention, lang: Language): string {
  return name === undefined ? code : `${code} ${localizeName({ id: code, name }, lang)}`;
}

function formatItemChange(item: ItemDifference, screen: Screen): string {
  const { lang } = screen;
  const lines = wrapColumns(sanitizeText(formatItemTitle(item, lang)), screen.width).map((line) => screen.style(line, "bold"));
  for (const [label, { before, after }] of [
    [listTextWords.days, item.days],
    [listTextWords.promised, item.promised],
  ] as const) {
    if (before === undefined || after === undefined || before === after) continue;
    const change = `${formatDays(before)} → ${formatDays(after)} (${after > before ? "+" : ""}${formatSignedDays(after - before)})`;
    lines.push(...wrapHangingText("  ", `${label[lang]}${getColon(lang)}${change}`, screen));
  }
  lines.push(...item.facts.flatMap((fact) => wrapHangingText("  ", formatFactChange(fact, lang), screen)));
  lines.push(...item.steps.flatMap((step) => formatStepDiff(step, screen)));
  return lines.join("\n");
}

/** What is not as it was in the list itself and in its other lists. */
function formatListChanges({ facts, entries }: ListDifference, screen: Screen): string[] {
  const { lang } = screen;
  const own = facts.flatMap((fact) => wrapHangingText("  ", formatFactChange(fact, lang), screen));
  return [
    ...(own.length === 0 ? [] : [[screen.style(say(screen, listTextWords.itself), "bold"), ...own].join("\n")]),
    ...entries.map((entry) => formatEntryChange(entry, screen)),
  ];
}

function formatEntryChange({ kind, id, name, change, facts, steps }: EntryDifference, screen: Screen): string {
  const { lang } = screen;
  const title = `${listTextWords.entry[change][lang]} ${terms.entries[kind][lang]} ${formatItemTitle({ code: id, name }, lang)}`;
  return [
    ...wrapColumns(sanitizeText(title), screen.width).map((line) => screen.style(line, "bold")),
    ...facts.flatMap((fact) => wrapHangingText("  ", formatFactChange(fact, lang), screen)),
    ...steps.flatMap((step) => formatStepDiff(step, screen)),
  ].join("\n");
}

function formatStepDiff({ id, name, change, facts }: StepDifference, screen: Screen): string[] {
  const { lang } = screen;
  const sign = { added: "+ ", removed: "− ", changed: "  " }[change];
  const title = `${listTextWords.step[change][lang]} ${name === undefined ? id : `${id} ${localizeName({ id, name }, lang)}`}`;
  return [
    ...wrapHangingText(`  ${sign}`, title, screen),
    ...facts.flatMap((fact) => wrapHangingText("      ", formatFactChange(fact, lang), screen)),
  ];
}

function formatFactChange({ label, before, after }: FactChange, lang: Language): string {
  const [old, now] = [before?.[lang] ?? "–", after?.[lang] ?? "–"];
  return `${label[lang]}${getColon(lang)}${old} → ${now}`;
}

function getColon(lang: Language): string {
  return punctuation.colon[lang];
}

/** Text whose later lines stand below its first one, after a sign. */
function wrapHangingText(sign: string, text: string, { width }: Screen): string[] {
  const indent = " ".repeat(sign.length);
  return wrapColumns(sanitizeText(text), width - sign.length).map((line, index) => `${index === 0 ? sign : indent}${line}`);
}
