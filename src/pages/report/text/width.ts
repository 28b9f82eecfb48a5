import { eastAsianWidth } from "get-east-asian-width";

const asciiPattern = /^[\u0020-\u007e]*$/;
const zeroWidthPattern = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns that a text takes in a terminal: 2 for a wide character (Unicode annex 11), 0 for marks and controls. */
export function measureColumns(text: string): number {
  if (asciiPattern.test(text)) return text.length;
  let width = 0;
  for (const sign of text) if (!zeroWidthPattern.test(sign)) width += eastAsianWidth(sign.codePointAt(0) ?? 0);
  return width;
}
