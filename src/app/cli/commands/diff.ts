import { join } from "node:path";
import {
  type EntryChanged,
  type FactChange,
  type ItemChanged,
  type ItemMention,
  type ListDifference,
  listDifference,
  type StepChanged,
} from "../../../list/index.ts";
import { type Bilingual, type Catalog, formatDays, formatSignedDays, type Language, nameOf, terms } from "../../../model/index.ts";
import { changesFiles, shownVersions } from "../../../pages/index.ts";
import { blankDocument } from "../../../picture/draw/index.ts";
import { wrapColumns } from "../columns.ts";
import { writeWhole } from "../files.ts";
import { printJson } from "../json.ts";
import { readVersion } from "../list/read-version.ts";
import { plain } from "../plain.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface DiffOptions {
  readonly output?: string;
  readonly json?: true;
  readonly internal?: true;
}

/** Prints what is new in a list since an earlier version of it. */
export async function diff(before: string, after: string, options: DiffOptions, terminal: Terminal): Promise<void> {
  const [old, now] = [await readVersion(before, terminal), await readVersion(after, terminal)];
  const internal = options.internal ?? false;
  if (options.output !== undefined) await writePages(old, now, { folder: options.output, internal, inputs: [before, after] }, terminal);
  const difference = listDifference(...shownVersions(old, now, internal));
  if (options.json) return printJson(difference, terminal);
  const blocks = [
    summary(difference, terminal),
    mentions(words.list.added(difference.added.length), difference.added, "+", terminal),
    mentions(words.list.removed(difference.removed.length), difference.removed, "−", terminal),
    ...difference.changed.map((item) => itemText(item, terminal)),
    ...listText(difference, terminal),
  ];
  terminal.print(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

/** Pages of what is new, with both flowcharts of every item; the first page comes last: when it is there, so are the others. */
async function writePages(
  before: Catalog,
  after: Catalog,
  { folder, internal, inputs }: { readonly folder: string; readonly internal: boolean; readonly inputs: readonly string[] },
  terminal: Terminal,
): Promise<void> {
  const pages = changesFiles(before, after, { document: blankDocument(), lang: terminal.lang, internal });
  for await (const [path, page] of pages) await writeWhole(new Map([[join(folder, path), page]]), inputs);
  terminal.warn(`${say(terminal, words.wrote(plain(join(folder, "index.html"))))}\n`);
}

function summary({ added, removed, changed, unchanged, daysGained }: ListDifference, terminal: Terminal): string {
  const { lang } = terminal;
  const counts = [
    words.list.added(added.length),
    words.list.removed(removed.length),
    words.list.changed(changed.length),
    words.list.unchanged(unchanged),
  ];
  const lines = [counts.map((count) => count[lang]).join(lang === "zh" ? "，" : ", ")];
  if (daysGained > 0) lines.push(words.list.gained(formatDays(daysGained))[lang]);
  if (daysGained < 0) lines.push(words.list.lost(formatDays(-daysGained))[lang]);
  return lines.flatMap((line) => wrapColumns(line, terminal.width)).join("\n");
}

function mentions(heading: Bilingual, items: readonly ItemMention[], sign: string, terminal: Terminal): string {
  if (items.length === 0) return "";
  const lines = items.flatMap((item) => hanging(`${sign} `, titleOf(item, terminal.lang), terminal));
  return [terminal.style(say(terminal, heading), "bold"), ...lines].join("\n");
}

function titleOf({ code, name }: ItemMention, lang: Language): string {
  return name === undefined ? code : `${code} ${nameOf({ id: code, name }, lang)}`;
}

function itemText(item: ItemChanged, terminal: Terminal): string {
  const { lang } = terminal;
  const lines = wrapColumns(plain(titleOf(item, lang)), terminal.width).map((line) => terminal.style(line, "bold"));
  for (const [label, { before, after }] of [
    [words.list.days, item.days],
    [words.list.promised, item.promised],
  ] as const) {
    if (before === undefined || after === undefined || before === after) continue;
    const change = `${formatDays(before)} → ${formatDays(after)} (${after > before ? "+" : ""}${formatSignedDays(after - before)})`;
    lines.push(...hanging("  ", `${label[lang]}${colon(lang)}${change}`, terminal));
  }
  lines.push(...item.facts.flatMap((fact) => hanging("  ", factInWords(fact, lang), terminal)));
  lines.push(...item.steps.flatMap((step) => stepLines(step, terminal)));
  return lines.join("\n");
}

/** What is not as it was in the list itself and in its other lists. */
function listText({ facts, entries }: ListDifference, terminal: Terminal): string[] {
  const { lang } = terminal;
  const own = facts.flatMap((fact) => hanging("  ", factInWords(fact, lang), terminal));
  return [
    ...(own.length === 0 ? [] : [[terminal.style(say(terminal, words.list.itself), "bold"), ...own].join("\n")]),
    ...entries.map((entry) => entryText(entry, terminal)),
  ];
}

function entryText({ kind, id, name, change, facts, steps }: EntryChanged, terminal: Terminal): string {
  const { lang } = terminal;
  const title = `${words.list.entry[change][lang]} ${terms.entries[kind][lang]} ${titleOf({ code: id, name }, lang)}`;
  return [
    ...wrapColumns(plain(title), terminal.width).map((line) => terminal.style(line, "bold")),
    ...facts.flatMap((fact) => hanging("  ", factInWords(fact, lang), terminal)),
    ...steps.flatMap((step) => stepLines(step, terminal)),
  ].join("\n");
}

function stepLines({ id, name, change, facts }: StepChanged, terminal: Terminal): string[] {
  const { lang } = terminal;
  const sign = { added: "+ ", removed: "− ", changed: "  " }[change];
  const title = `${words.list.step[change][lang]} ${name === undefined ? id : `${id} ${nameOf({ id, name }, lang)}`}`;
  return [...hanging(`  ${sign}`, title, terminal), ...facts.flatMap((fact) => hanging("      ", factInWords(fact, lang), terminal))];
}

function factInWords({ label, before, after }: FactChange, lang: Language): string {
  const [old, now] = [before?.[lang] ?? "–", after?.[lang] ?? "–"];
  return `${label[lang]}${colon(lang)}${old} → ${now}`;
}

function colon(lang: Language): string {
  return lang === "zh" ? "：" : ": ";
}

/** Text whose later lines stand below its first one, after a sign. */
function hanging(sign: string, text: string, { width }: Terminal): string[] {
  const indent = " ".repeat(sign.length);
  return wrapColumns(plain(text), width - sign.length).map((line, index) => `${index === 0 ? sign : indent}${line}`);
}
