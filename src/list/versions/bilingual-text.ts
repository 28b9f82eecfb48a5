import { type Bilingual, buildBilingual, localizeText, type Text } from "../../model/index.ts";
import { bilingualTextWords } from "./words.ts";

const noneWord: Bilingual = bilingualTextWords.text;

/** The same words in every language. */
export function toBilingual(text: string): Bilingual {
  return { zh: text, en: text };
}

export function resolveText(text: Text): Bilingual {
  return buildBilingual((lang) => localizeText(text, lang));
}

/** Parts in a row, with the signs of each language. */
export function joinTexts(parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join("、"), en: parts.map(({ en }) => en).join(", ") };
}

/** Parts in a row; none is said where a list is empty, as one that is absent says nothing. */
export function joinTextsOrNone(parts: readonly Bilingual[]): Bilingual {
  return parts.length === 0 ? noneWord : joinTexts(parts);
}
