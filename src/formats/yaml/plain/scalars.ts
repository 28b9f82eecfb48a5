import { Scalar } from "../yaml.ts";
import { type Cursor, notPlainError, signCodes } from "./cursor.ts";

/** Signs that begin something else than a text without quotation marks. */
const indicators = new Set([..."?:,[]{}#&*!|>'\"%@`"].map((sign) => sign.charCodeAt(0)));
/** Signs with which the core schema's null, truth values and numbers begin. */
const specialSigns = new Set([..."~nNtTfF0123456789+-."].map((sign) => sign.charCodeAt(0)));

/** A value on one line that is no list and no map. Inside brackets it ends at their signs as well. */
export function readScalar(cursor: Cursor, isInside: boolean): Scalar {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === signCodes.quote) return readDoubleQuotedScalar(cursor);
  if (code === signCodes.apostrophe) return readSingleQuotedScalar(cursor);
  return readPlainScalar(cursor, isInside);
}

function readPlainScalar(cursor: Cursor, isInside: boolean): Scalar {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  if (indicators.has(first) || (first === signCodes.dash && !isDigit(text.charCodeAt(start + 1)))) throw notPlainError;
  let end = start;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === signCodes.newline) break;
    if (code === signCodes.space) continue;
    if (code === signCodes.colon && isColon(text.charCodeAt(at + 1), isInside)) throw notPlainError;
    if (code === signCodes.hash && end < at) break;
    if (isInside && isBracketSign(code)) break;
    end = at + 1;
  }
  cursor.at = end;
  return createScalar(text.slice(start, end), "PLAIN", start, end);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBracketSign(code: number): boolean {
  return (
    code === signCodes.comma ||
    code === signCodes.closeMap ||
    code === signCodes.closeList ||
    code === signCodes.openMap ||
    code === signCodes.openList
  );
}

/** Whether a colon before this sign separates a key from its value. */
export function isColon(next: number, isInside: boolean): boolean {
  return next === signCodes.space || next === signCodes.newline || Number.isNaN(next) || (isInside && isBracketSign(next));
}

function readDoubleQuotedScalar(cursor: Cursor): Scalar {
  const { text, at: start } = cursor;
  let at = start + 1;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === signCodes.quote) break;
    if (code === signCodes.newline || Number.isNaN(code)) throw notPlainError;
    // The escapes that JSON has too; the others are rare.
    if (code === signCodes.backslash && !/["\\/bfnrt]/.test(text.charAt(++at))) throw notPlainError;
  }
  cursor.at = at + 1;
  const quoted = text.slice(start, at + 1);
  const value = quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  return createScalar(value, "QUOTE_DOUBLE", start, at + 1);
}

function readSingleQuotedScalar(cursor: Cursor): Scalar {
  const { text, at: start } = cursor;
  let at = start + 1;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === signCodes.newline || Number.isNaN(code)) throw notPlainError;
    if (code !== signCodes.apostrophe) continue;
    if (text.charCodeAt(at + 1) !== signCodes.apostrophe) break;
    at++;
  }
  cursor.at = at + 1;
  return createScalar(text.slice(start + 1, at).replaceAll("''", "'"), "QUOTE_SINGLE", start, at + 1);
}

export function createScalar(source: string, type: Scalar.Type, start: number, end: number, isKey = false): Scalar {
  const node = new Scalar<unknown>(type === "PLAIN" && !isKey ? resolveScalar(source) : source);
  node.range = [start, end, end];
  node.source = source;
  node.type = type;
  return node;
}

/** What the core schema of YAML 1.2 takes a text without quotation marks for. */
function resolveScalar(source: string): unknown {
  if (!specialSigns.has(source.charCodeAt(0))) return source;
  if (/^[-+]?[0-9]+$/.test(source)) return Number.parseInt(source, 10);
  if (/^(?:~|[Nn]ull|NULL)$/.test(source)) return null;
  if (/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(source)) return /^[Tt]/.test(source);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(source)) return Number.parseFloat(source);
  if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/.test(source)) throw notPlainError;
  return source;
}
