import { isMap, isScalar, type Node } from "./yaml.ts";

/** A part of a text that becomes another. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text after edits that do not overlap; of two at one place the first comes first. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.from - b.from);
  let [result, at] = ["", 0];
  for (const { from, to, text: piece } of ordered) {
    result += text.slice(at, from) + piece;
    at = to;
  }
  return result + text.slice(at);
}

/** Where the value of a key of a map is written, as the edit that makes it another; a missing key is added, nothing else changes. */
export function valueEdit(text: string, map: Node, key: string, value: unknown): TextEdit {
  if (!isMap<Node, Node | null>(map)) throw new RangeError("There is no map whose value can be set");
  const isQuoted = map.items.some((pair) => text[startOf(pair.key)] === '"');
  const written = flowText(value, isQuoted && map.flow === true);
  const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
  if (pair) {
    const behindColon = text.indexOf(":", endOf(text, pair.key)) + 1;
    const isInPlace =
      pair.value !== null && (isScalar(pair.value) ? pair.value.value !== null : (pair.value as { flow?: boolean }).flow === true);
    if (isInPlace && pair.value) return { from: startOf(pair.value), to: endOf(text, pair.value), text: written };
    return { from: behindColon, to: pair.value && !isScalar(pair.value) ? endOf(text, pair.value) : behindColon, text: ` ${written}` };
  }
  const entry = `${isQuoted && map.flow ? JSON.stringify(key) : key}: ${written}`;
  const last = map.items.at(-1);
  if (map.flow || !last) {
    const at = last ? endOf(text, last.value ?? last.key) : startOf(map) + 1;
    return { from: at, to: at, text: last ? `, ${entry}` : entry };
  }
  const anchor =
    map.items.findLast(({ key: each, value: node }) => isScalar(each) && plainKeys.has(String(each.value)) && isScalar(node)) ??
    map.items[0];
  const at = lineEnd(text, anchor?.value ? endOf(text, anchor.value) : startOf(map));
  const column = startOf(map) - (text.lastIndexOf("\n", startOf(map) - 1) + 1);
  return { from: at, to: at, text: `${text.includes("\r\n") ? "\r\n" : "\n"}${" ".repeat(column)}${entry}` };
}

/** Keys behind which a new one reads well. */
const plainKeys: ReadonlySet<string> = new Set(["id", "name", "days", "calendarDays", "probability"]);

function flowText(value: unknown, isQuoted: boolean): string {
  if (Array.isArray(value)) return `[${value.map((each) => flowText(each, isQuoted)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${isQuoted ? JSON.stringify(key) : key}: ${flowText(each, isQuoted)}`);
  return `{${entries.join(", ")}}`;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

/** Without the blanks and line ends that a block value may end with. */
function endOf(text: string, { range }: Node): number {
  let end = range?.[1] ?? 0;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--;
  return end;
}

function lineEnd(text: string, at: number): number {
  const found = /\r?\n/.exec(text.slice(at));
  return found ? at + found.index : text.length;
}
