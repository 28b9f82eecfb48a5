import { type Catalog, type DataPath, formatSuggestion, hasErrors, type Process } from "../../model/index.ts";
import { formatFileNames, formatProblems } from "../../pages/report/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, type Terminal } from "../host/index.ts";
import { type Input, readInput } from "../store/index.ts";
import { cliWords } from "./words/words.ts";

/** A process of sound files, and what tells the places of problems in them. */
export interface SoundInput extends Pick<Input, "places" | "sources"> {
  readonly process: Process;
  /** Where it stands in the catalog. */
  readonly path: DataPath;
}

/**
 * The process that is meant, the only one or the one named by `--process`, from sound files, after telling of warnings.
 * @throws CommandFailure when the files have errors, after telling them, or when it is not clear which process is meant
 */
export async function readSoundProcess(files: readonly string[], wanted: string | undefined, terminal: Terminal): Promise<SoundInput> {
  const { catalog, places, sources } = await readSoundCatalog(files, terminal);
  const process = pickProcess(catalog, wanted);
  return { process, path: ["processes", catalog.processes.indexOf(process)], places, sources };
}

/**
 * What sound files describe, after telling of warnings.
 * @throws CommandFailure when the files have errors, after telling them
 */
export async function readSoundCatalog(files: readonly string[], terminal: Terminal): Promise<Input> {
  const input = await readInput(files);
  const { problems, sources } = input;
  if (hasErrors(problems)) {
    terminal.warn(formatProblems(problems, sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  }
  if (problems.length > 0) terminal.warn(`${cliWords.warnings(problems.length, formatFileNames(files))[terminal.lang]}\n`);
  return input;
}

function pickProcess(catalog: Catalog, wanted: string | undefined): Process {
  const ids = catalog.processes.map((process) => process.id);
  if (wanted === undefined) {
    const [only, another] = catalog.processes;
    if (only && !another) return only;
    throw createUsageFailure(cliWords.whichProcess(ids));
  }
  const process = catalog.processes.find((each) => each.id === wanted);
  if (process) return process;
  const remedy = formatSuggestion(wanted, ids, cliWords.whichProcess(ids));
  throw createUsageFailure(cliWords.unknownProcess(wanted, remedy));
}
