import { type Bilingual, type Language, terms } from "../../../model/index.ts";
import type { LoadData } from "./load-data.ts";
import { loadWords } from "./load-words.ts";

/** What a chart shows, and of how many cases, below its title. */
export function loadSubtitle(what: Bilingual, { replications, cases, warmUp, seed }: LoadData, lang: Language): string {
  return `${what[lang]} · ${loadWords.cases(replications, cases, warmUp, seed)[lang]}`;
}

/** What is to be known of all charts of a load. */
export function loadNotes({ units, converted }: LoadData, lang: Language): readonly string[] {
  const grows = units.some(({ now, before }) => now.grows || before?.grows);
  return [...(grows ? [loadWords.growing[lang]] : []), ...(converted ? [terms.approximate[lang]] : [])];
}
