import { getNextLineStart } from "../yaml/insertion-point.ts";
import { getLineEnd, getLineStart, type TextEdit } from "./text-edits.ts";

/** Where an entry between brackets is written, without its comma. */
export interface EntrySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The edits that take entries out of a list or map between brackets, with their commas. One that has lines of its own
 * goes with them and with the comment behind it; other comments stay.
 */
export function listEntryRemovals(text: string, spans: readonly EntrySpan[], kept: readonly boolean[]): TextEdit[] {
  const lastKept = kept.lastIndexOf(true);
  const removals = spans.flatMap((span, index) => (kept[index] ? [] : [createEntryRemoval(text, span)]));
  const last = spans[lastKept];
  const isEndless = lastKept < spans.length - 1 && findComma(text, spans.at(-1)?.to ?? 0) === undefined;
  if (!last || !isEndless) return removals;
  const comma = findComma(text, last.to) ?? last.to;
  const behind = getBlanksEnd(text, comma + 1);
  // A comment begins behind a blank.
  return [{ from: comma, to: text[behind] === "#" ? comma + 1 : behind, text: "" }, ...removals];
}

function createEntryRemoval(text: string, { from, to }: EntrySpan): TextEdit {
  const comma = findComma(text, to);
  const end = comma === undefined ? to : comma + 1;
  const start = getLineStart(text, from);
  const isAlone = text.slice(start, from).trim() === "" && /^[ \t]*(?:#.*)?$/.test(text.slice(end, getLineEnd(text, end)));
  return isAlone ? { from: start, to: getNextLineStart(text, end), text: "" } : { from, to: getBlanksEnd(text, end), text: "" };
}

/** Where the comma stands that follows an offset behind blanks and comments, if one does. */
function findComma(text: string, at: number): number | undefined {
  const sign = /(?:\s|#.*$)*/my;
  sign.lastIndex = at;
  sign.exec(text);
  return text[sign.lastIndex] === "," ? sign.lastIndex : undefined;
}

function getBlanksEnd(text: string, at: number): number {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = at;
  blanks.exec(text);
  return blanks.lastIndex;
}
