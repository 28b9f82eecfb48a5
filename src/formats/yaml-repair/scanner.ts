import type { Slip, SlipEdit } from "./slip.ts";

/** A key and its colon, of either width, at an offset. */
export const slipKeyPattern = /([A-Za-z][\w-]*)[ ]*([:：])/y;

/** A bracket or brace that is open. */
export interface BracketFrame {
  readonly offset: number;
  readonly close: "]" | "}";
  /** The key that it is the value of. */
  readonly under: string | undefined;
  /** Opened by a full-width bracket: what closes that one, and the edits of its slip. */
  readonly wide?: { readonly close: string; readonly edits: SlipEdit[] };
  /** In braces: the last key. */
  key: string | undefined;
  /** In braces: a key comes next. */
  wantsKey: boolean;
  /** An entry is complete, so that only a sign can follow. */
  complete: boolean;
}

/** Where the scanning of a text is. */
export interface Scanner {
  readonly text: string;
  readonly slips: Slip[];
  readonly frames: BracketFrame[];
  /** Lines that are indented further than this go on inside what `inside` says. */
  indent: number;
  inside: "text" | "block-text" | undefined;
  /** A key that waits for its value on the next lines. */
  waiting: string | undefined;
}

export function createScanner(text: string): Scanner {
  return { text, slips: [], frames: [], indent: -1, inside: undefined, waiting: undefined };
}

export function addSlip(scanner: Scanner, kind: Slip["kind"], offset: number, sign: string, ...edits: readonly SlipEdit[]): void {
  scanner.slips.push({ kind, offset, sign, edits });
}

export function getLineBreak(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The first match at or after an offset, before `end`. */
export function findPattern(pattern: RegExp, text: string, at: number, end: number): number {
  const found = text.slice(at, end).search(pattern);
  return found < 0 ? end : at + found;
}

/** The match of a sticky pattern at an offset. */
export function matchSticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function skipLineSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === " " || text[next] === "\t" || text[next] === "\r") next++;
  return next;
}
