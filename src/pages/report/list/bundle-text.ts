import { formatTotalLine } from "../../../app/cli/commands/schedule.ts";
import { cliWords } from "../../../app/cli/words/words.ts";
import { say, type Terminal } from "../../../app/host/terminal.ts";
import type { BundleSchedule } from "../../../list/index.ts";
import { type Bundle, type Catalog, formatDays, localizeName, terms } from "../../../model/index.ts";
import { formatLimitTable } from "../schedule/limit-tables.ts";
import { wrapColumns, wrapList } from "../text/columns.ts";
import { formatTable } from "../text/table.ts";
import { auditWords } from "./audit-words.ts";

const bundleWords = auditWords.bundle;

/** The timetable of a bundle: its items, the way of its critical path, its limits, prerequisites and shared documents. */
export function formatBundle(bundle: Bundle, found: BundleSchedule, catalog: Catalog, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const { schedule, path, promisedInTurn, process } = found;
  const { startDate, finishDate } = schedule;
  const names = buildBundleNames(catalog, lang);
  const title = [
    ...wrapColumns(localizeName(bundle, lang), width).map((line) => style(line, "bold")),
    formatTotalLine(schedule, terminal),
    ...(startDate === undefined || finishDate === undefined ? [] : [say(terminal, cliWords.startAndFinish(startDate, finishDate))]),
  ];
  const blocks = [
    title.join("\n"),
    formatItemTable(found, names, terminal),
    [
      style(say(terminal, bundleWords.pathTitle(path.length)), "bold"),
      wrapList(
        path.map((code) => names.item(code)),
        " → ",
        width,
        "  ",
      ),
      ...(promisedInTurn === null ? [] : [`  ${say(terminal, bundleWords.inTurn(formatDays(promisedInTurn)))}`]),
    ].join("\n"),
    formatLimitTable(found.limits, terminal),
    formatPrerequisites(found, names, terminal),
    formatSharedDocuments(found, names, terminal),
    [
      ...(found.possibleFrom === undefined ? [] : [say(terminal, bundleWords.possibleFrom(found.possibleFrom))]),
      ...(found.impossibleFrom === undefined ? [] : [say(terminal, bundleWords.impossibleFrom(found.impossibleFrom))]),
      ...wrapColumns(say(terminal, bundleWords.note), width).map((line) => style(line, "dim")),
      ...(process.illustrative ? wrapColumns(terms.illustrative[lang], width).map((line) => style(line, "dim")) : []),
    ].join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

interface BundleNames {
  readonly item: (code: string) => string;
  readonly document: (id: string) => string;
}

function buildBundleNames({ items, documents }: Catalog, lang: Terminal["lang"]): BundleNames {
  const ofItems = new Map(items.map(({ code, name }) => [code, localizeName({ id: code, name }, lang)]));
  const ofDocuments = new Map(documents.map((document) => [document.id, localizeName(document, lang)]));
  return { item: (code) => ofItems.get(code) ?? code, document: (id) => ofDocuments.get(id) ?? id };
}

function formatItemTable({ items }: BundleSchedule, names: BundleNames, terminal: Terminal): string {
  const { lang } = terminal;
  const columns = [
    { heading: "" },
    { heading: terms.name[lang], flexible: true as const },
    { heading: terms.start[lang], align: "right" as const },
    { heading: terms.finish[lang], align: "right" as const },
    { heading: bundleWords.promised[lang], align: "right" as const },
  ];
  const rows = items.map(({ item, start, finish, critical, promised }) => ({
    cells: [critical ? "*" : " ", names.item(item), formatDays(start), formatDays(finish), promised === null ? "–" : formatDays(promised)],
    looks: critical ? [] : ["dim" as const],
  }));
  return formatTable(terminal, columns, rows);
}

function formatPrerequisites({ prerequisites, items }: BundleSchedule, names: BundleNames, terminal: Terminal): string {
  const { lang, style } = terminal;
  if (prerequisites.length === 0) return "";
  const inside = new Set(items.map(({ item }) => item));
  const lines = prerequisites.map(({ item, document, givers }) => {
    const giver = givers.find((each) => inside.has(each.item));
    const from = giver ? names.item(giver.item) : `${names.item(givers[0]?.item ?? "")}${bundleWords.outside[lang]}`;
    return say(terminal, bundleWords.needs(names.item(item), names.document(document), from));
  });
  return [style(bundleWords.prerequisites[lang], "bold"), ...lines.flatMap((line) => indentListItem(line, terminal))].join("\n");
}

function formatSharedDocuments({ sharedDocuments }: BundleSchedule, names: BundleNames, terminal: Terminal): string {
  const { lang, style } = terminal;
  if (sharedDocuments.length === 0) return "";
  const lines = sharedDocuments.map(({ document, items }) =>
    say(terminal, bundleWords.sharedBy(names.document(document), items.map(names.item))),
  );
  return [style(bundleWords.shared[lang], "bold"), ...lines.flatMap((line) => indentListItem(line, terminal))].join("\n");
}

/** A line of a list, whose further lines stand deeper. */
function indentListItem(text: string, { width }: Terminal): string[] {
  return wrapColumns(text, width - 4).map((line, at) => `${at === 0 ? "  " : "    "}${line}`);
}
