/**
 * What a document does not carry: control characters, halves of surrogate pairs, the two non-characters of XML 1.0
 * section 2.2.
 */
const unprintablePattern = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text with every character that a document cannot carry replaced by U+FFFD. */
export function toPrintableText(text: string): string {
  return text.replace(unprintablePattern, "\ufffd");
}

/** A printable text on one line: white space runs become one space, none at the ends. */
export function toSingleLine(text: string): string {
  return toPrintableText(text.replace(/\s+/gu, " ").trim());
}
