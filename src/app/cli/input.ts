import { byPlace, type Catalog, hasErrors, type Path, type Places, type Problem, type Process, suggestion } from "../../model/index.ts";
import { checkCatalog } from "../../process/check/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";
import { type ReadList, readList } from "./list/read-list.ts";
import { plain } from "./plain.ts";
import { problemText } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Files as read: what they describe and everything that is wrong with them. */
export interface Input {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** Files by name, for code frames. */
  readonly sources: ReadList["sources"];
  /** Absent where a file alone was named. */
  readonly fileOf?: ReadList["fileOf"];
}

/** Reads and checks files, and folders of files, as one catalog. Nothing is printed. */
export async function readInput(files: readonly string[]): Promise<Input> {
  return checked(await readList(files));
}

/** Checks what was read. */
export function checked({ catalog, problems, places, sources, fileOf }: ReadList): Input {
  const unsound = checkCatalog(catalog, { places, found: problems });
  return { catalog, problems: [...problems, ...unsound].sort(byPlace), places, sources, fileOf };
}

/** A process of sound files, and what tells the places of problems in them. */
export interface SoundInput extends Pick<Input, "places" | "sources"> {
  readonly process: Process;
  /** Where it stands in the catalog. */
  readonly path: Path;
}

/**
 * The process that is meant, the only one or the one named by `--process`, from sound files, after telling of warnings.
 * @throws CommandFailure when the files have errors, after telling them, or when it is not clear which process is meant
 */
export async function soundInput(files: readonly string[], wanted: string | undefined, terminal: Terminal): Promise<SoundInput> {
  const { catalog, places, sources } = await soundCatalog(files, terminal);
  const process = chosenProcess(catalog, wanted);
  return { process, path: ["processes", catalog.processes.indexOf(process)], places, sources };
}

/**
 * What sound files describe, after telling of warnings.
 * @throws CommandFailure when the files have errors, after telling them
 */
export async function soundCatalog(files: readonly string[], terminal: Terminal): Promise<Input> {
  const input = await readInput(files);
  const { problems, sources } = input;
  if (hasErrors(problems)) {
    terminal.warn(problemText(problems, sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  }
  if (problems.length > 0) terminal.warn(`${words.warnings(problems.length, namesOf(files))[terminal.lang]}\n`);
  return input;
}

/** The files in the order in which they are read, each once. */
export function namesOf(files: readonly string[]): string {
  return plain([...new Set(files)].sort().join(" "));
}

function chosenProcess(catalog: Catalog, wanted: string | undefined): Process {
  const ids = catalog.processes.map((process) => process.id);
  if (wanted === undefined) {
    const [only, another] = catalog.processes;
    if (only && !another) return only;
    throw wrongUsage(words.whichProcess(ids));
  }
  const process = catalog.processes.find((each) => each.id === wanted);
  if (process) return process;
  const remedy = suggestion(wanted, ids, words.whichProcess(ids));
  throw wrongUsage({ zh: `没有流程“${wanted}”。${remedy.zh}`, en: `There is no process "${wanted}". ${remedy.en}` });
}
