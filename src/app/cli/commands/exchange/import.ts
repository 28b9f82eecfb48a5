import { readMspdi, toPlanProblem, writeCatalog } from "../../../../formats/index.ts";
import { compareProblems, hasErrors, type Problem, type Process, say } from "../../../../model/index.ts";
import {
  exchangeWords,
  formatOmissions,
  formatProblems,
  type ImportDocument,
  localizeOmissions,
  wrapColumns,
} from "../../../../pages/report/index.ts";
import { checkCatalog } from "../../../../process/check/index.ts";
import {
  CommandFailure,
  createUnreadableProblem,
  createUsageFailure,
  exitCodes,
  printJson,
  readBytes,
  refuseOtherEndings,
  type Terminal,
  writeFilesAtomically,
} from "../../../host/index.ts";
import { cliWords } from "../../words/words.ts";

export interface ImportCommandOptions {
  readonly output?: string;
  readonly json?: true;
}

const tablePattern = /\.(xlsx|xlsm|xls|csv|tsv|txt)$/i;
/** Plans, and what comes through a pipe or lies in a folder, whose name has no ending. */
const planPattern = /\.(xml|mpp)$|(^|[/\\])[^./\\]*$/i;

/**
 * Turns a plan of Microsoft Project into a catalog file, or the tables of a list into its files.
 * @throws CommandFailure when the files have errors, after telling them, when there are several that are no tables, or
 * one that is no plan either
 */
export async function runImport(files: readonly string[], options: ImportCommandOptions, terminal: Terminal): Promise<void> {
  const [plan = "", another] = files.filter((file) => !tablePattern.test(file));
  if (plan === "") return (await import("./import-tables.ts")).importTables(files, options, terminal);
  if (another !== undefined || files.length > 1) throw createUsageFailure(cliWords.onePlan(plan));
  if (!planPattern.test(plan)) throw createUsageFailure(cliWords.noTableOrPlan(plan));
  return importPlan(plan, options, terminal);
}

/** Turns a plan into a catalog file, and tells what the catalog cannot say. */
async function importPlan(file: string, { output, json }: ImportCommandOptions, terminal: Terminal): Promise<void> {
  if (output !== undefined) refuseOtherEndings(output, [".yaml", ".yml"]);
  const read = await readBytes(file);
  if ("reason" in read) throw tellPlanProblems([createUnreadableProblem(file, read)], file, "", terminal);
  const { catalog, problems, places, omissions, start, text } = readMspdi(read.bytes, { file, lang: terminal.lang });
  const all = [...problems, ...checkCatalog(catalog, { places, found: problems }).map(toPlanProblem)].sort(compareProblems);
  const failure = tellPlanProblems(all, file, text, terminal);
  if (hasErrors(all)) throw failure;

  const yaml = writeCatalog(catalog);
  if (output !== undefined) await writeFilesAtomically(new Map([[output, yaml]]), [file]);
  const steps = catalog.processes.flatMap((process) => process.steps);
  const links = steps.reduce((sum, step) => sum + step.after.length, 0);
  if (json) {
    const content = output === undefined ? { yaml } : {};
    const [process] = catalog.processes as [Process];
    const notCarried = localizeOmissions(omissions, terminal.lang);
    return printJson<ImportDocument>(
      { process: process.id, steps: steps.length, links, start: start ?? null, notCarried, ...content },
      terminal,
    );
  }
  if (output === undefined) terminal.print(yaml);
  else terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
  terminal.warn(`${say(terminal, exchangeWords.imported(steps.length, links))}\n`);
  terminal.warn(formatOmissions(omissions, terminal));
  if (start === undefined) return;
  terminal.warn(`${say(terminal, exchangeWords.startOfPlan(start))}\n`);
  const isTimeless = steps.some(({ after, days = 0, calendarDays = 0 }) => after.length === 0 && days + calendarDays === 0);
  if (isTimeless) terminal.warn(`${wrapColumns(exchangeWords.milestonesAtStart[terminal.lang], terminal.width).join("\n")}\n`);
}

/** Tells problems, if there are any. */
function tellPlanProblems(problems: readonly Problem[], file: string, text: string, terminal: Terminal): CommandFailure {
  if (problems.length > 0) terminal.warn(formatProblems(problems, new Map([[file, { text }]]), terminal, terminal.warnStyle));
  return new CommandFailure(exitCodes.inputErrors);
}
