import { formatDaysOrDash, formatPercent, localizeText } from "../../../../model/index.ts";
import { namedSpreads, type SpreadName } from "../../state/address.ts";
import { studioPageWords } from "../../words.ts";
import type { RiskAnswer } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { Svg } from "../picture/svg/svg.tsx";

interface RiskProps {
  readonly risk: RiskAnswer | undefined;
  readonly isSimulating: boolean;
  readonly fault: string | undefined;
  readonly spread: SpreadName;
  readonly onSpread: (spread: SpreadName) => void;
}

/** What simulated cases take, and the chance that each limit is kept. */
export function RiskPanel({ risk, isSimulating, fault, spread, onSpread }: RiskProps) {
  const { say, lang } = useLanguage();
  return (
    <section aria-labelledby="risk-title" class="risk" aria-busy={isSimulating}>
      <h2 id="risk-title">{say(studioPageWords.risk)}</h2>
      <label class="field">
        <span>{say(studioPageWords.spread)}</span>
        <select id="spread" value={spread} onChange={(event) => onSpread(event.currentTarget.value as SpreadName)}>
          {Object.keys(namedSpreads).map((each) => (
            <option key={each} value={each}>
              {say(studioPageWords.spreads[each as SpreadName])}
            </option>
          ))}
        </select>
      </label>
      {!risk && isSimulating && <p class="note">{say(studioPageWords.simulating)}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      {risk?.isConstant && <p class="note">{say(studioPageWords.constant)}</p>}
      {risk && !risk.isConstant && (
        <>
          <p class="note">
            {say(studioPageWords.halfAndNine(String(risk.runs), formatDaysOrDash(risk.half), formatDaysOrDash(risk.nine)))}
          </p>
          <Svg text={risk.curve} class="chart" />
        </>
      )}
      {risk && risk.limits.length > 0 && (
        <>
          <h3>{say(studioPageWords.chances)}</h3>
          <ul class="limits">
            {risk.limits.map(({ of, name, days, chance }) => (
              <li key={`${localizeText(of, lang)} ${localizeText(name, lang)} ${days}`}>
                <span class="limit-name">
                  {localizeText(name, lang)} <span class="note">{localizeText(of, lang)}</span>
                </span>
                <b class="n">{chance === null ? "–" : formatPercent(chance)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
