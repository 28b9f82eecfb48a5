import { type Bilingual, type languages, type Text, textIn } from "../../model/index.ts";

const none: Bilingual = { zh: "无", en: "none" };

/** The same words in every language. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}

export function said(text: Text): Bilingual {
  return inEach((lang) => textIn(text, lang));
}

/** Parts in a row, with the signs of each language. */
export function inRow(parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join("、"), en: parts.map(({ en }) => en).join(", ") };
}

/** Parts in a row; none is said where a list is empty, as one that is absent says nothing. */
export function inRowOrNone(parts: readonly Bilingual[]): Bilingual {
  return parts.length === 0 ? none : inRow(parts);
}

export function inEach(say: (lang: (typeof languages)[number]) => string): Bilingual {
  return { zh: say("zh"), en: say("en") };
}
