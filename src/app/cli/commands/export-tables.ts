import { join } from "node:path";
import { writeCsv, writeXlsx } from "../../../formats/index.ts";
import { hasErrors, InputError } from "../../../model/index.ts";
import { CommandFailure, exitCodes } from "../exit.ts";
import { refuseOtherEndings, writeWhole } from "../files.ts";
import { namesOf, readInput } from "../input.ts";
import { printJson } from "../json.ts";
import { problemText } from "../problems.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export type TableFormat = "xlsx" | "csv";

interface TableOptions {
  readonly output: string;
  readonly json?: true | undefined;
}

/** Writes a whole list as a workbook, or as CSV files in a folder. */
export async function exportTables(
  files: readonly string[],
  format: TableFormat,
  { output, json }: TableOptions,
  terminal: Terminal,
): Promise<void> {
  if (format === "xlsx") refuseOtherEndings(output, [".xlsx"]);
  const { catalog, problems, sources } = await readInput(files);
  const failure = () => new CommandFailure(exitCodes.inputErrors);
  if (hasErrors(problems)) {
    terminal.warn(problemText(problems, sources, terminal, terminal.warnStyle));
    throw failure();
  }
  if (problems.length > 0) terminal.warn(`${say(terminal, words.warnings(problems.length, namesOf(files)))}\n`);
  const { lang } = terminal;
  let written: ReadonlyMap<string, string | Uint8Array>;
  try {
    written = format === "xlsx" ? new Map([[output, writeXlsx(catalog, { lang })]]) : csvFiles(writeCsv(catalog, { lang }), output);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.warn(problemText(error.problems, sources, terminal, terminal.warnStyle));
    throw failure();
  }
  await writeWhole(written, files);
  const steps = catalog.processes.reduce((sum, process) => sum + process.steps.length, 0);
  const counts = { items: catalog.items.length, processes: catalog.processes.length, steps };
  if (json) return printJson({ ...counts, files: [...written.keys()] }, terminal);
  terminal.warn(`${say(terminal, words.wrote(output))}\n`);
  terminal.warn(`${say(terminal, words.exportedList(counts))}\n`);
}

function csvFiles(texts: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  return new Map([...texts].map(([name, text]) => [join(folder, name), text]));
}
