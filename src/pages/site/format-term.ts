import { type Bilingual, capitalizeText, type Language } from "../../model/index.ts";

/** What a value of a field is called, as a heading or alone in a cell; nothing for none. */
export function formatTerm<Value extends string>(
  terms: Readonly<Record<Value, Bilingual>>,
  value: Value | undefined,
  lang: Language,
): string | undefined {
  return value && capitalizeText(terms[value][lang]);
}
