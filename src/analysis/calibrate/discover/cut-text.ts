/** The beginning of a text, of so many UTF-16 code units at most and without half a letter at its end. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
