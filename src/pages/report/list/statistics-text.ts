import type { CommentFigures, GroupStatistics, ListStatistics } from "../../../list/index.ts";
import {
  type Catalog,
  capitalizeText,
  formatComparedSum,
  formatCountedShare,
  formatDaysOrDash,
  formatShare,
  formatShareOrDash,
  itemTerms,
  type Language,
  localizeName,
  punctuation,
  type Screen,
} from "../../../model/index.ts";
import type { CompressionData } from "../../../picture/draw/index.ts";
import { wrapColumns } from "../text/columns.ts";
import type { PlainTable } from "../text/plain-table.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable, type TextTableColumn, type TextTableRow } from "../text/table.ts";
import { listTextWords } from "./list-words.ts";

/** What the figures of a list are told with. */
interface StatisticsFrame {
  /** Those of an earlier version. */
  readonly before: ListStatistics | undefined;
  readonly comments: CommentFigures | undefined;
  readonly by: "type" | "unit";
  readonly catalog: Catalog;
}

/** The figures of a list, beside those of an earlier version where there is one. */
export function formatListStatistics(figures: ListStatistics, frame: StatisticsFrame, screen: Screen): string {
  const { before, comments, by, catalog } = frame;
  const blocks = [
    formatTotalTable(figures.total, before?.total, screen),
    formatChannelLine(figures.total, screen),
    ...(comments ? [formatCommentLine(comments, screen)] : []),
    formatGroupTable(by, figures, catalog, screen),
    formatListNotes(figures.total, screen),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** The groups as bars: promised beside statutory limits. */
export function buildGroupChart(by: "type" | "unit", figures: ListStatistics, catalog: Catalog, lang: Language): CompressionData {
  const groups = listNamedGroups(by, figures, catalog, lang).map(({ name, group: { limits } }) => ({
    name,
    items: limits.compared,
    promisedDays: limits.promisedDays,
    statutoryDays: limits.statutoryDays,
  }));
  return { title: listTextWords.bothLimits, groups, illustrative: catalog.illustrative };
}

/** The groups as a table with every figure. */
export function buildGroupTable(by: "type" | "unit", figures: ListStatistics, catalog: Catalog, lang: Language): PlainTable {
  const columns = [listTextWords.group[by], ...Object.values(listTextWords.tableColumns)].map((head) => capitalizeText(head[lang]));
  const rows = listNamedGroups(by, figures, catalog, lang).map(({ name, group }) => {
    const { items, limits, instant, noVisit, visits, online, flow } = group;
    const shares = [instant, noVisit, online].flatMap(({ count, of }) => [count, of]);
    const means = [limits.ofSums, limits.ofRatios, visits, flow.steps, flow.units, flow.handOffs].map((value) => value ?? "");
    return [name, items, limits.compared, limits.statutoryDays, limits.promisedDays, ...shares, ...means];
  });
  return { columns, rows };
}

function formatCommentLine({ received, answered, adopted, partlyAdopted, notAdopted }: CommentFigures, { lang, width }: Screen): string {
  return wrapColumns(listTextWords.comments(received, answered, adopted, partlyAdopted, notAdopted)[lang], width).join("\n");
}

function formatTotalTable(total: GroupStatistics, before: GroupStatistics | undefined, screen: Screen): string {
  const { lang } = screen;
  const said = listTextWords.totals;
  const now = formatTotalFigures(total, lang);
  const old = before && formatTotalFigures(before, lang);
  const columns: TextTableColumn[] = [
    { heading: "", flexible: true },
    ...(old ? [{ heading: capitalizeText(listTextWords.before[lang]), align: "right" as const }] : []),
    { heading: old ? capitalizeText(listTextWords.after[lang]) : "", align: "right" },
  ];
  const rows = (Object.keys(said) as (keyof typeof said)[]).map(
    (key): TextTableRow => ({ cells: [said[key][lang], ...(old ? [old[key]] : []), now[key]] }),
  );
  return formatTable(screen, columns, rows);
}

function formatTotalFigures(group: GroupStatistics, lang: Language): Readonly<Record<keyof typeof listTextWords.totals, string>> {
  const { items, limits, instant, noVisit, visits, online, flow } = group;
  return {
    items: String(items),
    compared: String(limits.compared),
    statutory: formatComparedSum(limits.statutoryDays, limits),
    promised: formatComparedSum(limits.promisedDays, limits),
    ofSums: formatShareOrDash(limits.ofSums),
    ofRatios: formatShareOrDash(limits.ofRatios),
    instant: formatCountedShare(instant, lang),
    noVisit: formatCountedShare(noVisit, lang),
    visits: formatDaysOrDash(visits),
    online: formatCountedShare(online, lang),
    steps: formatDaysOrDash(flow.steps),
    units: formatDaysOrDash(flow.units),
    handOffs: formatDaysOrDash(flow.handOffs),
  };
}

function formatChannelLine({ channels }: GroupStatistics, { lang, width }: Screen): string {
  const used = (Object.keys(itemTerms.channels) as (keyof typeof itemTerms.channels)[]).filter(
    (channel) => channels[channel] !== undefined,
  );
  if (used.length === 0) return "";
  const counted = used.map((channel) => `${itemTerms.channels[channel][lang]} ${channels[channel]}`).join(punctuation.clause[lang]);
  return wrapColumns(`${capitalizeText(listTextWords.byChannel[lang])}${punctuation.colon[lang]}${counted}`, width).join("\n");
}

function listNamedGroups(by: "type" | "unit", { byType, byUnit }: ListStatistics, catalog: Catalog, lang: Language) {
  if (by === "type") return byType.map((group) => ({ name: itemTerms.types[group.type][lang], group }));
  const units = new Map(catalog.units.map((unit) => [unit.id, unit]));
  return byUnit.map((group) => ({
    name: group.unit === undefined ? listTextWords.noUnit[lang] : localizeName(units.get(group.unit) ?? { id: group.unit }, lang),
    group,
  }));
}

function formatGroupTable(by: "type" | "unit", figures: ListStatistics, catalog: Catalog, screen: Screen): string {
  const { lang } = screen;
  const heads = listTextWords.columns;
  const groups = listNamedGroups(by, figures, catalog, lang);
  const columns: TextTableColumn[] = [
    { heading: capitalizeText(listTextWords.group[by][lang]), flexible: true },
    ...Object.values(heads).map((head) => ({ heading: capitalizeText(head[lang]), align: "right" as const })),
  ];
  const rows = groups.map(({ name, group }): TextTableRow => {
    const { items, limits, instant, noVisit, online } = group;
    const shares = [instant, noVisit, online].map(({ count, of }) => formatShare(count, of));
    return {
      cells: [
        sanitizeText(name),
        String(items),
        String(limits.compared),
        formatShareOrDash(limits.ofSums),
        formatShareOrDash(limits.ofRatios),
        ...shares,
      ],
    };
  });
  return formatTable(screen, columns, rows);
}

function formatListNotes({ limits }: GroupStatistics, { lang, width, style }: Screen): string {
  const { withoutStatutory, withoutPromised, statutoryAtOnce } = limits;
  const notes = [listTextWords.readings[lang], listTextWords.uncompared(withoutStatutory, withoutPromised, statutoryAtOnce)[lang]];
  return notes.map((note) => style(wrapColumns(note, width).join("\n"), "dim")).join("\n");
}
