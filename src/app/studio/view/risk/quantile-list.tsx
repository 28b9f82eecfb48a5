import { studioPageWords } from "../../words.ts";
import type { RiskAnswer } from "../../work/questions.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { formatEstimatedDays, formatEstimatedRange } from "./estimated-figures.ts";

/** The days within which half of the simulated cases end and nine of ten, as far as so many cases tell them. */
export function QuantileList({ risk: { runs, half, nine } }: { risk: RiskAnswer }) {
  const { say } = useLanguage();
  const rows = [
    [studioPageWords.half, half],
    [studioPageWords.nine, nine],
  ] as const;
  return (
    <>
      <p class="note">
        {say(studioPageWords.simulatedCases(String(runs)))} <TermHelp term="quantile" />
      </p>
      <ul class="quantiles">
        {rows.map(([sentence, days], at) => {
          if (!days) return null;
          const range = formatEstimatedRange(days);
          return (
            <li key={at}>
              {say(sentence(formatEstimatedDays(days)))}
              {range !== undefined && <span class="note"> ({say(studioPageWords.confidence(range))})</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
