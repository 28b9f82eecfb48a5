const suspiciousCharacters = /\p{Cc}|\p{Cf}|\p{Cs}|[\ufffe\uffff]/u;

/**
 * A text that XML and HTML can carry and that reads in the order in which it is written; `bad` lists what had to go, as
 * `U+202E`.
 */
export function cleanText(text: string): { readonly text: string; readonly bad: readonly string[] } {
  if (!suspiciousCharacters.test(text)) return { text, bad: [] };
  const bad = new Set<string>();
  let kept = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const replacement = isBidirectionalOverride(code) ? "" : isForbiddenCharacter(code) ? "\ufffd" : character;
    if (replacement !== character) bad.add(`U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
    kept += replacement;
  }
  return { text: kept, bad: [...bad] };
}

// https://www.w3.org/TR/xml/#charsets, and the controls that it discourages: they command terminals and mean nothing in
// print.
function isForbiddenCharacter(code: number): boolean {
  const control = (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
  const loneSurrogate = code >= 0xd800 && code <= 0xdfff;
  return control || loneSurrogate || code === 0xfffe || code === 0xffff;
}

// They can make a text look like another one: https://trojansource.codes
function isBidirectionalOverride(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
