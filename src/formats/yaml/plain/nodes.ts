import { type Node, Pair, type Scalar, YAMLMap, YAMLSeq } from "../yaml.ts";
import { type Cursor, endPlainLine, getCursorColumn, notPlainError, signCodes, skipCursorSpaces, skipToContent } from "./cursor.ts";
import { createScalar, isColon, readScalar } from "./scalars.ts";

/** A key without quotation marks. */
const plainKeyPattern = /[\p{L}_][\p{L}\p{N}_-]{0,120}/uy;
/** Deeper than anything that the format has. */
const maxPlainDepth = 64;

/** The map that a whole text is. */
export function readRootMap(cursor: Cursor): Node {
  if (skipToContent(cursor) !== 0) throw notPlainError;
  const [root, rest] = readBlockMap(cursor, 0, 0);
  if (rest !== -1) throw notPlainError;
  return root;
}

/** A node that was read, and the column of the line that follows it. */
type BlockNode = readonly [node: Node, next: number];

function readBlockMap(cursor: Cursor, column: number, depth: number): BlockNode {
  if (depth > maxPlainDepth) throw notPlainError;
  const map = new YAMLMap<Node, Node | null>();
  const start = cursor.at;
  let next: number = column;
  while (next === column) {
    const name = readPlainKey(cursor, false);
    if (!name) throw notPlainError;
    let value: Node;
    skipCursorSpaces(cursor);
    if (isLineEnd(cursor)) {
      const inner = endPlainLine(cursor);
      const isList = isDash(cursor);
      if (inner < column || (inner === column && !isList)) throw notPlainError;
      [value, next] = isList ? readBlockList(cursor, inner, depth + 1) : readBlockMap(cursor, inner, depth + 1);
    } else {
      value = readInlineNode(cursor, column, depth + 1);
      next = endPlainLine(cursor);
    }
    map.items.push(new Pair<Node, Node | null>(name, value));
  }
  if (next > column) throw notPlainError;
  map.range = [start, cursor.at, cursor.at];
  return [map, next];
}

function readBlockList(cursor: Cursor, column: number, depth: number): BlockNode {
  if (depth > maxPlainDepth) throw notPlainError;
  const list = new YAMLSeq<Node>();
  const start = cursor.at;
  let next: number = column;
  while (next === column && isDash(cursor)) {
    cursor.at++;
    skipCursorSpaces(cursor);
    const inner = getCursorColumn(cursor);
    if (isLineEnd(cursor) || isDash(cursor)) throw notPlainError;
    const before = cursor.at;
    const isMap = readPlainKey(cursor, false) !== undefined;
    cursor.at = before;
    let value: Node;
    if (isMap) [value, next] = readBlockMap(cursor, inner, depth + 1);
    else {
      value = readInlineNode(cursor, column, depth + 1);
      next = endPlainLine(cursor);
    }
    list.items.push(value);
  }
  if (next > column) throw notPlainError;
  list.range = [start, cursor.at, cursor.at];
  return [list, next];
}

/** Whether the entry of a list begins here. */
function isDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === signCodes.dash && isColon(text.charCodeAt(at + 1), false);
}

function isLineEnd({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(at);
  return code === signCodes.newline || code === signCodes.hash || Number.isNaN(code);
}

/** A key and its colon, if they stand here. */
function readPlainKey(cursor: Cursor, isInside: boolean): Scalar | undefined {
  const { text, at } = cursor;
  plainKeyPattern.lastIndex = at;
  const name = plainKeyPattern.exec(text)?.[0];
  if (name === undefined) return undefined;
  const end = at + name.length;
  if (text.charCodeAt(end) !== signCodes.colon || !isColon(text.charCodeAt(end + 1), isInside)) return undefined;
  cursor.at = end + 1;
  return createScalar(name, "PLAIN", at, end, true);
}

/** What begins on the line of its key or dash, in a block that is indented so far. */
function readInlineNode(cursor: Cursor, column: number, depth: number): Node {
  const code = cursor.text.charCodeAt(cursor.at);
  if (depth > maxPlainDepth) throw notPlainError;
  if (code === signCodes.openMap) return readFlowMap(cursor, column, depth);
  return code === signCodes.openList ? readFlowList(cursor, column, depth) : readScalar(cursor, false);
}

function readInnerNode(cursor: Cursor, column: number, depth: number): Node {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === signCodes.openMap || code === signCodes.openList) return readInlineNode(cursor, column, depth + 1);
  return readScalar(cursor, true);
}

function readFlowMap(cursor: Cursor, column: number, depth: number): Node {
  const map = new YAMLMap<Node, Node | null>();
  const start = cursor.at;
  map.flow = true;
  readFlowEntries(cursor, column, signCodes.closeMap, () => {
    const name = readPlainKey(cursor, true);
    if (!name) throw notPlainError;
    skipGap(cursor, column);
    map.items.push(new Pair<Node, Node | null>(name, readInnerNode(cursor, column, depth)));
  });
  map.range = [start, cursor.at, cursor.at];
  return map;
}

function readFlowList(cursor: Cursor, column: number, depth: number): Node {
  const list = new YAMLSeq<Node>();
  const start = cursor.at;
  list.flow = true;
  readFlowEntries(cursor, column, signCodes.closeList, () => {
    list.items.push(readInnerNode(cursor, column, depth));
  });
  list.range = [start, cursor.at, cursor.at];
  return list;
}

/** What stands between brackets, with commas between; one may stand at the end. */
function readFlowEntries(cursor: Cursor, column: number, close: number, read: () => void): void {
  const { text } = cursor;
  cursor.at++;
  for (;;) {
    skipGap(cursor, column);
    if (text.charCodeAt(cursor.at) === close) break;
    read();
    skipGap(cursor, column);
    const code = text.charCodeAt(cursor.at);
    if (code === close) break;
    if (code !== signCodes.comma) throw notPlainError;
    cursor.at++;
  }
  cursor.at++;
}

/** Spaces, and the rest of a line if the next one is indented further than the block around. */
function skipGap(cursor: Cursor, column: number): void {
  skipCursorSpaces(cursor);
  if (isLineEnd(cursor) && skipToContent(cursor) <= column) throw notPlainError;
}
