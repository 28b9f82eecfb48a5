import { isKnownKey, isLikeKey, isListKey } from "./known-keys.ts";
import { skipCurlyQuotedText, skipQuotedText } from "./quotes.ts";
import { addSlip, type BracketFrame, getLineBreak, matchSticky, type Scanner, skipLineSpaces, slipKeyPattern } from "./scanner.ts";

const plainEndPattern = /[,[\]{}\n]|:(?=[ \t\r\n,[\]{}]|$)|[ \t]#/g;
const wideClosers = { "]": "】］）〕", "}": "｝" } as const;
const wideOpeners = { "]": "【［（〔", "}": "｛" } as const;

/** Opens the bracket or brace that stands at an offset, if one does. */
export function openFlowBracket(scanner: Scanner, at: number, under: string | undefined): boolean {
  const sign = scanner.text[at];
  if (sign === "[" || sign === "{") {
    scanner.frames.push(createBracketFrame(at, sign === "[" ? "]" : "}", under));
    return true;
  }
  const close = sign === "｛" && /^｛\s*[A-Za-z][\w-]*\s*[:：]/.test(scanner.text.slice(at, at + 80)) ? "}" : "]";
  const kind = sign === undefined ? -1 : wideOpeners[close].indexOf(sign);
  if (sign === undefined || kind < 0 || (close === "]" && !isListKey(under))) return false;
  const edits = [{ at, length: 1, text: close === "]" ? "[" : "{" }];
  scanner.slips.push({ kind: "bracket", offset: at, sign, edits });
  scanner.frames.push({ ...createBracketFrame(at, close, under), wide: { close: wideClosers[close].charAt(kind), edits } });
  return true;
}

function createBracketFrame(offset: number, close: BracketFrame["close"], under: string | undefined): BracketFrame {
  return { offset, close, under, key: undefined, wantsKey: close === "}", complete: false };
}

/** Reads on inside brackets, to the end of the line or to where the last of them is closed. */
export function scanFlow(scanner: Scanner, start: number): number {
  const { text, frames } = scanner;
  let at = skipLineSpaces(text, start);
  while (at < text.length && text[at] !== "\n") {
    const top = frames.at(-1);
    if (!top) return at;
    at = skipLineSpaces(text, scanToken(scanner, top, at));
  }
  return at;
}

function scanToken(scanner: Scanner, top: BracketFrame, at: number): number {
  const { text } = scanner;
  const sign = text.charAt(at);
  if (sign === "}" || sign === "]") return closeFlowBracket(scanner, sign, at);
  if (isWideCloser(scanner, top, at)) return closeWideBracket(scanner, top, at);
  if (sign === "," || (top.complete && /[，、；]/.test(sign))) return separateEntries(scanner, top, at);
  if (sign === "#" && /\s/.test(text.charAt(at - 1))) return skipComment(scanner, top, at);
  if (sign === ":" && (top.complete || /[\s,[\]{}]/.test(text.charAt(at + 1)))) return beginValue(top, at);
  if (sign === "：" && top.complete && top.wantsKey) {
    addSlip(scanner, "colon", at, sign, { at, length: 1, text: ": " });
    return beginValue(top, at);
  }
  if (/[\u3000\u00a0]/.test(sign)) return skipWideSpace(scanner, at);
  const key = top.wantsKey ? undefined : (top.key ?? top.under);
  if (openFlowBracket(scanner, at, key)) return at + 1;
  if (sign === '"' || sign === "'") return completeEntry(top, skipQuotedText(scanner, at));
  const afterCurly = top.wantsKey ? undefined : skipCurlyQuotedText(scanner, at, key);
  if (afterCurly !== undefined) return completeEntry(top, afterCurly);
  return top.wantsKey ? scanFlowKey(scanner, top, at) : scanFlowValue(scanner, top, at);
}

function completeEntry(top: BracketFrame, at: number): number {
  top.complete = true;
  return at;
}

function beginValue(top: BracketFrame, at: number): number {
  top.wantsKey = false;
  top.complete = false;
  return at + 1;
}

function separateEntries(scanner: Scanner, top: BracketFrame, at: number): number {
  const sign = scanner.text.charAt(at);
  if (sign !== ",") addSlip(scanner, "comma", at, sign, { at, length: 1, text: ", " });
  top.wantsKey = top.close === "}";
  top.complete = false;
  return at + 1;
}

function closeFlowBracket({ frames, slips, text }: Scanner, sign: "]" | "}", at: number): number {
  // A bracket inside that was not closed explains one that closes another.
  if (frames.at(-1)?.close !== sign && frames.some(({ close }) => close === sign)) {
    const inner = frames.pop();
    if (inner) slips.push({ kind: "open-bracket", offset: inner.offset, sign: text.charAt(inner.offset), edits: [] });
    while (frames.at(-1)?.close !== sign) frames.pop();
  }
  if (frames.at(-1)?.close === sign) frames.pop();
  else slips.push({ kind: "extra-bracket", offset: at, sign, edits: [] });
  const outer = frames.at(-1);
  if (outer) outer.complete = true;
  return at + 1;
}

/** Full-width where nothing in the line closes the bracket otherwise. */
function isWideCloser({ text }: Scanner, top: BracketFrame, at: number): boolean {
  const sign = text.charAt(at);
  if (top.wide?.close === sign) return true;
  if (sign === "" || !wideClosers[top.close].includes(sign)) return false;
  return !text.slice(at, getLineBreak(text, at)).includes(top.close);
}

