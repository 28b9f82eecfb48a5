import { computeCommentFigures, computeListStatistics, type ListStatistics } from "../../../../list/index.ts";
import { type Catalog, hasErrors, say } from "../../../../model/index.ts";
import {
  buildGroupChart,
  buildGroupTable,
  formatListStatistics,
  formatProblems,
  type StatisticsDocument,
  sanitizeText,
} from "../../../../pages/report/index.ts";
import { createBlankDocument, drawCompression } from "../../../../picture/draw/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, printJson, type Terminal, writeFilesAtomically } from "../../../host/index.ts";
import { isPictureFile } from "../../../node/index.ts";
import { readCommentRegister, readInput } from "../../../store/index.ts";
import { writePictureOutput } from "../../files/picture-output.ts";
import { refuseOtherTables, writeTable } from "../../files/table-file.ts";
import { resolvePictureFormat } from "../../options/picture-format.ts";
import { listWords } from "../../words/list-words.ts";
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
    printJson<StatisticsDocument>(
      { ...(earlier ? { before: earlier, after: figures } : figures), ...(comments && { comments }) },
      terminal,
    );
    return;
  }
  if (options.output !== undefined) await writeGroupChart(options.output, by, figures, after, files, terminal);
  terminal.print(formatListStatistics(figures, { before: earlier, comments, by, catalog: after }, terminal));
}

/**
 * A list with items, whatever is wrong with some of them.
 * @throws CommandFailure when it cannot be read, or has no items
 */
async function readItemList(files: readonly string[], terminal: Terminal): Promise<Catalog> {
  const { catalog, problems, sources } = await readInput(files);
  if (catalog.items.length > 0) return catalog;
  if (!hasErrors(problems)) throw createUsageFailure(listWords.noItems);
  terminal.warn(formatProblems(problems, sources, terminal, terminal.warnStyle));
  throw new CommandFailure(exitCodes.inputErrors);
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
  if (isPictureFile(output)) {
    const svg = drawCompression(buildGroupChart(by, figures, catalog, lang), { document: createBlankDocument(), lang });
    await writeFilesAtomically(
      new Map([[output, await writePictureOutput({ svg }, resolvePictureFormat(output, {}), {}, terminal)]]),
      inputs,
    );
  } else {
    await writeTable(output, buildGroupTable(by, figures, catalog, lang), inputs);
  }
  terminal.warn(`${say(terminal, cliWords.wrote(sanitizeText(output)))}\n`);
}
