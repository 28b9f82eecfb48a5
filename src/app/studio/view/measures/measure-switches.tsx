import { formatDays, type Process } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import { studioPageWords } from "../../words.ts";
import type { Saving } from "../../work/questions.ts";
import { TermHelp } from "../controls/term-help.tsx";
import { useLanguage } from "../hooks/language.ts";
import { MeasureRow } from "./measure-row.tsx";

interface MeasuresProps {
  readonly process: Process;
  readonly chosen: readonly string[];
  /** The changes by hand, which are a measure in the making. */
  readonly byHand: { readonly count: number; readonly effort: number };
  /** Not there until they are reckoned. */
  readonly savings: readonly Saving[] | undefined;
  readonly fault: string | undefined;
  readonly onSwitch: (id: string, isOn: boolean) => void;
}

/** The measures as switches, with who may decide each, on what basis, and what it saves alone and now. */
export function MeasureSwitches({ process, chosen, byHand, savings, fault, onSwitch }: MeasuresProps) {
  const { say, lang } = useLanguage();
  const on = new Set(chosen);
  const effort = process.measures.reduce((sum, each) => sum + (on.has(each.id) ? each.effort : 0), byHand.count > 0 ? byHand.effort : 0);
  const savingOf = new Map(savings?.map((each) => [each.id, each]));
  if (process.measures.length === 0) return <p class="note">{say(studioPageWords.noMeasures)}</p>;
  const statesBases = process.measures.some(({ basis }) => basis !== undefined);
  return (
    <section aria-labelledby="measures-title" class="measures-part">
      <h2 id="measures-title">
        <TermHelp term="measure">{say(studioPageWords.measures)}</TermHelp>
      </h2>
      <p class="note" id="chosen-measures">
        {say(
          byHand.count > 0
            ? studioPageWords.chosenWithChanges(on.size, byHand.count, formatDays(effort))
            : studioPageWords.chosen(on.size, formatDays(effort)),
        )}
        {!statesBases && `${lang === "zh" ? "。" : ". "}${say(goalWords.noBases)}`}
      </p>
      {fault !== undefined && <p class="fault">{fault}</p>}
      <div class="measures">
        <MeasureHeads />
        {process.measures.map((measure) => (
          <MeasureRow
            key={measure.id}
            process={process}
            measure={measure}
            isOn={on.has(measure.id)}
            saving={savingOf.get(measure.id)}
            statesBases={statesBases}
            onSwitch={onSwitch}
          />
        ))}
      </div>
    </section>
  );
}

function MeasureHeads() {
  const { say } = useLanguage();
  return (
    <div class="measure measure-columns heads">
      <span>
        <TermHelp term="guard">{say(goalWords.whoDecides)}</TermHelp> · <TermHelp term="basis">{say(goalWords.basis)}</TermHelp>
      </span>
      <TermHelp term="effort">{say(studioPageWords.effort)}</TermHelp>
      <TermHelp term="alone">{say(studioPageWords.alone)}</TermHelp>
      <TermHelp term="now">{say(studioPageWords.last)}</TermHelp>
    </div>
  );
}