function closeWideBracket(scanner: Scanner, top: BracketFrame, at: number): number {
  const edit = { at, length: 1, text: top.close };
  if (top.wide) top.wide.edits.push(edit);
  else addSlip(scanner, "bracket", at, scanner.text.charAt(at), edit);
  return closeFlowBracket(scanner, top.close, at);
}

/** ` #` begins a comment; when that hides what closes the bracket, it was meant as text. */
function skipComment(scanner: Scanner, top: BracketFrame, at: number): number {
  const { text } = scanner;
  const end = getLineBreak(text, at);
  if (!text.slice(at, end).includes(top.close) || !hasFlowEnded(scanner, end + 1)) return end;
  addSlip(scanner, "hash", at, "#", { at, length: 1, text: "＃" });
  return at + 1;
}

function skipWideSpace(scanner: Scanner, at: number): number {
  addSlip(scanner, "space", at, scanner.text.charAt(at), { at, length: 1, text: " " });
  return at + 1;
}

function scanFlowKey(scanner: Scanner, top: BracketFrame, at: number): number {
  const { text } = scanner;
  const [match, word = "", colon] = matchSticky(slipKeyPattern, text, at) ?? [];
  if (match !== undefined) {
    const place = at + match.length - 1;
    const isFollowed = /[\s,[\]{}]/.test(text.charAt(place + 1)) || place + 1 === text.length;
    if (colon === "：" && isLikeKey(word)) addSlip(scanner, "colon", place, colon, { at: place, length: 1, text: ": " });
    if (colon === ":" && !isFollowed && isLikeKey(word))
      addSlip(scanner, "colon-space", place, word, { at: place + 1, length: 0, text: " " });
    if ((colon === ":" && isFollowed) || isLikeKey(word)) {
      top.key = word;
      return beginValue(top, place);
    }
  }
  const end = findPlainEnd(scanner, top, at);
  if (text[end] !== ":") return completeEntry(top, end);
  top.key = text.slice(at, end).trim();
  return beginValue(top, end);
}

/** The end of a text without quotation marks, in this line. */
function findPlainEnd(scanner: Scanner, top: BracketFrame, at: number): number {
  const { text } = scanner;
  plainEndPattern.lastIndex = at;
  const end = plainEndPattern.exec(text)?.index ?? text.length;
  const plain = text.slice(at, end);
  for (const { index } of plain.matchAll(/[】］）〕｝]/g)) {
    const isPaired = /[【［（〔｛]/.test(plain.slice(0, index));
    if (!isPaired && isWideCloser(scanner, top, at + index)) return at + index;
  }
  return end;
}

function scanFlowValue(scanner: Scanner, top: BracketFrame, at: number): number {
  const { text } = scanner;
  const end = findPlainEnd(scanner, top, at);
  const plain = text.slice(at, end);
  if (top.close === "]") {
    if (isListKey(top.under))
      for (const { 0: sign, index } of plain.matchAll(/[，、；]/g))
        addSlip(scanner, "comma", at + index, sign, { at: at + index, length: 1, text: ", " });
    return text[end] === ":" ? end + 1 : completeEntry(top, end);
  }
  for (const { 0: match, 1: word = "", index } of text.slice(at, end + 1).matchAll(/[，、；]\s*["']?([A-Za-z][\w-]*)["']?[ ]*[:：]/g)) {
    if (!isLikeKey(word)) continue;
    addSlip(scanner, "comma", at + index, match.charAt(0), { at: at + index, length: 1, text: ", " });
    top.wantsKey = true;
    top.complete = false;
    return at + index + 1;
  }
  if (text[end] !== ":") return completeEntry(top, end);
  const [, space = "", word = ""] = /(^|\s)([A-Za-z][\w-]*)\s*$/.exec(plain) ?? [];
  if (isKnownKey(word) && (space !== "" || isLineStart(text, at))) {
    const place = at + plain.lastIndexOf(word);
    addSlip(scanner, "missing-comma", place, word, { at: place, length: 0, text: ", " });
    top.wantsKey = true;
    return place;
  }
  addSlip(scanner, "more-colons", end, ":", { at: end, length: 1, text: "：" });
  return end + 1;
}

function isLineStart(text: string, at: number): boolean {
  return /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 200), at));
}

/**
 * Whether the brackets that are open cannot go on in the line that begins here: it is an entry of the block around
 * them.
 */
export function hasFlowEnded(scanner: Scanner, start: number): boolean {
  const { text, indent } = scanner;
  let at = start;
  while (at < text.length && /^\s*(#|$)/.test(text.slice(at, getLineBreak(text, at)))) at = getLineBreak(text, at) + 1;
  if (at >= text.length) return true;
  const line = text.slice(at, getLineBreak(text, at));
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  if (/^\s*-(\s|$|[A-Za-z])/.test(line)) return true;
  return spaces <= indent && /^\s*[^\s{}[\],#"'][^{}[\],]*[:：]/.test(line);
}

/** Notes the innermost bracket that is open where it cannot go on. */
export function reportOpenBracket(scanner: Scanner): void {
  const inner = scanner.frames.at(-1);
  if (inner) addSlip(scanner, "open-bracket", inner.offset, scanner.text.charAt(inner.offset));
  scanner.frames.length = 0;
}
