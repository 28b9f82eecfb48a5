import { hasFlowEnded, openFlowBracket, reportOpenBracket, scanFlow } from "./flow.ts";
import { isKnownKey, isLikeKey, isListKey } from "./known-keys.ts";
import { skipCurlyQuotedText, skipQuotedText } from "./quotes.ts";
import { addSlip, createScanner, findPattern, getLineBreak, matchSticky, type Scanner, skipLineSpaces, slipKeyPattern } from "./scanner.ts";
import type { Slip } from "./slip.ts";

const indentPattern = /[ \t\u3000\u00a0]*/y;
const tightDashPattern = /([-－–—])(?=[ ]*(?:([A-Za-z][\w-]*)[ ]*[:：]|[{[｛【]))/y;

/**
 * The mistakes in the signs and spaces of a YAML text that can be named: Chinese punctuation and spaces in the place of
 * YAML's, a missing space, a colon too many, brackets and quotation marks that are never closed. Quoted and other free
 * text is left alone. Reads line by line without the parser, which after such a mistake mistakes everything that
 * follows.
 */
export function collectSlips(text: string): Slip[] {
  const scanner = createScanner(text);
  for (let at = 0; at < text.length; ) at = getLineBreak(text, scanLine(scanner, at)) + 1;
  reportOpenBracket(scanner);
  return scanner.slips;
}

/** Reads what begins with a line; answers an offset in the last line that was read. */
function scanLine(scanner: Scanner, start: number): number {
  const { text, frames } = scanner;
  const end = getLineBreak(text, start);
  if (/^[ \t\r]*(#|$)/.test(text.slice(start, end))) return end;
  if (frames.length > 0) {
    if (!hasFlowEnded(scanner, start)) return scanLineRest(scanner, scanFlow(scanner, start));
    reportOpenBracket(scanner);
  }
  const spaces = skipIndent(text, start) - start;
  if (spaces > scanner.indent && scanner.inside === "block-text") return end;
  if (spaces > scanner.indent && scanner.inside === "text") return scanContinuation(scanner, start + spaces, end);
  scanner.inside = undefined;
  if (/^(---|\.\.\.|%)/.test(text.slice(start, start + 3))) return end;
  const found = scanner.slips.length;
  const at = scanIndent(scanner, start);
  const isOdd = scanner.slips.length > found;
  const last = scanEntry(scanner, at, start);
  // How far a line with tabs or wide spaces is indented cannot be told, nor what goes on inside it.
  if (isOdd) scanner.inside = undefined;
  return last;
}

function skipIndent(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at++;
  return at;
}

/** A text may go on in the next lines, but not with an entry. */
function scanContinuation(scanner: Scanner, at: number, end: number): number {
  const [match, word = "", colon] = matchSticky(slipKeyPattern, scanner.text, at) ?? [];
  if (match === undefined || colon !== ":" || !isKnownKey(word) || !/^(\s|$)/.test(scanner.text.slice(at + match.length, end))) return end;
  addSlip(scanner, "deeper", at, word);
  scanner.inside = undefined;
  scanner.indent = -1;
  return end;
}

function scanIndent(scanner: Scanner, start: number): number {
  const indent = matchSticky(indentPattern, scanner.text, start)?.[0] ?? "";
  const odd = indent.search(/[\t\u3000\u00a0]/);
  if (odd >= 0) addSlip(scanner, indent[odd] === "\t" ? "tab" : "indent", start + odd, indent.charAt(odd));
  return start + indent.length;
}

function scanEntry(scanner: Scanner, start: number, lineStart: number): number {
  const { text } = scanner;
  let at = start;
  let indent = start - lineStart;
  for (let next = skipDash(scanner, at); next !== undefined; next = skipDash(scanner, at)) {
    indent = at - lineStart;
    at = next;
  }
  const isItem = at > start;
  const end = getLineBreak(text, at);
  if (/^\s*(#|$)/.test(text.slice(at, end))) return end;
  const isRoot = lineStart === start && !isItem;
  if (openFlowBracket(scanner, at, isItem ? scanner.waiting : undefined)) {
    scanner.indent = isRoot ? -1 : indent;
    return scanLineRest(scanner, scanFlow(scanner, at + 1));
  }
  const [key, afterKey] = scanBlockKey(scanner, at);
  if (key === undefined) return scanBlockValue(scanner, at, isItem ? scanner.waiting : undefined, indent);
  scanner.waiting = undefined;
  return scanBlockValue(scanner, afterKey, key, at - lineStart + computeSlipShift(scanner, lineStart, at));
}

/** By how much slips between two offsets push what follows to the right. */
function computeSlipShift({ slips }: Scanner, from: number, to: number): number {
  let sum = 0;
  for (let index = slips.length - 1; index >= 0; index--) {
    const { offset, edits } = slips[index] as Slip;
    if (offset < from) break;
    if (offset < to) for (const edit of edits) sum += edit.text.length - edit.length;
  }
  return sum;
}

/** The offset after the dash that begins an entry of a list, if one stands here. */
function skipDash(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  const next = text.charAt(at + 1);
  if (text[at] === "-" && /[\u3000\u00a0]/.test(next)) {
    addSlip(scanner, "space", at + 1, next, { at: at + 1, length: 1, text: " " });
    return skipLineSpaces(text, at + 2);
  }
  if (text[at] === "-" && /^\s?$/.test(next)) return next === "\n" ? at + 1 : skipLineSpaces(text, at + 1);
  const [dash, , word] = matchSticky(tightDashPattern, text, at) ?? [];
  if (dash !== undefined && (word === undefined || isLikeKey(word))) return noteDash(scanner, at, dash);
  if (isListKey(scanner.waiting) && /^[-－–—][^\s-]/.test(text.slice(at, at + 2))) return noteDash(scanner, at, text.charAt(at));
  return undefined;
}

function noteDash(scanner: Scanner, at: number, dash: string): number {
  const isSpaced = scanner.text[at + 1] === " ";
  addSlip(scanner, dash === "-" ? "dash-space" : "dash", at, dash, { at, length: 1, text: isSpaced ? "-" : "- " });
  return skipLineSpaces(scanner.text, at + 1);
}

/** The key that begins here, and the offset after its colon. */
function scanBlockKey(scanner: Scanner, at: number): readonly [string | undefined, number] {
  const { text } = scanner;
  const end = getLineBreak(text, at);
  const [match, word = "", colon] = matchSticky(slipKeyPattern, text, at) ?? [];
  if (match !== undefined) {
    const place = at + match.length - 1;
    const next = text.slice(place + 1, place + 3);
    if (colon === ":" && /^(\s|$)/.test(next)) return [word, place + 1];
    if (colon === "：" && isLikeKey(word)) {
      addSlip(scanner, "colon", place, colon, { at: place, length: 1, text: ": " });
      return [word, place + 1];
    }
    if (colon === ":" && next !== "//" && isLikeKey(word)) {
      addSlip(scanner, "colon-space", place, word, { at: place + 1, length: 0, text: " " });
      return [word, place + 1];
    }
  }
  const quoted = /^("(?:[^"\\]|\\.)*"|'[^']*')[ ]*([:：])/.exec(text.slice(at, end));
  if (quoted) {
    const place = at + quoted[0].length - 1;
    if (quoted[2] === "：") addSlip(scanner, "colon", place, "：", { at: place, length: 1, text: ": " });
    return [quoted[1]?.slice(1, -1), place + 1];
  }
  const place = findPattern(/:(?=\s|$)|\s#/, text, at, end);
  return text[place] === ":" && !/["'|>&*!]/.test(text.charAt(at)) ? [text.slice(at, place), place + 1] : [undefined, at];
}

function scanBlockValue(scanner: Scanner, start: number, key: string | undefined, indent: number): number {
  const { text } = scanner;
  const end = getLineBreak(text, start);
  const [properties = ""] = matchSticky(/[ \t]*(?:[&!][^\s]*[ \t]+)*/y, text, start) ?? [];
  let at = start + properties.length;
  if (/[\u3000\u00a0]/.test(text.charAt(at))) {
    addSlip(scanner, "space", at, text.charAt(at), { at, length: 1, text: " " });
    at = skipLineSpaces(text, at + 1);
  }
  scanner.indent = indent;
  if (/^\s*(#|$)/.test(text.slice(at, end))) {
    scanner.waiting = key;
    return end;
  }
  scanner.inside = /^[|>][-+0-9]*\s*(#.*)?$/.test(text.slice(at, end)) ? "block-text" : "text";
  if (scanner.inside === "block-text") return end;
  if (openFlowBracket(scanner, at, key)) return scanLineRest(scanner, scanFlow(scanner, at + 1));
  if (/["']/.test(text.charAt(at))) return skipQuotedText(scanner, at);
  const afterCurly = skipCurlyQuotedText(scanner, at, key);
  if (afterCurly !== undefined) return afterCurly;
  scanPlainText(scanner, at);
  return end;
}

/** A text without quotation marks: a colon in it would begin another entry. */
function scanPlainText(scanner: Scanner, start: number): void {
  const { text } = scanner;
  const plain = text.slice(start, findPattern(/\s#/, text, start, getLineBreak(text, start)));
  const colons = [...plain.matchAll(/:(?=[ \t\r]|$)/g)].map(({ index }) => start + index);
  const [first] = colons;
  if (first === undefined) return;
  const [bracket = ""] = /[}\]](?=\s*$)/.exec(plain) ?? [];
  const [, word = ""] = /[\s,，、；]([A-Za-z][\w-]*)\s*$/.exec(text.slice(start, first)) ?? [];
  if (bracket !== "" && !plain.includes(bracket === "}" ? "{" : "["))
    addSlip(scanner, "extra-bracket", start + plain.lastIndexOf(bracket), bracket);
  else if (isKnownKey(word)) addSlip(scanner, "two-entries", start + plain.lastIndexOf(word, first - start), word);
  else addSlip(scanner, "more-colons", first, ":", ...colons.map((at) => ({ at, length: 1, text: "：" })));
}

/** After the last bracket of a line. */
function scanLineRest(scanner: Scanner, start: number): number {
  const { text, frames } = scanner;
  const at = skipLineSpaces(text, start);
  const sign = text.charAt(at);
  if (frames.length > 0) return start;
  if (sign === "}" || sign === "]") addSlip(scanner, "extra-bracket", at, sign, { at, length: 1, text: "" });
  if (/[,，、；]/.test(sign)) addSlip(scanner, "extra-comma", at, sign, { at, length: 1, text: "" });
  return start;
}
