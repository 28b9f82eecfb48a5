import { formatDays, formatPercent, textIn } from "../../../index.ts";
import { type SpreadName, spreads } from "../state/address.ts";
import { words } from "../words.ts";
import type { RiskShown } from "../work/questions.ts";
import { useLanguage } from "./language.ts";
import { Svg } from "./svg.tsx";

interface RiskProps {
  readonly risk: RiskShown | undefined;
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
      <h2 id="risk-title">{say(words.risk)}</h2>
      <label class="field">
        <span>{say(words.spread)}</span>
        <select id="spread" value={spread} onChange={(event) => onSpread(event.currentTarget.value as SpreadName)}>
          {Object.keys(spreads).map((each) => (
            <option key={each} value={each}>
              {say(words.spreads[each as SpreadName])}
            </option>
          ))}
        </select>
      </label>
      {!risk && isSimulating && <p class="note">{say(words.simulating)}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      {risk?.isConstant && <p class="note">{say(words.constant)}</p>}
      {risk && !risk.isConstant && (
        <>
          <p class="note">{say(words.halfAndNine(String(risk.runs), dash(risk.half), dash(risk.nine)))}</p>
          <Svg text={risk.curve} class="chart" />
        </>
      )}
      {risk && risk.limits.length > 0 && (
        <>
          <h3>{say(words.chances)}</h3>
          <ul class="limits">
            {risk.limits.map(({ of, name, days, chance }) => (
              <li key={`${textIn(of, lang)} ${textIn(name, lang)} ${days}`}>
                <span class="limit-name">
                  {textIn(name, lang)} <span class="note">{textIn(of, lang)}</span>
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

function dash(days: number | null): string {
  return days === null ? "–" : formatDays(days);
}
