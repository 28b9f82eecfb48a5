import type { Node } from "../yaml/yaml.ts";

/** A part of a text that becomes another. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text after edits that do not overlap; of two at one place the first comes first. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.from - b.from);
  let [result, at] = ["", 0];
  for (const { from, to, text: piece } of ordered) {
    result += text.slice(at, from) + piece;
    at = to;
  }
  return result + text.slice(at);
}

/** Where a node begins, behind its anchor. */
export function getNodeStart({ range }: Node): number {
  return range?.[0] ?? 0;
}

/** Without the blanks and line ends that a block value may end with. */
export function getNodeEnd(text: string, { range }: Node): number {
  let end = range?.[1] ?? 0;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--;
  return end;
}

/** Where the line of an offset begins. */
export function getLineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Before the line end that follows an offset. */
export function getLineEnd(text: string, at: number): number {
  const found = /\r?\n/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
}
