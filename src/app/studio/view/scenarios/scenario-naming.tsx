import { useState } from "preact/hooks";
import { type Bilingual, localizeName, type Scenario } from "../../../../model/index.ts";
import { createScenario, findNamesake, type NewScenario } from "../../state/scenarios.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import { Dialog } from "../page/dialog.tsx";

interface NamingProps {
  readonly scenarios: readonly Scenario[];
  readonly measures: readonly string[];
  /** The scenario that has these measures. */
  readonly present: Scenario | undefined;
  /** Scenarios that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly onKeep: (scenario: Scenario) => void;
}

/**
 * The chosen measures kept under a name: asks before it replaces the scenario of that name, and tells what became of
 * it.
 */
export function Naming({ scenarios, measures, present, moved, onKeep }: NamingProps) {
  const { say } = useLanguage();
  const [namesake, setNamesake] = useState<Scenario>();
  /** What was done under a name, as long as that is chosen. */
  const [told, setTold] = useState<{ readonly id: string; readonly sentences: readonly Bilingual[] }>();
  const keep = (scenario: Scenario, ...sentences: readonly Bilingual[]) => {
    setTold({ id: scenario.id, sentences });
    onKeep(scenario);
  };
  const keepUnderName = (wanted: string) => {
    const other = findNamesake(wanted, scenarios);
    if (other) setNamesake(other);
    else if (wanted !== "") {
      const made = createScenario(wanted, measures, scenarios);
      keep(made.scenario, studioPageWords.keptScenario(wanted), ...describeOtherId(made));
    }
  };
  const sentences = told && told.id === present?.id ? told.sentences : moved.flatMap(describeOtherId);
  return (
    <>
      {measures.length > 0 && !present && (
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            keepUnderName(String(new FormData(event.currentTarget).get("name")).trim());
          }}
        >
          <input
            id="scenario-name"
            aria-label={say(studioPageWords.scenarioName)}
            placeholder={say(studioPageWords.scenarioName)}
            name="name"
            maxLength={64}
          />
          <button type="submit">{say(studioPageWords.keepScenario)}</button>
        </form>
      )}
      <p class="told" role="status">
        {sentences.map(say).join(" ")}
      </p>
      {namesake && (
        <Dialog title={say(studioPageWords.nameTaken)} onClose={() => setNamesake(undefined)}>
          <p>{say(studioPageWords.askReplace(getScenarioNames(namesake), namesake.measures.length, measures.length))}</p>
          <p class="buttons">
            <button
              type="button"
              id="replace-scenario"
              onClick={({ currentTarget }) => {
                currentTarget.closest("dialog")?.close();
                keep({ ...namesake, measures: [...measures] }, studioPageWords.replacedScenario(getScenarioNames(namesake)));
              }}
            >
              {say(studioPageWords.replaceScenario)}
            </button>
            <button type="button" onClick={({ currentTarget }) => currentTarget.closest("dialog")?.close()}>
              {say(studioPageWords.otherName)}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

function describeOtherId({ scenario, other }: NewScenario): readonly Bilingual[] {
  return other ? [studioPageWords.otherId(getScenarioNames(scenario), scenario.id, getScenarioNames(other), other.id)] : [];
}

function getScenarioNames(scenario: Scenario): Bilingual {
  return { zh: localizeName(scenario, "zh"), en: localizeName(scenario, "en") };
}
