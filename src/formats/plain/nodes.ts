import { type Node, Pair, type Scalar, YAMLMap, YAMLSeq } from "../yaml.ts";
import { type Cursor, columnOf, endLine, nextLine, notPlain, signs, skipSpaces } from "./cursor.ts";
import { isColon, scalar, scalarAt } from "./scalars.ts";

/** A key without quotation marks. */
const key = /[\p{L}_][\p{L}\p{N}_-]{0,120}/uy;
/** Deeper than anything that the format has. */
const maxDepth = 64;

/** The map that a whole text is. */
export function rootOf(cursor: Cursor): Node {
  if (nextLine(cursor) !== 0) throw notPlain;
  const [root, rest] = blockMap(cursor, 0, 0);
  if (rest !== -1) throw notPlain;
  return root;
}

/** A node that was read, and the column of the line that follows it. */
type Block = readonly [node: Node, next: number];

function blockMap(cursor: Cursor, column: number, depth: number): Block {
  const map = new YAMLMap<Node, Node | null>();
  const start = cursor.at;
  let next: number = column;
  while (next === column) {
    const name = keyAt(cursor, false);
    if (!name) throw notPlain;
    let value: Node;
    skipSpaces(cursor);
    if (isLineEnd(cursor)) {
      const inner = endLine(cursor);
      const isList = isDash(cursor);
      if (inner < column || (inner === column && !isList)) throw notPlain;
      [value, next] = isList ? blockList(cursor, inner, depth + 1) : blockMap(cursor, inner, depth + 1);
    } else {
      value = inline(cursor, column, depth + 1);
      next = endLine(cursor);
    }
    map.items.push(new Pair<Node, Node | null>(name, value));
  }
  if (next > column) throw notPlain;
  map.range = [start, cursor.at, cursor.at];
  return [map, next];
}

function blockList(cursor: Cursor, column: number, depth: number): Block {
  if (depth > maxDepth) throw notPlain;
  const list = new YAMLSeq<Node>();
  const start = cursor.at;
  let next: number = column;
  while (next === column && isDash(cursor)) {
    cursor.at++;
    skipSpaces(cursor);
    const inner = columnOf(cursor);
    if (isLineEnd(cursor) || isDash(cursor)) throw notPlain;
    const before = cursor.at;
    const isMap = keyAt(cursor, false) !== undefined;
    cursor.at = before;
    let value: Node;
    if (isMap) [value, next] = blockMap(cursor, inner, depth + 1);
    else {
      value = inline(cursor, column, depth + 1);
      next = endLine(cursor);
    }
    list.items.push(value);
  }
  if (next > column) throw notPlain;
  list.range = [start, cursor.at, cursor.at];
  return [list, next];
}

/** Whether the entry of a list begins here. */
function isDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === signs.dash && isColon(text.charCodeAt(at + 1), false);
}

function isLineEnd({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(at);
  return code === signs.newline || code === signs.hash || Number.isNaN(code);
}

/** A key and its colon, if they stand here. */
function keyAt(cursor: Cursor, isInside: boolean): Scalar | undefined {
  const { text, at } = cursor;
  key.lastIndex = at;
  const name = key.exec(text)?.[0];
  if (name === undefined) return undefined;
  const end = at + name.length;
  if (text.charCodeAt(end) !== signs.colon || !isColon(text.charCodeAt(end + 1), isInside)) return undefined;
  cursor.at = end + 1;
  return scalar(name, "PLAIN", at, end, true);
}

/** What begins on the line of its key or dash, in a block that is indented so far. */
function inline(cursor: Cursor, column: number, depth: number): Node {
  const code = cursor.text.charCodeAt(cursor.at);
  if (depth > maxDepth) throw notPlain;
  if (code === signs.openMap) return flowMap(cursor, column, depth);
  return code === signs.openList ? flowList(cursor, column, depth) : scalarAt(cursor, false);
}

function inside(cursor: Cursor, column: number, depth: number): Node {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === signs.openMap || code === signs.openList) return inline(cursor, column, depth + 1);
  return scalarAt(cursor, true);
}

function flowMap(cursor: Cursor, column: number, depth: number): Node {
  const map = new YAMLMap<Node, Node | null>();
  const start = cursor.at;
  map.flow = true;
  entries(cursor, column, signs.closeMap, () => {
    const name = keyAt(cursor, true);
    if (!name) throw notPlain;
    gap(cursor, column);
    map.items.push(new Pair<Node, Node | null>(name, inside(cursor, column, depth)));
  });
  map.range = [start, cursor.at, cursor.at];
  return map;
}

function flowList(cursor: Cursor, column: number, depth: number): Node {
  const list = new YAMLSeq<Node>();
  const start = cursor.at;
  list.flow = true;
  entries(cursor, column, signs.closeList, () => {
    list.items.push(inside(cursor, column, depth));
  });
  list.range = [start, cursor.at, cursor.at];
  return list;
}

/** What stands between brackets, with commas between; one may stand at the end. */
function entries(cursor: Cursor, column: number, close: number, read: () => void): void {
  const { text } = cursor;
  cursor.at++;
  for (;;) {
    gap(cursor, column);
    if (text.charCodeAt(cursor.at) === close) break;
    read();
    gap(cursor, column);
    const code = text.charCodeAt(cursor.at);
    if (code === close) break;
    if (code !== signs.comma) throw notPlain;
    cursor.at++;
  }
  cursor.at++;
}

/** Spaces, and the rest of a line if the next one is indented further than the block around. */
function gap(cursor: Cursor, column: number): void {
  skipSpaces(cursor);
  if (isLineEnd(cursor) && nextLine(cursor) <= column) throw notPlain;
}
