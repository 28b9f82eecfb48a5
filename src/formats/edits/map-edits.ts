import { isScalar, type Node, type Pair, type YAMLMap } from "../yaml.ts";
import { entryRemovals } from "./entry-removals.ts";
import { flowText } from "./flow-text.ts";
import { endOf, lineEnd, lineStart, nextLine, startOf, type TextEdit } from "./text-edits.ts";

type FileMap = YAMLMap<Node, Node | null>;
type FilePair = Pair<Node, Node | null>;

/** Whether a map is written as in JSON. */
export function isQuotedMap(text: string, map: FileMap): boolean {
  return map.flow === true && map.items.some(({ key }) => text[startOf(key)] === '"');
}

/** The pair of a key, if a map has it. */
export function pairOf(map: FileMap, key: string): FilePair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The edit that makes the value of a pair another. */
export function valueEdit(text: string, map: FileMap, { key, value: node }: FilePair, value: unknown): TextEdit {
  const written = flowText(value, isQuotedMap(text, map));
  const isInPlace = node !== null && (isScalar(node) ? node.value !== null : (node as { flow?: boolean }).flow === true);
  if (isInPlace && node) return { from: startOf(node), to: endOf(text, node), text: written };
  const behindColon = text.indexOf(":", endOf(text, key)) + 1;
  return { from: behindColon, to: node && !isScalar(node) ? endOf(text, node) : behindColon, text: ` ${written}` };
}

/** The edit that gives a pair another key. */
export function keyEdit(text: string, { key }: FilePair, name: string): TextEdit {
  const isQuoted = /["']/.test(text[startOf(key)] ?? "");
  return { from: startOf(key), to: endOf(text, key), text: isQuoted ? JSON.stringify(name) : name };
}

/** The edit that adds a key to a map. */
export function newKeyEdit(text: string, map: FileMap, key: string, value: unknown): TextEdit {
  const isQuoted = isQuotedMap(text, map);
  const entry = `${isQuoted ? JSON.stringify(key) : key}: ${flowText(value, isQuoted)}`;
  if (map.flow || map.items.length === 0) {
    const last = map.items.findLast((pair) => pair.value !== null)?.value;
    const at = last ? endOf(text, last) : startOf(map) + 1;
    return { from: at, to: at, text: last ? `, ${entry}` : entry };
  }
  const before = map.items.findLast(isPlainPair) ?? map.items[0];
  const at = lineEnd(text, before?.value ? endOf(text, before.value) : startOf(map));
  const column = startOf(map) - lineStart(text, startOf(map));
  return { from: at, to: at, text: `${text.includes("\r\n") ? "\r\n" : "\n"}${" ".repeat(column)}${entry}` };
}

/** Keys behind which a new one reads well. */
const plainKeys: ReadonlySet<string> = new Set(["id", "name", "days", "calendarDays", "probability"]);

function isPlainPair({ key, value }: FilePair): boolean {
  return isScalar(key) && plainKeys.has(String(key.value)) && isScalar(value) && !value.type?.startsWith("BLOCK");
}

/** The edits that take a pair out of a map. */
export function keyRemovals(text: string, map: FileMap, pair: FilePair): TextEdit[] {
  const position = map.items.indexOf(pair);
  if (map.flow) {
    const spans = map.items.map(({ key, value }) => ({ from: startOf(key), to: endOf(text, value ?? key) }));
    return entryRemovals(
      text,
      spans,
      map.items.map((each) => each !== pair),
    );
  }
  const from = startOf(pair.key);
  const next = map.items[position + 1];
  const isFirst = text.slice(lineStart(text, from), from).trim() !== "";
  if (isFirst && next) return [{ from, to: startOf(next.key), text: "" }];
  return [{ from: lineStart(text, from), to: nextLine(text, endOf(text, pair.value ?? pair.key)), text: "" }];
}
