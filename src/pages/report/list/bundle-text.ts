import type { BundleSchedule } from "../../../list/index.ts";
import { type Bundle, type Catalog, formatDays, localizeName, type Screen, say, terms } from "../../../model/index.ts";
import { formatLimitTable } from "../schedule/limit-tables.ts";
import { formatTotalLine } from "../schedule/schedule-text.ts";
import { scheduleWords } from "../schedule/schedule-words.ts";
import { wrapColumns, wrapList } from "../text/columns.ts";
import { formatTable } from "../text/table.ts";
import { bundleWords } from "./bundle-words.ts";

/**
 * The timetable of a bundle: its items, the way of its critical path, its limits, prerequisites and shared documents.
 */
export function formatBundle(bundle: Bundle, found: BundleSchedule, catalog: Catalog, screen: Screen): string {
  const { lang, style, width } = screen;
  const { schedule, path, promisedInTurn, process } = found;
  const { startDate, finishDate } = schedule;
  const names = buildBundleNames(catalog, lang);
  const title = [
    ...wrapColumns(localizeName(bundle, lang), width).map((line) => style(line, "bold")),
    formatTotalLine(schedule, screen),
    ...(startDate === undefined || finishDate === undefined ? [] : [say(screen, scheduleWords.startAndFinish(startDate, finishDate))]),
  ];
  const blocks = [
    title.join("\n"),
    formatItemTable(found, names, screen),
    [
      style(say(screen, bundleWords.pathTitle(path.length)), "bold"),
      wrapList(
        path.map((code) => names.item(code)),
        " → ",
        width,
        "  ",
      ),
      ...(promisedInTurn === null ? [] : [`  ${say(screen, bundleWords.inTurn(formatDays(promisedInTurn)))}`]),
    ].join("\n"),
    formatLimitTable(found.limits, screen),
    formatPrerequisites(found, names, screen),
    formatSharedDocuments(found, names, screen),
    [
      ...(found.possibleFrom === undefined ? [] : [say(screen, bundleWords.possibleFrom(found.possibleFrom))]),
      ...(found.impossibleFrom === undefined ? [] : [say(screen, bundleWords.impossibleFrom(found.impossibleFrom))]),
      ...wrapColumns(say(screen, bundleWords.note), width).map((line) => style(line, "dim")),
      ...(process.illustrative ? wrapColumns(terms.illustrative[lang], width).map((line) => style(line, "dim")) : []),
    ].join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

interface BundleNames {
  readonly item: (code: string) => string;
  readonly document: (id: string) => string;
}

function buildBundleNames({ items, documents }: Catalog, lang: Screen["lang"]): BundleNames {
  const ofItems = new Map(items.map(({ code, name }) => [code, localizeName({ id: code, name }, lang)]));
  const ofDocuments = new Map(documents.map((document) => [document.id, localizeName(document, lang)]));
  return { item: (code) => ofItems.get(code) ?? code, document: (id) => ofDocuments.get(id) ?? id };
}

function formatItemTable({ items }: BundleSchedule, names: BundleNames, screen: Screen): string {
  const { lang } = screen;
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
  return formatTable(screen, columns, rows);
}

function formatPrerequisites({ prerequisites, items }: BundleSchedule, names: BundleNames, screen: Screen): string {
  const { lang, style } = screen;
  if (prerequisites.length === 0) return "";
  const inside = new Set(items.map(({ item }) => item));
  const lines = prerequisites.map(({ item, document, givers }) => {
    const giver = givers.find((each) => inside.has(each.item));
    const from = giver ? names.item(giver.item) : `${names.item(givers[0]?.item ?? "")}${bundleWords.outside[lang]}`;
    return say(screen, bundleWords.needs(names.item(item), names.document(document), from));
  });
  return [style(bundleWords.prerequisites[lang], "bold"), ...lines.flatMap((line) => indentListItem(line, screen))].join("\n");
}

function formatSharedDocuments({ sharedDocuments }: BundleSchedule, names: BundleNames, screen: Screen): string {
  const { lang, style } = screen;
  if (sharedDocuments.length === 0) return "";
  const lines = sharedDocuments.map(({ document, items }) =>
    say(screen, bundleWords.sharedBy(names.document(document), items.map(names.item))),
  );
  return [style(bundleWords.shared[lang], "bold"), ...lines.flatMap((line) => indentListItem(line, screen))].join("\n");
}

/** A line of a list, whose further lines stand deeper. */
function indentListItem(text: string, { width }: Screen): string[] {
  return wrapColumns(text, width - 4).map((line, at) => `${at === 0 ? "  " : "    "}${line}`);
}
