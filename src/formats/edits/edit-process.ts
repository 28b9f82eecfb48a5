import { type CatalogFile, catalogOf, catalogSchema, hasErrors, InputError, jsonWithoutExtras, type Process } from "../../model/index.ts";
import { readPart } from "../part.ts";
import type { Part } from "../source.ts";
import { concise } from "../write.ts";
import { parseTree } from "../yaml.ts";
import { withSettings } from "./setting-content.ts";
import { settingEdits } from "./setting-edits.ts";
import { type Setting, settingsOf } from "./settings.ts";
import { sharedPlace } from "./shared-place.ts";
import { edited } from "./text-edits.ts";
import type { ProcessEdits } from "./types.ts";

/**
 * The text of a catalog file in which steps of a process, what its measures say of steps, and its scenarios are other. Everything else, comments
 * and the order included, stays to the letter as it is written; so do values that are the same. The text reads back as the catalog with these
 * edits and nothing else: where that cannot be, as where two steps share a place through an alias, it is refused.
 * @throws InputError when the text cannot be read without errors, before the edits or with them, or when an edit would change more than it says
 * @throws RangeError when the file has no such process, step, outcome, measure or scenario, or when one place is to become two things
 */
export function editProcess(
  text: string,
  process: string,
  edits: ProcessEdits,
  { file }: { readonly file?: string | undefined } = {},
): string {
  const content = soundContent(readPart({ text, file }));
  const position = content.processes.findIndex(({ id }) => id === process);
  if (position < 0) throw new RangeError(`The file has no process "${process}"`);
  const settings = settingsOf(catalogOf(content).processes[position] as Process, ["processes", position], edits);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const unmarked = text.slice(mark.length);
  const tree = parseTree(unmarked, file);
  const result = edited(
    unmarked,
    settings.flatMap((setting) => settingEdits(tree, unmarked, setting)),
  );
  if (!isRead(result, file, withSettings(content, settings))) refuse(unmarked, result, settings, file);
  return mark + result;
}

function soundContent({ content, problems }: Part): CatalogFile {
  if (!content || hasErrors(problems)) throw new InputError(problems);
  return content;
}

/** Whether a text reads as a content. */
function isRead(text: string, file: string | undefined, content: CatalogFile): boolean {
  const read = readPart({ text, file });
  const isSound = read.content !== undefined && !hasErrors(read.problems);
  // A key of another program may keep the text for which an alias stands: that changes with it.
  const [now, wanted] = [read.content, content].map((each) => each && jsonWithoutExtras(concise(catalogSchema, each)));
  return isSound && now === wanted;
}

function refuse(before: string, after: string, settings: readonly Setting[], file: string | undefined): never {
  const shared = sharedPlace(parseTree(before, file), settings);
  if (shared) throw new InputError([shared]);
  const { problems } = readPart({ text: after, file });
  if (problems.length > 0) throw new InputError(problems);
  throw new Error("The edits cannot be written into this text without changing something else");
}
