import { type Item, textIn } from "../../model/index.ts";
import type { ListIndex } from "../list-index.ts";

const digits = "零一二三四五六七八九";
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** Articles on which an item rests, as keys that are equal when law and article are, whatever paragraph and figures they are written with. */
export function basisKeys({ lawNamed }: ListIndex, { basis = [] }: Item): string[] {
  return basis.flatMap(({ law, article }) => {
    if (article === undefined) return [];
    const found = lawNamed(law);
    const name = found?.id ?? textIn(law, "zh").replace(/[《》\s]/g, "");
    return [`${name} ${articleOf(textIn(article, "zh"))}`];
  });
}

function articleOf(text: string): string {
  const [, number] = /第\s*([0-9零一二三四五六七八九十百千]+)\s*条/.exec(text) ?? [];
  if (number === undefined) return text.replace(/\s/g, "").toLowerCase();
  return String(/^[0-9]+$/.test(number) ? Number(number) : numberIn(number));
}

/** 三百四十二 is 342; 十二 is 12. */
function numberIn(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const place = places[sign];
    if (place === undefined) digit = digits.indexOf(sign);
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}
