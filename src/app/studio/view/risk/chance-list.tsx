import { localizeText } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import type { RiskAnswer } from "../../work/questions.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { formatEstimatedChance, formatEstimatedPercents } from "./estimated-figures.ts";

/** How often simulated cases keep each limit, as far as so many cases tell it. */
export function ChanceList({ risk: { limits, isConstant } }: { risk: RiskAnswer }) {
  const { say, lang } = useLanguage();
  return (
    <>
      <h3>
        <TermHelp term="chance">{say(studioPageWords.chances)}</TermHelp>
      </h3>
      <ul class="limits">
        {limits.map(({ of, name, days, chance }) => (
          <li key={`${localizeText(of, lang)} ${localizeText(name, lang)} ${days}`}>
            <span class="limit-name">
              {localizeText(name, lang)} <span class="note">{localizeText(of, lang)}</span>
            </span>
            <span class="n">
              <b>{chance === null ? "–" : say(formatEstimatedChance(chance, isConstant))}</b>
              {chance !== null && !isConstant && (
                <span class="note"> ({say(studioPageWords.confidence(formatEstimatedPercents(chance)))})</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
