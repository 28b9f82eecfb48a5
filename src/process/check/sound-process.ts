import { buildCatalog, type ReadCatalog, readCatalog } from "../../formats/index.ts";
import {
  type CatalogContent,
  createProblem,
  hasErrors,
  InputError,
  type Problem,
  type Process,
  type ProcessContent,
  requireArgument,
  requireArguments,
  type Written,
} from "../../model/index.ts";
import { checkCatalog } from "./check-catalog.ts";
import { soundProcessWords } from "./sound-process-words.ts";

/**
 * The process of a text in the format of catalog files, sound: it can be scheduled, searched and drawn. Warnings are
 * not told; `readCatalog` and `checkCatalog` tell everything.
 *
 * @param options.process the id of the process where the text has several; the first when absent
 * @param options.file the name of the file, for messages; `.json` reads JSON
 * @throws InputError with all problems when there are errors, or no such process
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess } from "leadpath";
 * const { id, steps } = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * [id, steps.length]; // → [ "licence", 11 ]
 * ```
 */
export function readProcess(
  text: string,
  options: { readonly process?: string | undefined; readonly file?: string | undefined } = {},
): Process {
  requireArgument("text", text, "text");
  requireArguments(options, { process: "text", file: "text" });
  return pickSoundProcess(readCatalog(text, { file: options.file }), options.process);
}

/**
 * A process from a JavaScript object that says what a file would, sound as with `readProcess`. Defaults are left out;
 * steps follow each other by `after`. Units, phases and documents that it names stand in the same object.
 *
 * @throws InputError with all problems when there are errors; their paths are those of a catalog with this process
 * alone
 * @throws RangeError when the object has something that is no data
 * @example
 * ```ts
 * import { buildProcess } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * buildProcess({ id: "permit", steps }).steps[1]?.after; // → [ { step: "apply", link: "FS", lag: 0 } ]
 * ```
 */
export function buildProcess(content: Written<ProcessContent>): Process {
  requireArgument("content", content, "object");
  const { units, phases, documents, calendar, spread, illustrative, source, ...process } = content;
  const shared = { units, phases, documents, calendar, spread, illustrative, source };
  return pickSoundProcess(buildCatalog({ leadpath: 1, ...shared, processes: [process] } as Written<CatalogContent>), undefined);
}

function pickSoundProcess({ catalog, problems, places }: ReadCatalog, id: string | undefined): Process {
  const found = [...problems, ...checkCatalog(catalog, { places, found: problems })];
  if (hasErrors(found)) throw new InputError(found.filter(({ severity }) => severity === "error"));
  const process = catalog.processes.find((each) => id === undefined || each.id === id);
  if (!process) throw new InputError([createMissingProcessProblem(id)]);
  return process;
}

function createMissingProcessProblem(id: string | undefined): Problem {
  return createProblem("unknown-process", {
    path: ["processes"],
    message: id === undefined ? soundProcessWords.noProcess : soundProcessWords.unknownProcess(id),
    remedy: soundProcessWords.remedy,
  });
}
