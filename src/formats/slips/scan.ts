import { isOver, opened, scanFlow, unclosed } from "./flow.ts";
import { isKey, isLikeKey, isListKey } from "./known-keys.ts";
import { afterCurlyQuoted, afterQuoted } from "./quotes.ts";
import { add, find, lineEnd, matchAt, newScanner, type Scanner, skipSpaces } from "./scanner.ts";
import type { Slip } from "./slip.ts";

const indentation = /[ \t\u3000\u00a0]*/y;
const keyHere = /([A-Za-z][\w-]*)[ ]*([:：])/y;
const dashWithoutSpace = /([-－–—])(?=[ ]*(?:([A-Za-z][\w-]*)[ ]*[:：]|[{[｛【]))/y;

/**
 * The mistakes in the signs and spaces of a YAML text that can be named: Chinese punctuation and spaces in the place of YAML's, a missing
 * space, a colon too many, brackets and quotation marks that are never closed. Quoted and other free text is left alone. Reads line by line
 * without the parser, which after such a mistake mistakes everything that follows.
 */
export function slipsOf(text: string): Slip[] {
  const scanner = newScanner(text);
  for (let at = 0; at < text.length; ) at = lineEnd(text, scanLine(scanner, at)) + 1;
  unclosed(scanner);
  return scanner.slips;
}

/** Reads what begins with a line; answers an offset in the last line that was read. */
function scanLine(scanner: Scanner, start: number): number {
  const { text, frames } = scanner;
  const end = lineEnd(text, start);
  if (/^[ \t\r]*(#|$)/.test(text.slice(start, end))) return end;
  if (frames.length > 0) {
    if (!isOver(scanner, start)) return rest(scanner, scanFlow(scanner, start));
    unclosed(scanner);
  }
  const spaces = skipBlanks(text, start) - start;
  if (spaces > scanner.indent && scanner.inside === "block-text") return end;
  if (spaces > scanner.indent && scanner.inside === "text") return continued(scanner, start + spaces, end);
  scanner.inside = undefined;
  if (/^(---|\.\.\.|%)/.test(text.slice(start, start + 3))) return end;
  const found = scanner.slips.length;
  const at = indented(scanner, start);
  const isOdd = scanner.slips.length > found;
  const last = scanEntry(scanner, at, start);
  // How far a line with tabs or wide spaces is indented cannot be told, nor what goes on inside it.
  if (isOdd) scanner.inside = undefined;
  return last;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at++;
  return at;
}

/** A text may go on in the next lines, but not with an entry. */
function continued(scanner: Scanner, at: number, end: number): number {
  const [match, word = "", colon] = matchAt(keyHere, scanner.text, at) ?? [];
  if (match === undefined || colon !== ":" || !isKey(word) || !/^(\s|$)/.test(scanner.text.slice(at + match.length, end))) return end;
  add(scanner, "deeper", at, word);
  scanner.inside = undefined;
  scanner.indent = -1;
  return end;
}

function indented(scanner: Scanner, start: number): number {
  const indent = matchAt(indentation, scanner.text, start)?.[0] ?? "";
  const odd = indent.search(/[\t\u3000\u00a0]/);
  if (odd >= 0) add(scanner, indent[odd] === "\t" ? "tab" : "indent", start + odd, indent.charAt(odd));
  return start + indent.length;
}

function scanEntry(scanner: Scanner, start: number, lineStart: number): number {
  const { text } = scanner;
  let at = start;
  let indent = start - lineStart;
  for (let next = afterDash(scanner, at); next !== undefined; next = afterDash(scanner, at)) {
    indent = at - lineStart;
    at = next;
  }
  const isItem = at > start;
  const end = lineEnd(text, at);
  if (/^\s*(#|$)/.test(text.slice(at, end))) return end;
  const isRoot = lineStart === start && !isItem;
  if (opened(scanner, at, isItem ? scanner.waiting : undefined)) {
    scanner.indent = isRoot ? -1 : indent;
    return rest(scanner, scanFlow(scanner, at + 1));
  }
  const [key, afterKey] = keyAt(scanner, at);
  if (key === undefined) return scanValue(scanner, at, isItem ? scanner.waiting : undefined, indent);
  scanner.waiting = undefined;
  return scanValue(scanner, afterKey, key, at - lineStart + added(scanner, lineStart, at));
}

/** By how much slips between two offsets push what follows to the right. */
function added({ slips }: Scanner, from: number, to: number): number {
  let sum = 0;
  for (let index = slips.length - 1; index >= 0; index--) {
    const { offset, edits } = slips[index] as Slip;
    if (offset < from) break;
    if (offset < to) for (const edit of edits) sum += edit.text.length - edit.length;
  }
  return sum;
}

/** The offset after the dash that begins an entry of a list, if one stands here. */
function afterDash(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  const next = text.charAt(at + 1);
  if (text[at] === "-" && /[\u3000\u00a0]/.test(next)) {
    add(scanner, "space", at + 1, next, { at: at + 1, length: 1, text: " " });
    return skipSpaces(text, at + 2);
  }
  if (text[at] === "-" && /^\s?$/.test(next)) return next === "\n" ? at + 1 : skipSpaces(text, at + 1);
  const [dash, , word] = matchAt(dashWithoutSpace, text, at) ?? [];
  if (dash !== undefined && (word === undefined || isLikeKey(word))) return noteDash(scanner, at, dash);
  if (isListKey(scanner.waiting) && /^[-－–—][^\s-]/.test(text.slice(at, at + 2))) return noteDash(scanner, at, text.charAt(at));
  return undefined;
}

function noteDash(scanner: Scanner, at: number, dash: string): number {
  const isSpaced = scanner.text[at + 1] === " ";
  add(scanner, dash === "-" ? "dash-space" : "dash", at, dash, { at, length: 1, text: isSpaced ? "-" : "- " });
  return skipSpaces(scanner.text, at + 1);
}

/** The key that begins here, and the offset after its colon. */
function keyAt(scanner: Scanner, at: number): readonly [string | undefined, number] {
  const { text } = scanner;
  const end = lineEnd(text, at);
  const [match, word = "", colon] = matchAt(keyHere, text, at) ?? [];
  if (match !== undefined) {
    const place = at + match.length - 1;
    const next = text.slice(place + 1, place + 3);
    if (colon === ":" && /^(\s|$)/.test(next)) return [word, place + 1];
    if (colon === "：" && isLikeKey(word)) {
      add(scanner, "colon", place, colon, { at: place, length: 1, text: ": " });
      return [word, place + 1];
    }
    if (colon === ":" && next !== "//" && isLikeKey(word)) {
      add(scanner, "colon-space", place, word, { at: place + 1, length: 0, text: " " });
      return [word, place + 1];
    }
  }
  const quoted = /^("(?:[^"\\]|\\.)*"|'[^']*')[ ]*([:：])/.exec(text.slice(at, end));
  if (quoted) {
    const place = at + quoted[0].length - 1;
    if (quoted[2] === "：") add(scanner, "colon", place, "：", { at: place, length: 1, text: ": " });
    return [quoted[1]?.slice(1, -1), place + 1];
  }
  const place = find(/:(?=\s|$)|\s#/, text, at, end);
  return text[place] === ":" && !/["'|>&*!]/.test(text.charAt(at)) ? [text.slice(at, place), place + 1] : [undefined, at];
}

function scanValue(scanner: Scanner, start: number, key: string | undefined, indent: number): number {
  const { text } = scanner;
  const end = lineEnd(text, start);
  const [properties = ""] = matchAt(/[ \t]*(?:[&!][^\s]*[ \t]+)*/y, text, start) ?? [];
  let at = start + properties.length;
  if (/[\u3000\u00a0]/.test(text.charAt(at))) {
    add(scanner, "space", at, text.charAt(at), { at, length: 1, text: " " });
    at = skipSpaces(text, at + 1);
  }
  scanner.indent = indent;
  if (/^\s*(#|$)/.test(text.slice(at, end))) {
    scanner.waiting = key;
    return end;
  }
  scanner.inside = /^[|>][-+0-9]*\s*(#.*)?$/.test(text.slice(at, end)) ? "block-text" : "text";
  if (scanner.inside === "block-text") return end;
  if (opened(scanner, at, key)) return rest(scanner, scanFlow(scanner, at + 1));
  if (/["']/.test(text.charAt(at))) return afterQuoted(scanner, at);
  const afterCurly = afterCurlyQuoted(scanner, at, key);
  if (afterCurly !== undefined) return afterCurly;
  scanText(scanner, at);
  return end;
}

/** A text without quotation marks: a colon in it would begin another entry. */
function scanText(scanner: Scanner, start: number): void {
  const { text } = scanner;
  const plain = text.slice(start, find(/\s#/, text, start, lineEnd(text, start)));
  const colons = [...plain.matchAll(/:(?=[ \t\r]|$)/g)].map(({ index }) => start + index);
  const [first] = colons;
  if (first === undefined) return;
  const [bracket = ""] = /[}\]](?=\s*$)/.exec(plain) ?? [];
  const [, word = ""] = /[\s,，、；]([A-Za-z][\w-]*)\s*$/.exec(text.slice(start, first)) ?? [];
  if (bracket !== "" && !plain.includes(bracket === "}" ? "{" : "["))
    add(scanner, "extra-bracket", start + plain.lastIndexOf(bracket), bracket);
  else if (isKey(word)) add(scanner, "two-entries", start + plain.lastIndexOf(word, first - start), word);
  else add(scanner, "more-colons", first, ":", ...colons.map((at) => ({ at, length: 1, text: "：" })));
}

/** After the last bracket of a line. */
function rest(scanner: Scanner, start: number): number {
  const { text, frames } = scanner;
  const at = skipSpaces(text, start);
  const sign = text.charAt(at);
  if (frames.length > 0) return start;
  if (sign === "}" || sign === "]") add(scanner, "extra-bracket", at, sign, { at, length: 1, text: "" });
  if (/[,，、；]/.test(sign)) add(scanner, "extra-comma", at, sign, { at, length: 1, text: "" });
  return start;
}
