/** Chinese characters in a row, or letters and digits of other scripts. */
const scriptRunPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The text as terms are cut from it: full-width forms as plain ones, small letters. */
export function normalizeSearchText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The terms under which a text is found: every two neighbouring characters of Chinese; words and numbers of other
 * scripts as they are.
 */
export function extractTerms(text: string): string[] {
  return (normalizeSearchText(text).match(scriptRunPattern) ?? []).flatMap((each) => (isChinese(each) ? listBigrams(each) : [each]));
}

export function isChinese(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/** A lone character is a term of its own. */
function listBigrams(text: string): string[] {
  const characters = [...text];
  return characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
