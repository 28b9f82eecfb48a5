/** A text and where its reading is. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Thrown when a text is not of the plain kind; what it is then, the YAML library says. */
export const notPlain = new Error("Not the plain subset of YAML");

export const signs = {
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

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === signs.space) cursor.at++;
}

/** Whether a comment begins here, which it does only after a space or at the beginning of a line. */
function isComment({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== signs.hash) return false;
  const before = text.charCodeAt(at - 1);
  if (at === 0 || before === signs.space || before === signs.newline) return true;
  throw notPlain;
}

/** Goes over spaces, comments and empty lines to the next line with content; answers its column, or -1 at the end of the text. */
export function nextLine(cursor: Cursor): number {
  const { text } = cursor;
  for (;;) {
    skipSpaces(cursor);
    if (isComment(cursor)) {
      const end = text.indexOf("\n", cursor.at);
      cursor.at = end < 0 ? text.length : end;
    }
    if (cursor.at >= text.length) return -1;
    if (text.charCodeAt(cursor.at) !== signs.newline) break;
    cursor.at++;
  }
  return columnOf(cursor);
}

/** Ends a line: only spaces and a comment may follow. Answers the column of the next line with content. */
export function endLine(cursor: Cursor): number {
  skipSpaces(cursor);
  const { text, at } = cursor;
  if (at < text.length && text.charCodeAt(at) !== signs.newline && !isComment(cursor)) throw notPlain;
  return nextLine(cursor);
}

export function columnOf({ text, at }: Cursor): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}
