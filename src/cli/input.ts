import { checkCatalog } from "../check/index.ts";
import { readCatalogs } from "../formats/index.ts";
import {
  byPlace,
  type Catalog,
  hasErrors,
  type Path,
  type Places,
  type Problem,
  type Process,
  problem,
  suggestion,
} from "../model/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";
import { readBytes, type UnreadFile } from "./files.ts";
import { plain } from "./plain.ts";
import { problemText } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Files as read: what they describe and everything that is wrong with them. */
export interface Input {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** Text by file name, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads and checks files as one catalog. Nothing is printed. */
export async function readInput(files: readonly string[]): Promise<Input> {
  const sources = new Map<string, string>();
  const unread: Problem[] = [];
  for (const file of files) {
    const text = await readText(file, unread);
    if (text !== undefined) sources.set(file, text);
  }
  if (unread.length > 0) return { ...readCatalogs([]), problems: unread, sources };
  const { catalog, problems, places } = readCatalogs([...sources].map(([file, text]) => ({ file, text })));
  const unsound = checkCatalog(catalog, { places, found: problems });
  return { catalog, problems: [...problems, ...unsound].sort(byPlace), places, sources };
}

async function readText(file: string, problems: Problem[]): Promise<string | undefined> {
  const result = await readBytes(file);
  if ("reason" in result) {
    problems.push(unreadable(file, result));
    return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(result.bytes);
  } catch {
    // What is no text at all (a workbook, a PDF) is told better by what reads it than by its encoding.
    if (isForeign(result.bytes)) return new TextDecoder().decode(result.bytes);
    problems.push({
      ...problem("not-utf8", {
        path: [],
        message: { zh: `“${file}”不是 UTF-8 编码`, en: `"${file}" is not encoded as UTF-8` },
        remedy: { zh: "在编辑器里另存为 UTF-8", en: "Save it as UTF-8 in your editor" },
      }),
      file,
    });
    return undefined;
  }
}

/** The problem of a file that cannot be read. */
export function unreadable(file: string, { reason, tooLarge }: UnreadFile): Problem {
  const message = { zh: `无法读取“${file}”：${reason.zh}`, en: `Cannot read "${file}": ${reason.en}` };
  const remedy = tooLarge
    ? { zh: "拆分成几个文件", en: "Split it into several files" }
    : { zh: "核对文件名与所在文件夹", en: "Check the name and the folder" };
  return { ...problem(tooLarge ? "file-too-large" : "file-unreadable", { path: [], message, remedy }), file };
}

/** A zip archive, as a workbook is, a PDF, or something with zero bytes. */
function isForeign(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_000));
  return head.startsWith("PK\u0003\u0004") || head.startsWith("%PDF-") || head.includes("\0");
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
