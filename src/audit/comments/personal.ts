/** What tells who a person is: numbers of identity cards, of mobile and fixed telephones, addresses of mail. */
const personal: readonly RegExp[] = [
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /(?<!\d)\d{15}(?!\d)/g,
  /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g,
  /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
];

/** A text without what tells who a person is. Names are not recognised: the register has no column for them. */
export function withoutPersonalData(text: string): string {
  return personal.reduce((rest, pattern) => rest.replace(pattern, "…"), text);
}
