import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Bilingual, type Language, localizeName, type Text } from "../../../../model/index.ts";

export const LanguageContext = createContext<Language>("zh");

/** The language of the page and what says things in it. */
export function useLanguage() {
  const lang = useContext(LanguageContext);
  return {
    lang,
    say: (sentence: Bilingual) => sentence[lang],
    name: (thing: { readonly id: string; readonly name?: Text | undefined }) => localizeName(thing, lang),
  };
}
