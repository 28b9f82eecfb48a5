/** Chinese characters in a row, or letters and digits of other scripts. */
const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The text as terms are cut from it: full-width forms as plain ones, small letters. */
export function searchForm(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The terms under which a text is found: every two neighbouring characters of Chinese and the last one alone, so that each is the beginning of a
 * term; words and numbers as they are.
 */
export function termsIn(text: string): string[] {
  return runsIn(text).flatMap((each) => (isChinese(each) ? [...pairsIn(each), ...[...each].slice(-1)] : [each]));
}

/** The terms that a text has if it contains what is asked for, and beginnings of such terms. */
export function termsAsked(query: string): { readonly whole: readonly string[]; readonly beginnings: readonly string[] } {
  const runs = runsIn(query);
  return {
    whole: runs.flatMap((each) => (isChinese(each) ? pairsIn(each) : [])),
    beginnings: runs.filter((each) => !isChinese(each) || [...each].length === 1),
  };
}

function runsIn(text: string): readonly string[] {
  return searchForm(text).match(run) ?? [];
}

function isChinese(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

function pairsIn(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
