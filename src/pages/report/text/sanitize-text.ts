/**
 * Text that a file, a name or an argument brings, on one line and without anything that could command the terminal:
 * white space as one space; controls, unpaired surrogates and marks that turn the direction of text as U+FFFD. Joiners
 * stay, which scripts and emoji need.
 */
export function sanitizeText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");
}
