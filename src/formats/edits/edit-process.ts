import {
  assembleCatalog,
  type CatalogFile,
  catalogSchema,
  hasErrors,
  InputError,
  type Process,
  requireArgument,
  requireArguments,
  writePlainJson,
} from "../../model/index.ts";
import { readPart } from "../catalog/part.ts";
import { stripDefaults } from "../catalog/write.ts";
import type { CatalogPart } from "../yaml/source.ts";
import { parseTree } from "../yaml/yaml.ts";
import { applySettings } from "./setting-content.ts";
import { createSettingEdits } from "./setting-edits.ts";
import { type ContentSetting, collectSettings } from "./settings.ts";
import { checkSharedPlace } from "./shared-place.ts";
import { applyTextEdits } from "./text-edits.ts";
import type { ProcessEdits } from "./types.ts";

/**
 * The text of a catalog file in which steps of a process, its measures, what they say of steps, and its scenarios are
 * other. Everything else, comments and the order included, stays to the letter as it is written; so do values that are
 * the same. The text reads back as the catalog with these edits and nothing else: where that cannot be, as where two
 * steps share a place through an alias, it is refused.
 * @throws InputError when the text cannot be read without errors, before the edits or with them, or when an edit would
 * change more than it says
 * @throws RangeError when the file has no such process, step, outcome, measure or scenario, or when one place is to
 * become two things
 * @example
 * ```ts
 * import { editProcess } from "leadpath";
 * const text = "leadpath: 1\nprocesses:\n  - id: permit\n    steps:\n      - {id: apply, days: 5} # by post\n";
 * const edited = editProcess(text, "permit", { steps: [{ step: "apply", days: 2 }] });
 * edited.split("\n")[4]; // → "      - {id: apply, days: 2} # by post"
 * ```
 */
export function editProcess(
  text: string,
  process: string,
  edits: ProcessEdits,
  options: { readonly file?: string | undefined } = {},
): string {
  requireArgument("text", text, "text");
  requireArgument("process", process, "text");
  requireArguments(edits, { steps: "objects", measures: "objects", measureList: "object", scenarios: "object" }, "edits");
  if (edits.measureList !== undefined) requireArguments(edits.measureList, { add: "objects", remove: "texts" }, "edits.measureList");
  if (edits.scenarios !== undefined) requireArguments(edits.scenarios, { set: "objects", remove: "texts" }, "edits.scenarios");
  requireArguments(options, { file: "text" });
  const { file } = options;
  const content = requireSoundContent(readPart({ text, file }));
  const position = content.processes.findIndex(({ id }) => id === process);
  if (position < 0) throw new RangeError(`The file has no process "${process}"`);
  const settings = collectSettings(assembleCatalog(content).processes[position] as Process, ["processes", position], edits);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const unmarked = text.slice(mark.length);
  const tree = parseTree(unmarked, file);
  const result = applyTextEdits(
    unmarked,
    settings.flatMap((setting) => createSettingEdits(tree, unmarked, setting)),
  );
  if (!isRoundTrip(result, file, applySettings(content, settings))) refuseEdits(unmarked, result, settings, file);
  return mark + result;
}

function requireSoundContent({ content, problems }: CatalogPart): CatalogFile {
  if (!content || hasErrors(problems)) throw new InputError(problems);
  return content;
}

/** Whether a text reads as a content. */
function isRoundTrip(text: string, file: string | undefined, content: CatalogFile): boolean {
  const read = readPart({ text, file });
  const isSound = read.content !== undefined && !hasErrors(read.problems);
  // A key of another program may keep the text for which an alias stands: that changes with it.
  const [now, wanted] = [read.content, content].map((each) => each && writePlainJson(stripDefaults(catalogSchema, each)));
  return isSound && now === wanted;
}

function refuseEdits(before: string, after: string, settings: readonly ContentSetting[], file: string | undefined): never {
  const shared = checkSharedPlace(parseTree(before, file), settings);
  if (shared) throw new InputError([shared]);
  const { problems } = readPart({ text: after, file });
  if (problems.length > 0) throw new InputError(problems);
  throw new Error("The edits cannot be written into this text without changing something else");
}
