/**
 * A digit, a sign that may stand between groups of digits, and the brackets round an area code; each of either width.
 */
const digit = "[0-9０-９]";
const digitSeparator = "[-－–—‐. \u3000]?";
const [areaCodeOpen, areaCodeClose] = ["[(（]", "[)）]"];

/** What tells who a person is: numbers of identity cards, of mobile and fixed telephones, addresses of mail. */
const personalPatterns: readonly RegExp[] = [
  createNumberPattern(`${digit}{6}${digitSeparator}${digit}{8}${digitSeparator}${digit}{3}[0-9０-９Xxｘ]`),
  createNumberPattern(`${digit}{15}`),
  createNumberPattern(
    `(?:[+＋]?[8８][6６]${digitSeparator})?[1１][3-9３-９]${digit}(?:${digitSeparator}${digit}{4}${digitSeparator}${digit}{4}|${digitSeparator}${digit}{3}${digitSeparator}${digit}{5})`,
  ),
  createNumberPattern(
    `(?:${areaCodeOpen}[0０]${digit}{2,3}${areaCodeClose} ?|[0０]${digit}{2,3}${digitSeparator})${digit}{4}${digitSeparator}${digit}{3,4}`,
  ),
  // Bounded: a start looks at 64 signs at most before the @, 63 after each of five dots, none in a part.
  /[\w.+-]{1,64}[@＠][\w-]{1,63}(?:[.．][\w-]{1,63}){1,5}/g,
];

function createNumberPattern(pattern: string): RegExp {
  // Bounded: no part repeats without an end; the longest has 24 signs.
  return new RegExp(`(?<!${digit})${pattern}(?!${digit})`, "g");
}

/** A text without what tells who a person is. Names are not recognised: the register has no column for them. */
export function removePersonalData(text: string): string {
  return personalPatterns.reduce((rest, pattern) => rest.replace(pattern, "…"), text);
}
