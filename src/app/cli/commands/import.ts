import { planProblem, readMspdi, writeCatalog } from "../../../formats/index.ts";
import { byPlace, hasErrors, type Problem } from "../../../model/index.ts";
import { checkCatalog } from "../../../process/check/index.ts";
import { wrapColumns } from "../columns.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { readBytes, refuseOtherEndings, writeWhole } from "../files.ts";
import { printJson } from "../json.ts";
import { omissionList, omissionText } from "../omissions.ts";
import { problemText } from "../problems.ts";
import { say, type Terminal } from "../terminal.ts";
import { unreadable } from "../text-file.ts";
import { words } from "../words.ts";

export interface ImportOptions {
  readonly output?: string;
  readonly json?: true;
}

const tables = /\.(xlsx|xlsm|xls|csv|tsv|txt)$/i;
/** Plans, and what comes through a pipe or lies in a folder, whose name has no ending. */
const plans = /\.(xml|mpp)$|(^|[/\\])[^./\\]*$/i;

/**
 * Turns a plan of Microsoft Project into a catalog file, or the tables of a list into its files.
 * @throws CommandFailure when the files have errors, after telling them, when there are several that are no tables, or one that is no plan either
 */
export async function importFiles(files: readonly string[], options: ImportOptions, terminal: Terminal): Promise<void> {
  const [plan = "", another] = files.filter((file) => !tables.test(file));
  if (plan === "") return (await import("./import-tables.ts")).importTables(files, options, terminal);
  if (another !== undefined || files.length > 1) throw wrongUsage(words.onePlan(plan));
  if (!plans.test(plan)) throw wrongUsage(words.noTableOrPlan(plan));
  return importPlan(plan, options, terminal);
}

/** Turns a plan into a catalog file, and tells what the catalog cannot say. */
async function importPlan(file: string, { output, json }: ImportOptions, terminal: Terminal): Promise<void> {
  if (output !== undefined) refuseOtherEndings(output, [".yaml", ".yml"]);
  const read = await readBytes(file);
  if ("reason" in read) throw told([unreadable(file, read)], file, "", terminal);
  const { catalog, problems, places, omissions, start, text } = readMspdi(read.bytes, { file, lang: terminal.lang });
  const all = [...problems, ...checkCatalog(catalog, { places, found: problems }).map(planProblem)].sort(byPlace);
  const failure = told(all, file, text, terminal);
  if (hasErrors(all)) throw failure;

  const yaml = writeCatalog(catalog);
  if (output !== undefined) await writeWhole(new Map([[output, yaml]]), [file]);
  const steps = catalog.processes.flatMap((process) => process.steps);
  const links = steps.reduce((sum, step) => sum + step.after.length, 0);
  if (json) {
    const content = output === undefined ? { yaml } : {};
    const [process] = catalog.processes;
    const notCarried = omissionList(omissions, terminal.lang);
    return printJson({ process: process?.id, steps: steps.length, links, start: start ?? null, notCarried, ...content }, terminal);
  }
  if (output === undefined) terminal.print(yaml);
  else terminal.warn(`${say(terminal, words.wrote(output))}\n`);
  terminal.warn(`${say(terminal, words.imported(steps.length, links))}\n`);
  terminal.warn(omissionText(omissions, terminal));
  if (start === undefined) return;
  terminal.warn(`${say(terminal, words.startOfPlan(start))}\n`);
  const isTimeless = steps.some(({ after, days = 0, calendarDays = 0 }) => after.length === 0 && days + calendarDays === 0);
  if (isTimeless) terminal.warn(`${wrapColumns(words.milestonesAtStart[terminal.lang], terminal.width).join("\n")}\n`);
}

/** Tells problems, if there are any. */
function told(problems: readonly Problem[], file: string, text: string, terminal: Terminal): CommandFailure {
  if (problems.length > 0) terminal.warn(problemText(problems, new Map([[file, { text }]]), terminal, terminal.warnStyle));
  return new CommandFailure(exitCodes.inputErrors);
}
