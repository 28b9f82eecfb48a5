import type { Path } from "../model/index.ts";
import { nodeAt } from "./places.ts";
import { isMap, isSeq, type Node, type Tree } from "./yaml.ts";

/** Where in a text entries are added to a list, and what must stand around them. */
export interface EntriesPlace {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
  /** Where each entry has lines of its own: by how much they are indented. Absent between brackets, with commas. */
  readonly column?: number;
}

/** Where the entries go that are added at the end of the list `key` of the map at `path`; the list may be missing. */
export function placeForEntries(tree: Tree, text: string, path: Path, key: string): EntriesPlace {
  const list = nodeAt(tree, [...path, key]);
  if (isSeq<Node>(list)) {
    const last = list.items.at(-1);
    if (!list.flow && last) return behindLine(text, rangeOf(last).end, columnOf(text, rangeOf(list).start), "");
    const at = last ? rangeOf(last).end : rangeOf(list).start + 1;
    return { at, before: last ? ", " : "", behind: "" };
  }
  const map = nodeAt(tree, path);
  const last = isMap<Node, Node | null>(map) ? map.items.at(-1) : undefined;
  if (!isMap<Node, Node | null>(map) || !last) throw new RangeError("There is no map to which the list can be added");
  const { end } = rangeOf(last.value ?? last.key);
  if (map.flow) return { at: end, before: `, "${key}": [`, behind: "]" };
  const column = columnOf(text, rangeOf(last.key).start);
  return behindLine(text, end, column + 2, `${" ".repeat(column)}${key}:${newLineOf(text)}`, column);
}

function rangeOf({ range }: Node): { readonly start: number; readonly end: number } {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}

/** At the beginning of the line after an offset, and after the comments that follow it and are indented by `inner` at least. */
function behindLine(text: string, offset: number, column: number, before: string, inner = column): EntriesPlace {
  let at = text[offset - 1] === "\n" ? offset : lineEnd(text, offset);
  for (let next = at; next < text.length; ) {
    const end = lineEnd(text, next);
    const [, indent = "", sign] = /^( *)(\S?)/.exec(text.slice(next, end)) ?? [];
    if (sign === "#" && indent.length >= inner) at = end;
    else if (sign !== "") break;
    next = end;
  }
  const isEnded = at === 0 || text[at - 1] === "\n";
  return { at, before: `${isEnded ? "" : newLineOf(text)}${before}`, behind: "", column };
}

/** Behind the end of the line in which an offset stands. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** How lines end in a text. */
export function newLineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
