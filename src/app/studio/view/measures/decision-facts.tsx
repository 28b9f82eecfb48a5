import { type Measure, type Process, terms } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import type { UnscheduledEffect } from "../../state/unscheduled-effects.ts";
import { useLanguage } from "../hooks/language.ts";

interface FactsProps {
  readonly id: string;
  readonly process: Process;
  readonly measure: Measure;
  readonly effect: UnscheduledEffect | undefined;
  readonly statesBases: boolean;
}

/** Who may decide a measure, what it goes with, where it acts, and the law or document that it rests on. */
export function DecisionFacts({ id, process, measure, effect, statesBases }: FactsProps) {
  const { say, name, lang } = useLanguage();
  const { guard, basis, requires, excludes } = measure;
  const listNames = (ids: readonly string[]) =>
    ids.map((each) => name(process.measures.find((other) => other.id === each) ?? { id: each })).join(lang === "zh" ? "、" : ", ");
  return (
    <div class="measure-facts">
      <div id={id}>
        <span class={`guard ${guard}`}>{say(terms.guards[guard])}</span>
        {name(measure) !== measure.id && <span class="code"> {measure.id}</span>}
        {requires.length > 0 && <p>{say(goalWords.onlyWith(listNames(requires)))}</p>}
        {excludes.length > 0 && <p>{say(goalWords.neverWith(listNames(excludes)))}</p>}
        {effect && <p class="acts">{say(effect === "load" ? goalWords.loadOnly : goalWords.casesOnly)}</p>}
        {statesBases && basis === undefined && <p>{say(goalWords.noBasis)}</p>}
      </div>
      {basis !== undefined && (
        <details data-basis={measure.id}>
          <summary>{say(goalWords.basis)}</summary>
          {basis}
        </details>
      )}
    </div>
  );
}
