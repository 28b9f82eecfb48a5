import { hasErrors, InputError, type Measure, measureSchema } from "../../model/index.ts";
import { detectNewline, getInsertionPoint } from "../yaml/insertion-point.ts";
import { parseTree, writeYaml } from "../yaml/yaml.ts";
import { readCatalog } from "./read.ts";
import { stripDefaults } from "./write.ts";

/**
 * The text of a catalog file with measures added to one of its processes, behind those that it has. Everything else
 * stays to the letter as it is written. In YAML each has lines of its own; between brackets, as in JSON, it is written
 * as JSON.
 * @throws InputError when the text cannot be read without errors
 * @throws RangeError when the file has no process of that id
 * @example
 * ```ts
 * import { addMeasures, buildProcess } from "leadpath";
 * const text = "leadpath: 1\nprocesses:\n  - id: permit\n    steps:\n      - {id: apply, days: 5}\n";
 * const measures = [{ id: "online", changes: [{ step: "apply", days: 2 }] }];
 * const permit = buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }], measures });
 * addMeasures(text, "permit", permit.measures).includes("id: online"); // → true
 * ```
 */
export function addMeasures(
  text: string,
  process: string,
  measures: readonly Measure[],
  { file }: { readonly file?: string | undefined } = {},
): string {
  const { catalog, problems } = readCatalog(text, { file });
  if (hasErrors(problems)) throw new InputError(problems);
  const position = catalog.processes.findIndex(({ id }) => id === process);
  if (position < 0) throw new RangeError(`The file has no process "${process}"`);
  if (measures.length === 0) return text;
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const unmarked = text.slice(mark.length);
  const place = getInsertionPoint(parseTree(unmarked, file), unmarked, ["processes", position], "measures");
  const entries = measures.map((measure) => stripDefaults(measureSchema, measure));
  const written =
    place.column === undefined ? writeInlineMeasures(entries) : writeMeasureLines(entries, place.column, detectNewline(unmarked));
  return `${mark}${unmarked.slice(0, place.at)}${place.before}${written}${place.behind}${unmarked.slice(place.at)}`;
}

function writeInlineMeasures(entries: readonly unknown[]): string {
  return entries.map((entry) => JSON.stringify(entry)).join(", ");
}

function writeMeasureLines(entries: readonly unknown[], column: number, newLine: string): string {
  const lines = writeYaml(entries, isMeasureBlock).trimEnd().split("\n");
  return lines.map((line) => `${" ".repeat(column)}${line}${newLine}`).join("");
}

/** A measure and the list of its changes stand in lines of their own. */
function isMeasureBlock(keys: readonly string[], isList: boolean): boolean {
  return keys.length === 0 || (keys.length === 1 && keys[0] === "changes" && isList);
}
