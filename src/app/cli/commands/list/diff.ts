import { join } from "node:path";
import {
  compareLists,
  type EntryDifference,
  type FactChange,
  type ItemDifference,
  type ItemMention,
  type ListDifference,
  type StepDifference,
} from "../../../../list/index.ts";
import { type Bilingual, type Catalog, formatDays, formatSignedDays, type Language, localizeName, terms } from "../../../../model/index.ts";
import { selectVisibleVersions, writeChangeFiles } from "../../../../pages/index.ts";
import { wrapColumns } from "../../../../pages/report/text/columns.ts";
import { sanitizeText } from "../../../../pages/report/text/sanitize-text.ts";
import { createBlankDocument } from "../../../../picture/draw/index.ts";
import { writeFilesAtomically } from "../../../host/files.ts";
import { printJson } from "../../../host/json.ts";
import { say, type Terminal } from "../../../host/terminal.ts";
import { readVersion } from "../../read-version.ts";
import { cliWords } from "../../words/words.ts";

export interface DiffCommandOptions {
  readonly output?: string;
  readonly json?: true;
  readonly internal?: true;
}

/** Prints what is new in a list since an earlier version of it. */
export async function runDiff(before: string, after: string, options: DiffCommandOptions, terminal: Terminal): Promise<void> {
  const [old, now] = [await readVersion(before, terminal), await readVersion(after, terminal)];
  const internal = options.internal ?? false;
  if (options.output !== undefined) await writeDiffPages(old, now, { folder: options.output, internal, inputs: [before, after] }, terminal);
  const difference = compareLists(...selectVisibleVersions(old, now, internal));
  if (options.json) return printJson(difference, terminal);
  const blocks = [
    formatDiffSummary(difference, terminal),
    formatMentions(cliWords.list.added(difference.added.length), difference.added, "+", terminal),
    formatMentions(cliWords.list.removed(difference.removed.length), difference.removed, "−", terminal),
    ...difference.changed.map((item) => formatItemChange(item, terminal)),
    ...formatListChanges(difference, terminal),
  ];
  terminal.print(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

/** Pages of what is new, with both flowcharts of every item; the first page comes last: when it is there, so are the others. */
async function writeDiffPages(
  before: Catalog,
  after: Catalog,
  { folder, internal, inputs }: { readonly folder: string; readonly internal: boolean; readonly inputs: readonly string[] },
  terminal: Terminal,
): Promise<void> {
  const pages = writeChangeFiles(before, after, { document: createBlankDocument(), lang: terminal.lang, internal });
  for await (const [path, page] of pages) await writeFilesAtomically(new Map([[join(folder, path), page]]), inputs);
  terminal.warn(`${say(terminal, cliWords.wrote(sanitizeText(join(folder, "index.html"))))}\n`);
}

function formatDiffSummary({ added, removed, changed, unchanged, daysGained }: ListDifference, terminal: Terminal): string {
  const { lang } = terminal;
  const counts = [
    cliWords.list.added(added.length),
    cliWords.list.removed(removed.length),
    cliWords.list.changed(changed.length),
    cliWords.list.unchanged(unchanged),
  ];
  const lines = [counts.map((count) => count[lang]).join(lang === "zh" ? "，" : ", ")];
  if (daysGained > 0) lines.push(cliWords.list.gained(formatDays(daysGained))[lang]);
  if (daysGained < 0) lines.push(cliWords.list.lost(formatDays(-daysGained))[lang]);
  return lines.flatMap((line) => wrapColumns(line, terminal.width)).join("\n");
}

function formatMentions(heading: Bilingual, items: readonly ItemMention[], sign: string, terminal: Terminal): string {
  if (items.length === 0) return "";
  const lines = items.flatMap((item) => wrapHangingText(`${sign} `, formatItemTitle(item, terminal.lang), terminal));
  return [terminal.style(say(terminal, heading), "bold"), ...lines].join("\n");
}

function formatItemTitle({ code, name }: ItemMention, lang: Language): string {
  return name === undefined ? code : `${code} ${localizeName({ id: code, name }, lang)}`;
}

function formatItemChange(item: ItemDifference, terminal: Terminal): string {
  const { lang } = terminal;
  const lines = wrapColumns(sanitizeText(formatItemTitle(item, lang)), terminal.width).map((line) => terminal.style(line, "bold"));
  for (const [label, { before, after }] of [
    [cliWords.list.days, item.days],
    [cliWords.list.promised, item.promised],
  ] as const) {
    if (before === undefined || after === undefined || before === after) continue;
    const change = `${formatDays(before)} → ${formatDays(after)} (${after > before ? "+" : ""}${formatSignedDays(after - before)})`;
    lines.push(...wrapHangingText("  ", `${label[lang]}${getColon(lang)}${change}`, terminal));
  }
  lines.push(...item.facts.flatMap((fact) => wrapHangingText("  ", formatFactChange(fact, lang), terminal)));
  lines.push(...item.steps.flatMap((step) => formatStepDiff(step, terminal)));
  return lines.join("\n");
}

/** What is not as it was in the list itself and in its other lists. */
function formatListChanges({ facts, entries }: ListDifference, terminal: Terminal): string[] {
  const { lang } = terminal;
  const own = facts.flatMap((fact) => wrapHangingText("  ", formatFactChange(fact, lang), terminal));
  return [
    ...(own.length === 0 ? [] : [[terminal.style(say(terminal, cliWords.list.itself), "bold"), ...own].join("\n")]),
    ...entries.map((entry) => formatEntryChange(entry, terminal)),
  ];
}

function formatEntryChange({ kind, id, name, change, facts, steps }: EntryDifference, terminal: Terminal): string {
  const { lang } = terminal;
  const title = `${cliWords.list.entry[change][lang]} ${terms.entries[kind][lang]} ${formatItemTitle({ code: id, name }, lang)}`;
  return [
    ...wrapColumns(sanitizeText(title), terminal.width).map((line) => terminal.style(line, "bold")),
    ...facts.flatMap((fact) => wrapHangingText("  ", formatFactChange(fact, lang), terminal)),
    ...steps.flatMap((step) => formatStepDiff(step, terminal)),
  ].join("\n");
}

function formatStepDiff({ id, name, change, facts }: StepDifference, terminal: Terminal): string[] {
  const { lang } = terminal;
  const sign = { added: "+ ", removed: "− ", changed: "  " }[change];
  const title = `${cliWords.list.step[change][lang]} ${name === undefined ? id : `${id} ${localizeName({ id, name }, lang)}`}`;
  return [
    ...wrapHangingText(`  ${sign}`, title, terminal),
    ...facts.flatMap((fact) => wrapHangingText("      ", formatFactChange(fact, lang), terminal)),
  ];
}

function formatFactChange({ label, before, after }: FactChange, lang: Language): string {
  const [old, now] = [before?.[lang] ?? "–", after?.[lang] ?? "–"];
  return `${label[lang]}${getColon(lang)}${old} → ${now}`;
}

function getColon(lang: Language): string {
  return lang === "zh" ? "：" : ": ";
}

/** Text whose later lines stand below its first one, after a sign. */
function wrapHangingText(sign: string, text: string, { width }: Terminal): string[] {
  const indent = " ".repeat(sign.length);
  return wrapColumns(sanitizeText(text), width - sign.length).map((line, index) => `${index === 0 ? sign : indent}${line}`);
}
