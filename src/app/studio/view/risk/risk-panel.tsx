import { namedSpreads, type SpreadName } from "../../state/address.ts";
import { studioPageWords } from "../../words.ts";
import type { RiskAnswer } from "../../work/questions.ts";
import { FieldName } from "../controls/field-name.tsx";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { Svg } from "../picture/svg/svg.tsx";
import { ChanceList } from "./chance-list.tsx";
import { QuantileList } from "./quantile-list.tsx";

interface RiskProps {
  readonly risk: RiskAnswer | undefined;
  /** Whether the choice stands; of one that does not no case is simulated. */
  readonly stands: boolean;
  readonly isSimulating: boolean;
  readonly fault: string | undefined;
  readonly spread: SpreadName;
  readonly onSpread: (spread: SpreadName) => void;
}

/** What simulated cases take, and the chance that each limit is kept. */
export function RiskPanel({ risk, stands, isSimulating, fault, spread, onSpread }: RiskProps) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="risk-title" class="risk" aria-busy={isSimulating}>
      <h2 id="risk-title">
        <TermHelp term="risk">{say(studioPageWords.risk)}</TermHelp>
      </h2>
      <div class="field">
        <FieldName id="spread" label={say(studioPageWords.spread)} term="spread" />
        <select id="spread" value={spread} onChange={(event) => onSpread(event.currentTarget.value as SpreadName)}>
          {Object.keys(namedSpreads).map((each) => (
            <option key={each} value={each}>
              {say(studioPageWords.spreads[each as SpreadName])}
            </option>
          ))}
        </select>
      </div>
      {!stands && <p class="note">{say(studioPageWords.noRisk)}</p>}
      {!risk && isSimulating && <p class="note">{say(studioPageWords.simulating)}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      {risk?.isConstant && <p class="note">{say(studioPageWords.constant)}</p>}
      {risk && !risk.isConstant && (
        <>
          <QuantileList risk={risk} />
          <Svg text={risk.curve} class="chart" />
        </>
      )}
      {risk && risk.limits.length > 0 && <ChanceList risk={risk} />}
    </section>
  );
}
