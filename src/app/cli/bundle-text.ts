import type { BundleSchedule } from "../../list/index.ts";
import { type Bundle, type Catalog, formatDays, nameOf, terms } from "../../model/index.ts";
import { auditWords } from "./audit-words.ts";
import { wrapColumns, wrapList } from "./columns.ts";
import { splitLine } from "./commands/schedule.ts";
import { limitTable } from "./limit-tables.ts";
import { table } from "./table.ts";
import { say, type Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const said = auditWords.bundle;

/** The timetable of a bundle: its items, the way of its critical path, its limits, prerequisites and shared documents. */
export function bundleText(bundle: Bundle, found: BundleSchedule, catalog: Catalog, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const { schedule, path, promisedInTurn, process } = found;
  const { startDate, finishDate } = schedule;
  const names = namesIn(catalog, lang);
  const title = [
    ...wrapColumns(nameOf(bundle, lang), width).map((line) => style(line, "bold")),
    splitLine(schedule, terminal),
    ...(startDate === undefined || finishDate === undefined ? [] : [say(terminal, words.startAndFinish(startDate, finishDate))]),
  ];
  const blocks = [
    title.join("\n"),
    itemTable(found, names, terminal),
    [
      style(say(terminal, said.pathTitle(path.length)), "bold"),
      wrapList(
        path.map((code) => names.item(code)),
        " → ",
        width,
        "  ",
      ),
      ...(promisedInTurn === null ? [] : [`  ${say(terminal, said.inTurn(formatDays(promisedInTurn)))}`]),
    ].join("\n"),
    limitTable(found.limits, terminal),
    prerequisiteTable(found, names, terminal),
    sharedTable(found, names, terminal),
    [
      ...(found.possibleFrom === undefined ? [] : [say(terminal, said.possibleFrom(found.possibleFrom))]),
      ...(found.impossibleFrom === undefined ? [] : [say(terminal, said.impossibleFrom(found.impossibleFrom))]),
      ...wrapColumns(say(terminal, said.note), width).map((line) => style(line, "dim")),
      ...(process.illustrative ? wrapColumns(terms.illustrative[lang], width).map((line) => style(line, "dim")) : []),
    ].join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

interface Names {
  readonly item: (code: string) => string;
  readonly document: (id: string) => string;
}

function namesIn({ items, documents }: Catalog, lang: Terminal["lang"]): Names {
  const ofItems = new Map(items.map(({ code, name }) => [code, nameOf({ id: code, name }, lang)]));
  const ofDocuments = new Map(documents.map((document) => [document.id, nameOf(document, lang)]));
  return { item: (code) => ofItems.get(code) ?? code, document: (id) => ofDocuments.get(id) ?? id };
}

function itemTable({ items }: BundleSchedule, names: Names, terminal: Terminal): string {
  const { lang } = terminal;
  const columns = [
    { heading: "" },
    { heading: terms.name[lang], flexible: true as const },
    { heading: terms.start[lang], align: "right" as const },
    { heading: terms.finish[lang], align: "right" as const },
    { heading: said.promised[lang], align: "right" as const },
  ];
  const rows = items.map(({ item, start, finish, critical, promised }) => ({
    cells: [critical ? "*" : " ", names.item(item), formatDays(start), formatDays(finish), promised === null ? "–" : formatDays(promised)],
    looks: critical ? [] : ["dim" as const],
  }));
  return table(terminal, columns, rows);
}

function prerequisiteTable({ prerequisites, items }: BundleSchedule, names: Names, terminal: Terminal): string {
  const { lang, style } = terminal;
  if (prerequisites.length === 0) return "";
  const inside = new Set(items.map(({ item }) => item));
  const lines = prerequisites.map(({ item, document, givers }) => {
    const giver = givers.find((each) => inside.has(each.item));
    const from = giver ? names.item(giver.item) : `${names.item(givers[0]?.item ?? "")}${said.outside[lang]}`;
    return say(terminal, said.needs(names.item(item), names.document(document), from));
  });
  return [style(said.prerequisites[lang], "bold"), ...lines.flatMap((line) => indented(line, terminal))].join("\n");
}

function sharedTable({ sharedDocuments }: BundleSchedule, names: Names, terminal: Terminal): string {
  const { lang, style } = terminal;
  if (sharedDocuments.length === 0) return "";
  const lines = sharedDocuments.map(({ document, items }) => say(terminal, said.sharedBy(names.document(document), items.map(names.item))));
  return [style(said.shared[lang], "bold"), ...lines.flatMap((line) => indented(line, terminal))].join("\n");
}

/** A line of a list, whose further lines stand deeper. */
function indented(text: string, { width }: Terminal): string[] {
  return wrapColumns(text, width - 4).map((line, at) => `${at === 0 ? "  " : "    "}${line}`);
}
