import { join } from "node:path";
import { writeCsv, writeXlsx } from "../../../../formats/index.ts";
import { hasErrors, InputError, say } from "../../../../model/index.ts";
import { type ExportDocument, exchangeWords, formatFileNames, formatProblems } from "../../../../pages/report/index.ts";
import { CommandFailure, exitCodes, printJson, refuseOtherEndings, type Terminal, writeFilesAtomically } from "../../../host/index.ts";
import { readInput } from "../../../store/index.ts";
import { cliWords } from "../../words/words.ts";

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
  const createFailure = () => new CommandFailure(exitCodes.inputErrors);
  if (hasErrors(problems)) {
    terminal.warn(formatProblems(problems, sources, terminal, terminal.warnStyle));
    throw createFailure();
  }
  if (problems.length > 0) terminal.warn(`${say(terminal, cliWords.warnings(problems.length, formatFileNames(files)))}\n`);
  const { lang } = terminal;
  let written: ReadonlyMap<string, string | Uint8Array>;
  try {
    written = format === "xlsx" ? new Map([[output, writeXlsx(catalog, { lang })]]) : locateCsvFiles(writeCsv(catalog, { lang }), output);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.warn(formatProblems(error.problems, sources, terminal, terminal.warnStyle));
    throw createFailure();
  }
  await writeFilesAtomically(written, files);
  const steps = catalog.processes.reduce((sum, process) => sum + process.steps.length, 0);
  const counts = { items: catalog.items.length, processes: catalog.processes.length, steps };
  if (json) return printJson<ExportDocument>({ ...counts, files: [...written.keys()] }, terminal);
  terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
  terminal.warn(`${say(terminal, exchangeWords.exportedList(counts))}\n`);
}

function locateCsvFiles(texts: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  return new Map([...texts].map(([name, text]) => [join(folder, name), text]));
}
