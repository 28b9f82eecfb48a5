import { useState } from "preact/hooks";
import { type Bilingual, nameOf, type Scenario } from "../../../index.ts";
import { calledSo, type NewScenario, newScenario } from "../state/scenarios.ts";
import { words } from "../words.ts";
import { Dialog } from "./dialog.tsx";
import { useLanguage } from "./language.ts";

interface NamingProps {
  readonly scenarios: readonly Scenario[];
  readonly measures: readonly string[];
  /** The scenario that has these measures. */
  readonly present: Scenario | undefined;
  /** Scenarios that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly onKeep: (scenario: Scenario) => void;
}

/** The chosen measures kept under a name: asks before it replaces the scenario of that name, and tells what became of it. */
export function Naming({ scenarios, measures, present, moved, onKeep }: NamingProps) {
  const { say } = useLanguage();
  const [namesake, setNamesake] = useState<Scenario>();
  /** What was done under a name, as long as that is chosen. */
  const [told, setTold] = useState<{ readonly id: string; readonly sentences: readonly Bilingual[] }>();
  const keep = (scenario: Scenario, ...sentences: readonly Bilingual[]) => {
    setTold({ id: scenario.id, sentences });
    onKeep(scenario);
  };
  const keepAs = (wanted: string) => {
    const other = calledSo(wanted, scenarios);
    if (other) setNamesake(other);
    else if (wanted !== "") {
      const made = newScenario(wanted, measures, scenarios);
      keep(made.scenario, words.keptScenario(wanted), ...otherId(made));
    }
  };
  const sentences = told && told.id === present?.id ? told.sentences : moved.flatMap(otherId);
  return (
    <>
      {measures.length > 0 && !present && (
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            keepAs(String(new FormData(event.currentTarget).get("name")).trim());
          }}
        >
          <input id="scenario-name" aria-label={say(words.scenarioName)} placeholder={say(words.scenarioName)} name="name" maxLength={64} />
          <button type="submit">{say(words.keepScenario)}</button>
        </form>
      )}
      <p class="told" role="status">
        {sentences.map(say).join(" ")}
      </p>
      {namesake && (
        <Dialog title={say(words.nameTaken)} onClose={() => setNamesake(undefined)}>
          <p>{say(words.askReplace(namesOf(namesake), namesake.measures.length, measures.length))}</p>
          <p class="buttons">
            <button
              type="button"
              id="replace-scenario"
              onClick={({ currentTarget }) => {
                currentTarget.closest("dialog")?.close();
                keep({ ...namesake, measures: [...measures] }, words.replacedScenario(namesOf(namesake)));
              }}
            >
              {say(words.replaceScenario)}
            </button>
            <button type="button" onClick={({ currentTarget }) => currentTarget.closest("dialog")?.close()}>
              {say(words.otherName)}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

function otherId({ scenario, other }: NewScenario): readonly Bilingual[] {
  return other ? [words.otherId(namesOf(scenario), scenario.id, namesOf(other), other.id)] : [];
}

function namesOf(scenario: Scenario): Bilingual {
  return { zh: nameOf(scenario, "zh"), en: nameOf(scenario, "en") };
}
