import { auditCatalog, type BaselineDifference, checkComments, computeSupervision } from "../../../../list/index.ts";
import { compareProblems, hasErrors, type Problem } from "../../../../model/index.ts";
import { auditWords } from "../../../../pages/report/list/audit-words.ts";
import { buildSupervisionTable, formatSupervision } from "../../../../pages/report/list/supervision-text.ts";
import { formatGithubCommands } from "../../../../pages/report/problems/github-commands.ts";
import { placePrintedProblems } from "../../../../pages/report/problems/place-problems.ts";
import { formatProblems, formatRuleCounts } from "../../../../pages/report/problems/problems.ts";
import { sanitizeText } from "../../../../pages/report/text/sanitize-text.ts";
import { CommandFailure, createUsageFailure, exitCodes } from "../../../host/exit.ts";
import { printJson } from "../../../host/json.ts";
import { say, type Terminal } from "../../../host/terminal.ts";
import { applyBaseline, writeBaseline } from "../../../store/list/baseline-file.ts";
import { readCommentRegister } from "../../../store/list/comments-file.ts";
import { formatFileNames, type Input, readInput } from "../../input.ts";
import { refuseOtherTables, writeTable } from "../../options/table-file.ts";
import { cliWords } from "../../words/words.ts";

export interface CheckCommandOptions {
  readonly json?: true;
  readonly format?: "text" | "json" | "github";
  readonly by?: "unit";
  readonly output?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Prints every problem of the files, and of a list of items what its rules find; only errors that no baseline accepts are a failure. */
export async function runCheck(files: readonly string[], options: CheckCommandOptions, terminal: Terminal): Promise<void> {
  const { by, output, baseline } = options;
  if (options.json && options.format !== undefined) throw createUsageFailure(auditWords.oneFormat);
  if (output !== undefined && by === undefined) throw createUsageFailure(auditWords.needsUnit);
  if (options.updateBaseline && baseline === undefined) throw createUsageFailure(auditWords.needsBaseline);
  if (output !== undefined) refuseOtherTables(output);
  const input = await readInput(files);
  const { catalog, places, fileOf } = input;
  const register = await readCommentRegister(files);
  // Of a long list it takes longer to find all places than all problems, and only a few are printed as text.
  const printsFew = fileOf !== undefined && baseline === undefined && !options.json && options.format === undefined;
  const found = [
    ...input.problems,
    ...auditCatalog(catalog, { places: printsFew ? undefined : places, found: input.problems }),
    ...(register ? [...register.problems, ...checkComments(register.comments, catalog)] : []),
  ];
  const problems = printsFew ? placePrintedProblems(found, { places, fileOf }) : found.sort(compareProblems);
  if (baseline !== undefined && options.updateBaseline) {
    await writeBaseline(baseline, problems, catalog, files);
    terminal.warn(`${sanitizeText(say(terminal, auditWords.accepted(problems.length, baseline)))}\n`);
    return;
  }
  const since: BaselineDifference =
    baseline === undefined ? { fresh: problems, known: 0, vanished: [] } : await applyBaseline(baseline, problems, catalog);
  const supervision = by === undefined ? undefined : computeSupervision(catalog, since.fresh);
  if (options.json || options.format === "json") {
    const list = since.fresh.map((each) => buildProblemDocument(each, terminal));
    printJson(
      { problems: list, ...(baseline !== undefined && { known: since.known, vanished: since.vanished }), ...supervision },
      terminal,
    );
  } else if (options.format === "github") terminal.print(formatGithubCommands(since.fresh, terminal));
  else if (supervision) terminal.print(formatSupervision(buildSupervisionTable(supervision, catalog, terminal), terminal));
  else
    terminal.print(
      since.fresh.length > 0 ? formatFindings(since.fresh, input, terminal) : `${say(terminal, describeSoundFiles(files, input))}\n`,
    );
  if (supervision && output !== undefined) {
    await writeTable(output, buildSupervisionTable(supervision, catalog, terminal), files);
    terminal.warn(`${sanitizeText(say(terminal, cliWords.wrote(output)))}\n`);
  }
  if (baseline !== undefined && !options.json && options.format !== "json") tellBaseline(since, baseline, terminal);
  if (hasErrors(since.fresh)) throw new CommandFailure(exitCodes.inputErrors);
}

function formatFindings(problems: readonly Problem[], { catalog, sources }: Input, terminal: Terminal): string {
  const counts = catalog.items.length === 0 ? "" : formatRuleCounts(problems, terminal);
  const text = formatProblems(problems, sources, terminal, terminal.style);
  return counts === "" ? text : `${text}\n${counts}\n`;
}

function describeSoundFiles(files: readonly string[], { catalog: { items, processes } }: Input) {
  const count = (list: "steps" | "measures") => processes.reduce((sum, process) => sum + process[list].length, 0);
  if (items.length > 0) return auditWords.noProblems(formatFileNames(files), items.length, processes.length);
  return cliWords.noProblems(formatFileNames(files), processes.length, count("steps"), count("measures"));
}

/** The most vanished findings that are named. */
const maxVanishedFindings = 12;

function tellBaseline({ known, vanished }: BaselineDifference, file: string, terminal: Terminal): void {
  const count = vanished.reduce((sum, each) => sum + each.count, 0);
  const lines = [
    ...(known > 0 ? [say(terminal, auditWords.known(known, file))] : []),
    ...(count > 0 ? [say(terminal, auditWords.vanished(count, file))] : []),
    ...vanished.slice(0, maxVanishedFindings).map(({ code, at }) => `  ${code}  ${at}`),
    ...(vanished.length > maxVanishedFindings ? [say(terminal, cliWords.moreProblems(vanished.length - maxVanishedFindings))] : []),
  ];
  for (const line of lines) terminal.warn(`${sanitizeText(line)}\n`);
}

function buildProblemDocument({ code, severity, file, line, column, message, remedy, related, items }: Problem, { lang }: Terminal) {
  return {
    code,
    severity,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    message: message[lang],
    remedy: remedy[lang],
    related: (related ?? []).map((other) => ({
      file: other.file ?? null,
      line: other.line ?? null,
      column: other.column ?? null,
      message: other.message[lang],
    })),
    ...(items && { items }),
  };
}
