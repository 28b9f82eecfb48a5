import {
  type CommentFigures,
  commentFigures,
  type GroupStatistics,
  type ListStatistics,
  listStatistics,
  type Share,
} from "../../../list/index.ts";
import { type Catalog, capital, formatDays, formatShare, hasErrors, itemTerms, type Language, nameOf } from "../../../model/index.ts";
import { blankDocument, drawCompression } from "../../../picture/draw/index.ts";
import { wrapColumns } from "../columns.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { readInput } from "../input.ts";
import { printJson } from "../json.ts";
import { readRegister } from "../list/comments-file.ts";
import { formatOf, isPictureFile, pictureFile } from "../picture-file.ts";
import { plain } from "../plain.ts";
import { problemText } from "../problems.ts";
import { type Column, type Row, table } from "../table.ts";
import { refuseOtherTables, writeTable } from "../table-file.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface StatsOptions {
  readonly by?: "type" | "unit";
  readonly before?: string;
  readonly output?: string;
  readonly internal?: true;
  readonly json?: true;
}

/** Prints the figures of a list, beside those of an earlier version where one is named. */
export async function stats(files: readonly string[], options: StatsOptions, terminal: Terminal): Promise<void> {
  const by = options.by ?? "type";
  if (options.output !== undefined && !isPictureFile(options.output)) refuseOtherTables(options.output);
  const after = await listFrom(files, terminal);
  const before = options.before === undefined ? undefined : await listFrom([options.before], terminal);
  const figures = listStatistics(after, options);
  const earlier = before && listStatistics(before, options);
  const register = await readRegister(files);
  if (register && hasErrors(register.problems)) terminal.warn(problemText(register.problems, new Map(), terminal, terminal.warnStyle));
  const secret = new Set(after.items.flatMap(({ code, audience }) => (audience === "internal" && !options.internal ? [code] : [])));
  const comments = register && commentFigures(register.comments.filter(({ item }) => !secret.has(item)));
  if (options.json) {
    printJson({ ...(earlier ? { before: earlier, after: figures } : figures), ...(comments && { comments }) }, terminal);
    return;
  }
  if (options.output !== undefined) await writeChart(options.output, by, figures, after, files, terminal);
  const blocks = [
    totalTable(figures.total, earlier?.total, terminal),
    channelLine(figures.total, terminal),
    ...(comments ? [commentLine(comments, terminal)] : []),
    groupTable(by, figures, after, terminal),
    notesOf(figures.total, terminal),
  ];
  terminal.print(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}

/**
 * A list with items, whatever is wrong with some of them.
 * @throws CommandFailure when it cannot be read, or has no items
 */
async function listFrom(files: readonly string[], terminal: Terminal): Promise<Catalog> {
  const { catalog, problems, sources } = await readInput(files);
  if (catalog.items.length > 0) return catalog;
  if (!hasErrors(problems)) throw wrongUsage(words.list.noItems);
  terminal.warn(problemText(problems, sources, terminal, terminal.warnStyle));
  throw new CommandFailure(exitCodes.inputErrors);
}

function commentLine({ received, answered, adopted, partlyAdopted, notAdopted }: CommentFigures, { lang, width }: Terminal): string {
  return wrapColumns(words.list.comments(received, answered, adopted, partlyAdopted, notAdopted)[lang], width).join("\n");
}

/** The groups as a table (.csv, .xlsx) or as bars (.svg, .png, .pdf). */
async function writeChart(
  output: string,
  by: "type" | "unit",
  figures: ListStatistics,
  catalog: Catalog,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { lang } = terminal;
  const groups = groupsOf(by, figures, catalog, lang);
  if (isPictureFile(output)) {
    const svg = drawCompression(
      {
        title: words.list.title,
        groups: groups.map(({ name, group: { limits } }) => ({
          name,
          items: limits.compared,
          promisedDays: limits.promisedDays,
          statutoryDays: limits.statutoryDays,
        })),
        illustrative: catalog.illustrative,
      },
      { document: blankDocument(), lang },
    );
    await writeWhole(new Map([[output, await pictureFile({ svg }, formatOf(output, {}), {}, terminal)]]), inputs);
  } else {
    const columns = [words.list.group[by], ...Object.values(words.list.tableColumns)].map((head) => capital(head[lang]));
    const rows = groups.map(({ name, group }) => {
      const { items, limits, instant, noVisit, visits, online, flow } = group;
      const shares = [instant, noVisit, online].flatMap(({ count, of }) => [count, of]);
      const means = [limits.ofSums, limits.ofRatios, visits, flow.steps, flow.units, flow.handOffs].map((value) => value ?? "");
      return [name, items, limits.compared, limits.statutoryDays, limits.promisedDays, ...shares, ...means];
    });
    await writeTable(output, { columns, rows }, inputs);
  }
  terminal.warn(`${say(terminal, words.wrote(plain(output)))}\n`);
}

function totalTable(total: GroupStatistics, before: GroupStatistics | undefined, terminal: Terminal): string {
  const { lang } = terminal;
  const said = words.list.totals;
  const now = totalFigures(total, lang);
  const old = before && totalFigures(before, lang);
  const columns: Column[] = [
    { heading: "", flexible: true },
    ...(old ? [{ heading: capital(words.list.before[lang]), align: "right" as const }] : []),
    { heading: old ? capital(words.list.after[lang]) : "", align: "right" },
  ];
  const rows = (Object.keys(said) as (keyof typeof said)[]).map(
    (key): Row => ({ cells: [said[key][lang], ...(old ? [old[key]] : []), now[key]] }),
  );
  return table(terminal, columns, rows);
}

function totalFigures(group: GroupStatistics, lang: Language): Readonly<Record<keyof typeof words.list.totals, string>> {
  const { items, limits, instant, noVisit, visits, online, flow } = group;
  return {
    items: String(items),
    compared: String(limits.compared),
    statutory: sumOfCompared(limits.statutoryDays, limits),
    promised: sumOfCompared(limits.promisedDays, limits),
    ofSums: percent(limits.ofSums),
    ofRatios: percent(limits.ofRatios),
    instant: shareInWords(instant, lang),
    noVisit: shareInWords(noVisit, lang),
    visits: mean(visits),
    online: shareInWords(online, lang),
    steps: mean(flow.steps),
    units: mean(flow.units),
    handOffs: mean(flow.handOffs),
  };
}

function channelLine({ channels }: GroupStatistics, { lang, width }: Terminal): string {
  const used = (Object.keys(itemTerms.channels) as (keyof typeof itemTerms.channels)[]).filter(
    (channel) => channels[channel] !== undefined,
  );
  if (used.length === 0) return "";
  const counted = used.map((channel) => `${itemTerms.channels[channel][lang]} ${channels[channel]}`).join(lang === "zh" ? "，" : ", ");
  return wrapColumns(`${capital(words.list.byChannel[lang])}${lang === "zh" ? "：" : ": "}${counted}`, width).join("\n");
}

function groupsOf(by: "type" | "unit", { byType, byUnit }: ListStatistics, catalog: Catalog, lang: Language) {
  if (by === "type") return byType.map((group) => ({ name: itemTerms.types[group.type][lang], group }));
  const units = new Map(catalog.units.map((unit) => [unit.id, unit]));
  return byUnit.map((group) => ({
    name: group.unit === undefined ? words.list.noUnit[lang] : nameOf(units.get(group.unit) ?? { id: group.unit }, lang),
    group,
  }));
}

function groupTable(by: "type" | "unit", figures: ListStatistics, catalog: Catalog, terminal: Terminal): string {
  const { lang } = terminal;
  const heads = words.list.columns;
  const groups = groupsOf(by, figures, catalog, lang);
  const columns: Column[] = [
    { heading: capital(words.list.group[by][lang]), flexible: true },
    ...Object.values(heads).map((head) => ({ heading: capital(head[lang]), align: "right" as const })),
  ];
  const rows = groups.map(({ name, group }): Row => {
    const { items, limits, instant, noVisit, online } = group;
    const shares = [instant, noVisit, online].map(({ count, of }) => formatShare(count, of));
    return { cells: [plain(name), String(items), String(limits.compared), percent(limits.ofSums), percent(limits.ofRatios), ...shares] };
  });
  return table(terminal, columns, rows);
}

function notesOf({ limits }: GroupStatistics, { lang, width, style }: Terminal): string {
  const { withoutStatutory, withoutPromised, statutoryAtOnce } = limits;
  const notes = [words.list.readings[lang], words.list.uncompared(withoutStatutory, withoutPromised, statutoryAtOnce)[lang]];
  return notes.map((note) => style(wrapColumns(note, width).join("\n"), "dim")).join("\n");
}

function shareInWords({ count, of }: Share, lang: Language): string {
  return of === 0 ? "–" : words.list.ofThose(formatShare(count, of), count, of)[lang];
}

function sumOfCompared(days: number, { compared }: GroupStatistics["limits"]): string {
  return compared === 0 ? "–" : formatDays(days);
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : formatShare(share, 1);
}

function mean(value: number | undefined): string {
  return value === undefined ? "–" : formatDays(value);
}
