/** A base with the marks, joiners and modifiers that must not be torn from it; two flag letters are one sign. */
const clusterPattern = /(?:\p{RI}{2}|\P{M})(?:\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\P{M}?)*|\p{M}+/gsu;

/**
 * The signs of a text, none of them divisible. Simpler than Unicode's grapheme clusters (UAX #29), which would need
 * `Intl` and so differ between engines.
 */
export function splitClusters(text: string): readonly string[] {
  return text.match(clusterPattern) ?? [];
}
