import { type Bilingual, type Language, terms } from "../../../model/index.ts";
import type { LoadData } from "./data.ts";
import { loadChartWords } from "./words.ts";

/** What a chart shows, and of how many cases, below its title. */
export function formatLoadSubtitle(what: Bilingual, { replications, cases, warmUp, seed }: LoadData, lang: Language): string {
  return `${what[lang]} · ${loadChartWords.cases(replications, cases, warmUp, seed)[lang]}`;
}

/** What is to be known of all charts of a load. */
export function listLoadNotes({ units, converted }: LoadData, lang: Language): readonly string[] {
  const grows = units.some(({ now, before }) => now.grows || before?.grows);
  return [...(grows ? [loadChartWords.growing[lang]] : []), ...(converted ? [terms.approximate[lang]] : [])];
}
