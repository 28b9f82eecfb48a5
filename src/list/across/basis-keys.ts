import { type Item, localizeText } from "../../model/index.ts";
import type { ListIndex } from "./list-index.ts";

const digits = "零一二三四五六七八九";
const placeValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/**
 * Articles on which an item rests, as keys that are equal when law and article are, whatever paragraph and figures they
 * are written with.
 */
export function listBasisKeys({ lawNamed }: ListIndex, { basis = [] }: Item): string[] {
  return basis.flatMap(({ law, article }) => {
    if (article === undefined) return [];
    const found = lawNamed(law);
    const name = found?.id ?? localizeText(law, "zh").replace(/[《》\s]/g, "");
    return [`${name} ${parseArticle(localizeText(article, "zh"))}`];
  });
}

/** Articles that were inserted later are numbered 第一百二十条之一. */
const chineseArticle = /第\s*([0-9零〇一二三四五六七八九十百千]+)\s*条(?:\s*之\s*([0-9零〇一二三四五六七八九十百千]+))?/;
const englishArticle = /^(?:art(?:icle|\.)?|section|s\.)\s*(\d+)\b/i;

/** Its number, with that of a later insertion as `120-1`; the text of what is not numbered so. */
function parseArticle(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const [, number, inserted] = chineseArticle.exec(plain) ?? englishArticle.exec(plain) ?? [];
  if (number === undefined) return plain.replace(/\s/g, "").toLowerCase();
  return inserted === undefined ? String(parseChineseNumber(number)) : `${parseChineseNumber(number)}-${parseChineseNumber(inserted)}`;
}

/** 三百四十二 is 342, 十二 is 12, 一〇五 is 105. */
function parseChineseNumber(text: string): number {
  const signs = [...text.replaceAll("〇", "零")];
  if (!signs.some((sign) => sign in placeValues))
    return Number(signs.map((sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join(""));
  let sum = 0;
  let digit = 0;
  for (const sign of signs) {
    const place = placeValues[sign];
    if (place === undefined) digit = digits.indexOf(sign);
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}
