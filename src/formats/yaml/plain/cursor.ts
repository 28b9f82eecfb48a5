/** A text and where its reading is. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Thrown when a text is not of the plain kind; what it is then, the YAML library says. */
export const notPlainError = new Error("Not the plain subset of YAML");

export const signCodes = {
  newline: 10,
  space: 32,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  openList: 91,
  backslash: 92,
  closeList: 93,
  openMap: 123,
  closeMap: 125,
} as const;

export function skipCursorSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === signCodes.space) cursor.at++;
}

/** Whether a comment begins here, which it does only after a space or at the beginning of a line. */
function isCommentStart({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== signCodes.hash) return false;
  const before = text.charCodeAt(at - 1);
  if (at === 0 || before === signCodes.space || before === signCodes.newline) return true;
  throw notPlainError;
}

/**
 * Goes over spaces, comments and empty lines to the next line with content; answers its column, or -1 at the end of the
 * text.
 */
export function skipToContent(cursor: Cursor): number {
  const { text } = cursor;
  for (;;) {
    skipCursorSpaces(cursor);
    if (isCommentStart(cursor)) {
      const end = text.indexOf("\n", cursor.at);
      cursor.at = end < 0 ? text.length : end;
    }
    if (cursor.at >= text.length) return -1;
    if (text.charCodeAt(cursor.at) !== signCodes.newline) break;
    cursor.at++;
  }
  return getCursorColumn(cursor);
}

/** Ends a line: only spaces and a comment may follow. Answers the column of the next line with content. */
export function endPlainLine(cursor: Cursor): number {
  skipCursorSpaces(cursor);
  const { text, at } = cursor;
  if (at < text.length && text.charCodeAt(at) !== signCodes.newline && !isCommentStart(cursor)) throw notPlainError;
  return skipToContent(cursor);
}

export function getCursorColumn({ text, at }: Cursor): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}
