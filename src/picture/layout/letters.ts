/** `A` to `Z`, then `AA`, `AB` …; from 0. */
export function formatLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : formatLetters(Math.floor(index / 26) - 1) + last;
}
