import { isIdKey } from "./known-keys.ts";
import { addSlip, getLineBreak, type Scanner } from "./scanner.ts";

const newEntryPattern = /^[ \t]*(?:- |-$|[A-Za-z][\w-]*:(?:\s|$)|"[^"]*"[ ]*:)/;

/**
 * The offset after a text in quotation marks that begins here. A text may go over several lines, but when one of them
 * looks like an entry of its own, or the file ends, the quotation mark was never closed; that is noted, and the answer
 * is the end of the line.
 */
export function skipQuotedText(scanner: Scanner, start: number): number {
  const { text } = scanner;
  const mark = text[start] ?? "";
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === mark && mark === "'" && text[at + 1] === "'") at++;
    else if (sign === mark) return at + 1;
    else if (sign === "\\" && mark === '"') at++;
    if (text[at] === "\n" && newEntryPattern.test(text.slice(at + 1, Math.min(getLineBreak(text, at + 1), at + 200)))) break;
  }
  addSlip(scanner, "open-quote", start, mark);
  // Brackets that are open may be closed in what was taken for quoted text.
  scanner.frames.length = 0;
  return getLineBreak(text, start);
}

const quotePartners: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["”", "”"],
  ["‘", "’"],
]);

/**
 * The offset after a text in Chinese quotation marks, where they were meant to be YAML's: around an id, or a text that
 * YAML would take apart. In other texts they are punctuation.
 */
export function skipCurlyQuotedText(scanner: Scanner, start: number, key: string | undefined): number | undefined {
  const { text, frames } = scanner;
  const partner = quotePartners.get(text[start] ?? "");
  const end = getLineBreak(text, start);
  const close = partner === undefined ? -1 : text.indexOf(partner, start + 1);
  if (close < 0 || close > end || !/^\s*(?:[,，、\]}｝】]|#|$)/.test(text.slice(close + 1, end))) return undefined;
  const content = text.slice(start + 1, close);
  const isTakenApart = frames.length > 0 ? /: |:$|[,[\]{}]| #/ : /: |:$| #/;
  if (!isIdKey(key) && !isTakenApart.test(content)) return undefined;
  const mark = /["\\]/.test(content) ? "'" : '"';
  addSlip(scanner, "quotes", start, text.charAt(start), { at: start, length: 1, text: mark }, { at: close, length: 1, text: mark });
  return close + 1;
}
