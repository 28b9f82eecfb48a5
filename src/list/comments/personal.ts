/** A digit, a sign that may stand between groups of digits, and the brackets round an area code; each of either width. */
const digit = "[0-9０-９]";
const between = "[-－–—‐. \u3000]?";
const [open, close] = ["[(（]", "[)）]"];

/** What tells who a person is: numbers of identity cards, of mobile and fixed telephones, addresses of mail. */
const personal: readonly RegExp[] = [
  number(`${digit}{6}${between}${digit}{8}${between}${digit}{3}[0-9０-９Xxｘ]`),
  number(`${digit}{15}`),
  number(
    `(?:[+＋]?[8８][6６]${between})?[1１][3-9３-９]${digit}(?:${between}${digit}{4}${between}${digit}{4}|${between}${digit}{3}${between}${digit}{5})`,
  ),
  number(`(?:${open}[0０]${digit}{2,3}${close} ?|[0０]${digit}{2,3}${between})${digit}{4}${between}${digit}{3,4}`),
  /[\w.+-]{1,64}[@＠][\w-]{1,63}(?:[.．][\w-]{1,63}){1,5}/g,
];

function number(pattern: string): RegExp {
  return new RegExp(`(?<!${digit})${pattern}(?!${digit})`, "g");
}

/** A text without what tells who a person is. Names are not recognised: the register has no column for them. */
export function withoutPersonalData(text: string): string {
  return personal.reduce((rest, pattern) => rest.replace(pattern, "…"), text);
}
