/** Six letters that tell subsets of one font apart, as PDF has them before the font's name (ISO 32000-1, 9.6.4). */
export function computeSubsetTag(codePoints: readonly number[]): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const codePoint of codePoints) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26))).join("");
}
