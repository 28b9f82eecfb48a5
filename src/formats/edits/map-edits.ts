import { getNextLineStart } from "../yaml/insertion-point.ts";
import { isScalar, type Node, type Pair, type YAMLMap } from "../yaml/yaml.ts";
import { listEntryRemovals } from "./entry-removals.ts";
import { writeFlowText } from "./flow-text.ts";
import { getLineEnd, getLineStart, getNodeEnd, getNodeStart, type TextEdit } from "./text-edits.ts";

type FileMap = YAMLMap<Node, Node | null>;
type FilePair = Pair<Node, Node | null>;

/** Whether a map is written as in JSON. */
export function isQuotedMap(text: string, map: FileMap): boolean {
  return map.flow === true && map.items.some(({ key }) => text[getNodeStart(key)] === '"');
}

/** The pair of a key, if a map has it. */
export function findPair(map: FileMap, key: string): FilePair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The edit that makes the value of a pair another. */
export function createValueEdit(text: string, map: FileMap, { key, value: node }: FilePair, value: unknown): TextEdit {
  const written = writeFlowText(value, isQuotedMap(text, map));
  const isInPlace = node !== null && (isScalar(node) ? node.value !== null : (node as { flow?: boolean }).flow === true);
  if (isInPlace && node) return { from: getNodeStart(node), to: getNodeEnd(text, node), text: written };
  const behindColon = text.indexOf(":", getNodeEnd(text, key)) + 1;
  return { from: behindColon, to: node && !isScalar(node) ? getNodeEnd(text, node) : behindColon, text: ` ${written}` };
}

/** The edit that gives a pair another key. */
export function createKeyRename(text: string, { key }: FilePair, name: string): TextEdit {
  const isQuoted = /["']/.test(text[getNodeStart(key)] ?? "");
  return { from: getNodeStart(key), to: getNodeEnd(text, key), text: isQuoted ? JSON.stringify(name) : name };
}

/** The edit that adds a key to a map. */
export function createNewKeyEdit(text: string, map: FileMap, key: string, value: unknown): TextEdit {
  const isQuoted = isQuotedMap(text, map);
  const entry = `${isQuoted ? JSON.stringify(key) : key}: ${writeFlowText(value, isQuoted)}`;
  if (map.flow || map.items.length === 0) {
    const last = map.items.findLast((pair) => pair.value !== null)?.value;
    const at = last ? getNodeEnd(text, last) : getNodeStart(map) + 1;
    return { from: at, to: at, text: last ? `, ${entry}` : entry };
  }
  const before = map.items.findLast(isLeadingPair) ?? map.items[0];
  const at = getLineEnd(text, before?.value ? getNodeEnd(text, before.value) : getNodeStart(map));
  const column = getNodeStart(map) - getLineStart(text, getNodeStart(map));
  return { from: at, to: at, text: `${text.includes("\r\n") ? "\r\n" : "\n"}${" ".repeat(column)}${entry}` };
}

/** Keys behind which a new one reads well. */
const leadingKeys: ReadonlySet<string> = new Set(["id", "name", "days", "calendarDays", "probability"]);

function isLeadingPair({ key, value }: FilePair): boolean {
  return isScalar(key) && leadingKeys.has(String(key.value)) && isScalar(value) && !value.type?.startsWith("BLOCK");
}

/** The edits that take a pair out of a map. */
export function listKeyRemovals(text: string, map: FileMap, pair: FilePair): TextEdit[] {
  const position = map.items.indexOf(pair);
  if (map.flow) {
    const spans = map.items.map(({ key, value }) => ({ from: getNodeStart(key), to: getNodeEnd(text, value ?? key) }));
    return listEntryRemovals(
      text,
      spans,
      map.items.map((each) => each !== pair),
    );
  }
  const from = getNodeStart(pair.key);
  const next = map.items[position + 1];
  const isFirst = text.slice(getLineStart(text, from), from).trim() !== "";
  if (isFirst && next) return [{ from, to: getNodeStart(next.key), text: "" }];
  return [{ from: getLineStart(text, from), to: getNextLineStart(text, getNodeEnd(text, pair.value ?? pair.key)), text: "" }];
}
