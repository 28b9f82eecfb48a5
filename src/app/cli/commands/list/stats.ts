import {
  type CommentFigures,
  computeCommentFigures,
  computeListStatistics,
  type GroupStatistics,
  type ListStatistics,
  type Share,
} from "../../../../list/index.ts";
import {
  type Catalog,
  capitalizeText,
  formatDays,
  formatShare,
  hasErrors,
  itemTerms,
  type Language,
  localizeName,
} from "../../../../model/index.ts";
import { formatProblems } from "../../../../pages/report/problems/problems.ts";
import { wrapColumns } from "../../../../pages/report/text/columns.ts";
import { sanitizeText } from "../../../../pages/report/text/sanitize-text.ts";
import { formatTable, type TextTableColumn, type TextTableRow } from "../../../../pages/report/text/table.ts";
import { createBlankDocument, drawCompression } from "../../../../picture/draw/index.ts";
import { CommandFailure, createUsageFailure, exitCodes } from "../../../host/exit.ts";
import { writeFilesAtomically } from "../../../host/files.ts";
import { printJson } from "../../../host/json.ts";
import { say, type Terminal } from "../../../host/terminal.ts";
import { isPictureFile, resolvePictureFormat, writePicture } from "../../../node/picture/picture-file.ts";
import { readCommentRegister } from "../../../store/list/comments-file.ts";
import { readInput } from "../../input.ts";
import { refuseOtherTables, writeTable } from "../../options/table-file.ts";
import { cliWords } from "../../words/words.ts";

export interface StatsCommandOptions {
  readonly by?: "type" | "unit";
  readonly before?: string;
  readonly output?: string;
  readonly internal?: true;
  readonly json?: true;
}

