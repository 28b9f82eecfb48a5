import { type Language, localizeText } from "../../../model/index.ts";
import type { RiskClock, RiskData, SimulationFacts } from "./data.ts";
import { computeDayRange, listClockDays } from "./day-figures.ts";
import { riskChartWords } from "./words.ts";

/** What a chart shows and of how many cases, below its title. */
export function formatRiskSubtitle(
  what: { readonly zh: string; readonly en: string },
  { runs, seed }: SimulationFacts,
  lang: Language,
): string {
  return `${what[lang]} · ${riskChartWords.cases(runs, seed)[lang]}`;
}

/** What the bounds of clocks mean, which clocks are left out, and that days were converted. */
export function listClockNotes(data: RiskData, lang: Language): readonly string[] {
  const { clocks, omitted, converted } = data;
  const hasPairs = clocks.some(({ before }) => before !== undefined);
  return [
    ...(clocks.some(({ bounds }) => bounds.length > 0)
      ? [riskChartWords.bounds[lang] + riskChartWords[hasPairs ? "pairs" : "stop"][lang]]
      : []),
    ...(clocks.some(hasCutTail) ? [riskChartWords.cut[lang]] : []),
    ...(omitted > 0 ? [riskChartWords.omitted(omitted)[lang]] : []),
    ...listCaseNotes({ converted }, lang),
  ];
}

/** Some cases lie to the right of all that the chart of a clock shows. */
function hasCutTail(clock: RiskClock): boolean {
  const [, most] = computeDayRange(clock);
  return listClockDays(clock).some(({ days }) => (days.curve.at(-1)?.days ?? 0) > most);
}

export function listCaseNotes({ converted }: Pick<SimulationFacts, "converted">, lang: Language): readonly string[] {
  return converted ? [localizeText(riskChartWords.converted, lang)] : [];
}
