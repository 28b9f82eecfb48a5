import { type Language, textIn } from "../../../model/index.ts";
import { daysOfClock, reachOf } from "./day-figures.ts";
import type { RiskClock, RiskData, Simulated } from "./risk-data.ts";
import { riskWords } from "./risk-words.ts";

/** What a chart shows and of how many cases, below its title. */
export function subtitleOf(what: { readonly zh: string; readonly en: string }, { runs, seed }: Simulated, lang: Language): string {
  return `${what[lang]} · ${riskWords.cases(runs, seed)[lang]}`;
}

/** What the bounds of clocks mean, which clocks are left out, and that days were converted. */
export function notesOfClocks(data: RiskData, lang: Language): readonly string[] {
  const { clocks, omitted, converted } = data;
  const hasPairs = clocks.some(({ before }) => before !== undefined);
  return [
    ...(clocks.some(({ bounds }) => bounds.length > 0) ? [riskWords.bounds[lang] + riskWords[hasPairs ? "pairs" : "stop"][lang]] : []),
    ...(clocks.some(isCut) ? [riskWords.cut[lang]] : []),
    ...(omitted > 0 ? [riskWords.omitted(omitted)[lang]] : []),
    ...notesOfCases({ converted }, lang),
  ];
}

/** Some cases lie to the right of all that the chart of a clock shows. */
function isCut(clock: RiskClock): boolean {
  const [, most] = reachOf(clock);
  return daysOfClock(clock).some(({ days }) => (days.curve.at(-1)?.days ?? 0) > most);
}

export function notesOfCases({ converted }: Pick<Simulated, "converted">, lang: Language): readonly string[] {
  return converted ? [textIn(riskWords.converted, lang)] : [];
}
