import type { DataPath } from "../../model/index.ts";
import { findTreeNode } from "./places.ts";
import { isMap, isSeq, type Node, type Tree } from "./yaml.ts";

/** Where in a text entries are added to a list, and what must stand around them. */
export interface InsertionPoint {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
  /** Where each entry has lines of its own: by how much they are indented. Absent between brackets, with commas. */
  readonly column?: number;
}

/** Where the entries go that are added at the end of the list `key` of the map at `path`; the list may be missing. */
export function getInsertionPoint(tree: Tree, text: string, path: DataPath, key: string): InsertionPoint {
  const list = findTreeNode(tree, [...path, key]);
  if (isSeq<Node>(list)) {
    const last = list.items.at(-1);
    if (!list.flow && last) return createLineInsertion(text, getNodeRange(last).end, getTextColumn(text, getNodeRange(list).start), "");
    const at = last ? getNodeRange(last).end : getNodeRange(list).start + 1;
    return { at, before: last ? ", " : "", behind: "" };
  }
  const map = findTreeNode(tree, path);
  const last = isMap<Node, Node | null>(map) ? map.items.at(-1) : undefined;
  if (!isMap<Node, Node | null>(map) || !last) throw new RangeError("There is no map to which the list can be added");
  const { end } = getNodeRange(last.value ?? last.key);
  if (map.flow) return { at: end, before: `, "${key}": [`, behind: "]" };
  const column = getTextColumn(text, getNodeRange(last.key).start);
  return createLineInsertion(text, end, column + 2, `${" ".repeat(column)}${key}:${detectNewline(text)}`, column);
}

function getNodeRange({ range }: Node): { readonly start: number; readonly end: number } {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}

/**
 * At the beginning of the line after an offset, and after the comments that follow it and are indented by `inner` at
 * least.
 */
function createLineInsertion(text: string, offset: number, column: number, before: string, inner = column): InsertionPoint {
  let at = text[offset - 1] === "\n" ? offset : getNextLineStart(text, offset);
  for (let next = at; next < text.length; ) {
    const end = getNextLineStart(text, next);
    const [, indent = "", sign] = /^( *)(\S?)/.exec(text.slice(next, end)) ?? [];
    if (sign === "#" && indent.length >= inner) at = end;
    else if (sign !== "") break;
    next = end;
  }
  const isEnded = at === 0 || text[at - 1] === "\n";
  return { at, before: `${isEnded ? "" : detectNewline(text)}${before}`, behind: "", column };
}

/** Behind the end of the line in which an offset stands. */
export function getNextLineStart(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

function getTextColumn(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** How lines end in a text. */
export function detectNewline(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
