import { say } from "../../../../model/index.ts";
import { type ExportDocument, exchangeWords, formatOmissions, localizeOmissions } from "../../../../pages/report/index.ts";
import { writeMspdi } from "../../../../picture/export/index.ts";
import { createUsageFailure, printJson, refuseOtherEndings, type Terminal, writeFilesAtomically } from "../../../host/index.ts";
import { type ChoiceOptions, readChoice } from "../../options/choice.ts";
import { readSoundStart, type StartOptions } from "../../options/start.ts";
import { cliWords } from "../../words/words.ts";
import type { TableFormat } from "./export-tables.ts";

export interface ExportCommandOptions extends ChoiceOptions, StartOptions {
  /** What the name of the output ends with when absent; mspdi without an output. */
  readonly format?: "mspdi" | TableFormat;
  readonly output?: string;
  readonly json?: true;
}

/**
 * Writes a process for another program, or a whole list as tables.
 * @throws CommandFailure when the files have errors, after telling them, or when an option makes no sense
 */
export async function runExport(files: readonly string[], options: ExportCommandOptions, terminal: Terminal): Promise<void> {
  const { output, format = /\.xlsx$/i.test(output ?? "") ? "xlsx" : "mspdi", json } = options;
  if (format === "mspdi") return exportPlan(files, options, terminal);
  if (output === undefined) throw createUsageFailure(cliWords.tablesNeedOutput(format));
  const [unused] = Object.keys(options).filter((key) => !["output", "format", "json"].includes(key));
  if (unused !== undefined) throw createUsageFailure(cliWords.optionOfPlan(unused));
  return (await import("./export-tables.ts")).exportTables(files, format, { output, json }, terminal);
}

/** Writes a process for another program, and tells what that cannot say. */
async function exportPlan(files: readonly string[], options: ExportCommandOptions, terminal: Terminal): Promise<void> {
  const { output, json } = options;
  if (output !== undefined) refuseOtherEndings(output, options.format === undefined ? [".xlsx", ".xml"] : [".xml"]);
  const { process, start } = await readSoundStart(files, options, terminal);
  const { xml, tasks, omissions } = await writeMspdi(process, { ...readChoice(options), start, lang: terminal.lang });
  if (output !== undefined) await writeFilesAtomically(new Map([[output, xml]]), files);
  if (json) {
    const content = output === undefined ? { xml } : {};
    return printJson<ExportDocument>(
      { process: process.id, tasks, notCarried: localizeOmissions(omissions, terminal.lang), ...content },
      terminal,
    );
  }
  if (output === undefined) terminal.print(xml);
  else terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
  terminal.warn(`${say(terminal, exchangeWords.exported(tasks))}\n`);
  terminal.warn(formatOmissions(omissions, terminal));
}
