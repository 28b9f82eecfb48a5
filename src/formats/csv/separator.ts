/** The one of `,` `;` and tab that the first line of a text has most. */
export function detectSeparator(text: string): string {
  const [line = ""] = text.trimStart().split(/[\r\n]/, 1);
  const counts = [",", ";", "\t"].map((sign) => line.split(sign).length);
  return [",", ";", "\t"][counts.indexOf(Math.max(...counts))] as string;
}
