import { useState } from "preact/hooks";
import { type Bilingual, localizeName, type Scenario } from "../../../../model/index.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import { captureScenario, createScenario, findNamesake, type NewScenario } from "../../state/choice/scenarios.ts";
import { studioPageWords } from "../../words.ts";
import { Dialog } from "../controls/dialog.tsx";
import { useLanguage } from "../hooks/language.ts";

interface NamingProps {
  readonly choice: StudioChoice;
  /** The scenario that is chosen. */
  readonly present: Scenario | undefined;
  /** Scenarios that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly onKeep: (scenario: Scenario) => void;
}

/**
 * The present choice kept under a name: asks before it replaces the scenario of that name, and tells what became of it.
 */
export function ScenarioNaming({ choice, present, moved, onKeep }: NamingProps) {
  const { say } = useLanguage();
  const { scenarios, measures, changes } = choice;
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
      const made = createScenario(wanted, choice, scenarios);
      keep(made.scenario, studioPageWords.keptScenario(wanted), ...describeOtherId(made));
    }
  };
  const sentences = told && told.id === present?.id ? told.sentences : moved.flatMap(describeOtherId);
  return (
    <>
      {measures.length + changes.length > 0 && !present && (
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
                keep(captureScenario(namesake, choice), studioPageWords.replacedScenario(getScenarioNames(namesake)));
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