/** Prints the figures of a list, beside those of an earlier version where one is named. */
export async function runStats(files: readonly string[], options: StatsCommandOptions, terminal: Terminal): Promise<void> {
  const by = options.by ?? "type";
  if (options.output !== undefined && !isPictureFile(options.output)) refuseOtherTables(options.output);
  const after = await readItemList(files, terminal);
  const before = options.before === undefined ? undefined : await readItemList([options.before], terminal);
  const figures = computeListStatistics(after, options);
  const earlier = before && computeListStatistics(before, options);
  const register = await readCommentRegister(files);
  if (register && hasErrors(register.problems)) terminal.warn(formatProblems(register.problems, new Map(), terminal, terminal.warnStyle));
  const secret = new Set(after.items.flatMap(({ code, audience }) => (audience === "internal" && !options.internal ? [code] : [])));
  const comments = register && computeCommentFigures(register.comments.filter(({ item }) => !secret.has(item)));
  if (options.json) {
    printJson({ ...(earlier ? { before: earlier, after: figures } : figures), ...(comments && { comments }) }, terminal);
    return;
  }
  if (options.output !== undefined) await writeGroupChart(options.output, by, figures, after, files, terminal);
  const blocks = [
    formatTotalTable(figures.total, earlier?.total, terminal),
    formatChannelLine(figures.total, terminal),
    ...(comments ? [formatCommentLine(comments, terminal)] : []),
    formatGroupTable(by, figures, after, terminal),
    formatListNotes(figures.total, terminal),
  ];
  terminal.print(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

/**
 * A list with items, whatever is wrong with some of them.
 * @throws CommandFailure when it cannot be read, or has no items
 */
async function readItemList(files: readonly string[], terminal: Terminal): Promise<Catalog> {
  const { catalog, problems, sources } = await readInput(files);
  if (catalog.items.length > 0) return catalog;
  if (!hasErrors(problems)) throw createUsageFailure(cliWords.list.noItems);
  terminal.warn(formatProblems(problems, sources, terminal, terminal.warnStyle));
  throw new CommandFailure(exitCodes.inputErrors);
}

function formatCommentLine({ received, answered, adopted, partlyAdopted, notAdopted }: CommentFigures, { lang, width }: Terminal): string {
  return wrapColumns(cliWords.list.comments(received, answered, adopted, partlyAdopted, notAdopted)[lang], width).join("\n");
}

/** The groups as a table (.csv, .xlsx) or as bars (.svg, .png, .pdf). */
async function writeGroupChart(
  output: string,
  by: "type" | "unit",
  figures: ListStatistics,
  catalog: Catalog,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { lang } = terminal;
  const groups = listNamedGroups(by, figures, catalog, lang);
  if (isPictureFile(output)) {
    const svg = drawCompression(
      {
        title: cliWords.list.title,
        groups: groups.map(({ name, group: { limits } }) => ({
          name,
          items: limits.compared,
          promisedDays: limits.promisedDays,
          statutoryDays: limits.statutoryDays,
        })),
        illustrative: catalog.illustrative,
      },
      { document: createBlankDocument(), lang },
    );
    await writeFilesAtomically(new Map([[output, await writePicture({ svg }, resolvePictureFormat(output, {}), {}, terminal)]]), inputs);
  } else {
    const columns = [cliWords.list.group[by], ...Object.values(cliWords.list.tableColumns)].map((head) => capitalizeText(head[lang]));
    const rows = groups.map(({ name, group }) => {
      const { items, limits, instant, noVisit, visits, online, flow } = group;
      const shares = [instant, noVisit, online].flatMap(({ count, of }) => [count, of]);
      const means = [limits.ofSums, limits.ofRatios, visits, flow.steps, flow.units, flow.handOffs].map((value) => value ?? "");
      return [name, items, limits.compared, limits.statutoryDays, limits.promisedDays, ...shares, ...means];
    });
    await writeTable(output, { columns, rows }, inputs);
  }
  terminal.warn(`${say(terminal, cliWords.wrote(sanitizeText(output)))}\n`);
}

function formatTotalTable(total: GroupStatistics, before: GroupStatistics | undefined, terminal: Terminal): string {
  const { lang } = terminal;
  const said = cliWords.list.totals;
  const now = formatTotalFigures(total, lang);
  const old = before && formatTotalFigures(before, lang);
  const columns: TextTableColumn[] = [
    { heading: "", flexible: true },
    ...(old ? [{ heading: capitalizeText(cliWords.list.before[lang]), align: "right" as const }] : []),
    { heading: old ? capitalizeText(cliWords.list.after[lang]) : "", align: "right" },
  ];
  const rows = (Object.keys(said) as (keyof typeof said)[]).map(
    (key): TextTableRow => ({ cells: [said[key][lang], ...(old ? [old[key]] : []), now[key]] }),
  );
  return formatTable(terminal, columns, rows);
}

function formatTotalFigures(group: GroupStatistics, lang: Language): Readonly<Record<keyof typeof cliWords.list.totals, string>> {
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
    visits: formatMeanOrDash(visits),
    online: formatCountedShare(online, lang),
    steps: formatMeanOrDash(flow.steps),
    units: formatMeanOrDash(flow.units),
    handOffs: formatMeanOrDash(flow.handOffs),
  };
}

function formatChannelLine({ channels }: GroupStatistics, { lang, width }: Terminal): string {
  const used = (Object.keys(itemTerms.channels) as (keyof typeof itemTerms.channels)[]).filter(
    (channel) => channels[channel] !== undefined,
  );
  if (used.length === 0) return "";
  const counted = used.map((channel) => `${itemTerms.channels[channel][lang]} ${channels[channel]}`).join(lang === "zh" ? "，" : ", ");
  return wrapColumns(`${capitalizeText(cliWords.list.byChannel[lang])}${lang === "zh" ? "：" : ": "}${counted}`, width).join("\n");
}

function listNamedGroups(by: "type" | "unit", { byType, byUnit }: ListStatistics, catalog: Catalog, lang: Language) {
  if (by === "type") return byType.map((group) => ({ name: itemTerms.types[group.type][lang], group }));
  const units = new Map(catalog.units.map((unit) => [unit.id, unit]));
  return byUnit.map((group) => ({
    name: group.unit === undefined ? cliWords.list.noUnit[lang] : localizeName(units.get(group.unit) ?? { id: group.unit }, lang),
    group,
  }));
}

function formatGroupTable(by: "type" | "unit", figures: ListStatistics, catalog: Catalog, terminal: Terminal): string {
  const { lang } = terminal;
  const heads = cliWords.list.columns;
  const groups = listNamedGroups(by, figures, catalog, lang);
  const columns: TextTableColumn[] = [
    { heading: capitalizeText(cliWords.list.group[by][lang]), flexible: true },
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
  return formatTable(terminal, columns, rows);
}

function formatListNotes({ limits }: GroupStatistics, { lang, width, style }: Terminal): string {
  const { withoutStatutory, withoutPromised, statutoryAtOnce } = limits;
  const notes = [cliWords.list.readings[lang], cliWords.list.uncompared(withoutStatutory, withoutPromised, statutoryAtOnce)[lang]];
  return notes.map((note) => style(wrapColumns(note, width).join("\n"), "dim")).join("\n");
}

function formatCountedShare({ count, of }: Share, lang: Language): string {
  return of === 0 ? "–" : cliWords.list.ofThose(formatShare(count, of), count, of)[lang];
}

function formatComparedSum(days: number, { compared }: GroupStatistics["limits"]): string {
  return compared === 0 ? "–" : formatDays(days);
}

function formatShareOrDash(share: number | undefined): string {
  return share === undefined ? "–" : formatShare(share, 1);
}

function formatMeanOrDash(value: number | undefined): string {
  return value === undefined ? "–" : formatDays(value);
}
