import { auditCatalog, type BaselineDifference, checkComments, computeSupervision } from "../../../../list/index.ts";
import { compareProblems, hasErrors, say } from "../../../../model/index.ts";
import {
  buildProblemDocument,
  buildSupervisionTable,
  type CheckDocument,
  describeSoundFiles,
  formatBaselineDifference,
  formatFindings,
  formatGithubCommands,
  formatSupervision,
  placePrintedProblems,
  problemWords,
  sanitizeText,
} from "../../../../pages/report/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, printJson, type Terminal } from "../../../host/index.ts";
import { createQueueReader } from "../../../queue/index.ts";
import { applyBaseline, computeProgramFingerprint, readCommentRegister, readInput, writeBaseline } from "../../../store/index.ts";
import { refuseOtherTables, writeTable } from "../../files/table-file.ts";
import { type QueueOptions, withQueue } from "../../options/queue-options.ts";
import { listWords } from "../../words/list-words.ts";
import { cliWords } from "../../words/words.ts";

export interface CheckCommandOptions extends QueueOptions {
  readonly json?: true;
  readonly format?: "text" | "json" | "github";
  readonly by?: "unit";
  readonly output?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/**
 * Prints every problem of the files, and of a list of items what its rules find; only errors that no baseline accepts
 * are a failure.
 */
export async function runCheck(files: readonly string[], options: CheckCommandOptions, terminal: Terminal): Promise<void> {
  const { by, output, baseline } = options;
  if (options.json && options.format !== undefined) throw createUsageFailure(listWords.oneFormat);
  if (output !== undefined && by === undefined) throw createUsageFailure(listWords.needsUnit);
  if (options.updateBaseline && baseline === undefined) throw createUsageFailure(listWords.needsBaseline);
  if (output !== undefined) refuseOtherTables(output);
  const program = options.queue === undefined ? "" : computeProgramFingerprint();
  const input = await withQueue(options, terminal, { program }, (master) => readInput(files, master && createQueueReader(master)));
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
    // All that was found is known from now on.
    if (options.json || options.format === "json")
      printJson<CheckDocument>({ problems: [], known: problems.length, vanished: [] }, terminal);
    terminal.warn(`${sanitizeText(say(terminal, problemWords.accepted(problems.length, baseline)))}\n`);
    return;
  }
  const since: BaselineDifference =
    baseline === undefined ? { fresh: problems, known: 0, vanished: [] } : await applyBaseline(baseline, problems, catalog);
  const supervision = by === undefined ? undefined : computeSupervision(catalog, since.fresh);
  if (options.json || options.format === "json") {
    const list = since.fresh.map((each) => buildProblemDocument(each, terminal));
    printJson<CheckDocument>(
      { problems: list, ...(baseline !== undefined && { known: since.known, vanished: since.vanished }), ...supervision },
      terminal,
    );
  } else if (options.format === "github") terminal.print(formatGithubCommands(since.fresh, terminal));
  else if (supervision) terminal.print(formatSupervision(buildSupervisionTable(supervision, catalog, terminal), terminal));
  else
    terminal.print(
      since.fresh.length > 0 ? formatFindings(since.fresh, input, terminal) : `${say(terminal, describeSoundFiles(files, catalog))}\n`,
    );
  if (supervision && output !== undefined) {
    await writeTable(output, buildSupervisionTable(supervision, catalog, terminal), files);
    terminal.warn(`${sanitizeText(say(terminal, cliWords.wrote(output)))}\n`);
  }
  if (baseline !== undefined && !options.json && options.format !== "json")
    terminal.warn(formatBaselineDifference(since, baseline, terminal));
  if (hasErrors(since.fresh)) throw new CommandFailure(exitCodes.inputErrors);
}
