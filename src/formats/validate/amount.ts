const chineseDigits = "零一二三四五六七八九";

/** A number and what follows it, of a text such as `10天`, `１０`, `十个工作日`, `半天`. */
export interface ParsedAmount {
  readonly number: string;
  /** The number as it stands in the text; with leading zeros where it has them. */
  readonly written: string;
  /** Without spaces around it, in lower case; empty when the text is the number alone. */
  readonly unit: string;
}

/** Nothing when the text is not exactly one number with a unit. */
export function parseWrittenAmount(text: string): ParsedAmount | undefined {
  const [, digits, words, rest = ""] =
    /^(?:(-?\d+(?:\.\d+)?)|([零〇一二两三四五六七八九十百半]+))(.*)$/su.exec(toHalfWidth(text.trim())) ?? [];
  const written = digits ?? (words === undefined ? undefined : parseChineseNumeral(words));
  const unit = rest.trim().toLowerCase();
  // Another number after it makes it a range, a version, a date: which number is meant is not for us to say.
  if (written === undefined || /[\d零〇一二两三四五六七八九十百半]/.test(unit)) return undefined;
  return { number: written.replace(/^(-?)0+(?=\d)/, "$1"), written, unit };
}

/** Digits and the signs of a number as a Chinese input method writes them, in the form that YAML reads. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll("−", "-");
}

/** Chinese numerals up to 999, in digits. */
function parseChineseNumeral(words: string): string | undefined {
  if (words === "半") return "0.5";
  const parts = /^(?:(.)百)?零?(?:(.?)(十))?(.)?$/u.exec(words.replaceAll("两", "二").replaceAll("〇", "零"));
  if (!parts) return undefined;
  const [, hundreds = "零", tens = "", ten, ones = "零"] = parts;
  const values = [hundreds, ten === undefined ? "零" : tens === "" ? "一" : tens, ones].map((each) => chineseDigits.indexOf(each));
  if (values.some((value) => value < 0)) return undefined;
  return String(values.reduce((sum, value) => sum * 10 + value, 0));
}
