import { useRef } from "preact/hooks";
import { type Process, type Scenario, terms } from "../../../../model/index.ts";
import { type StudioChoice, sortMeasures } from "../../state/choice.ts";
import { isSameMeasureSet, type NewScenario, putScenario } from "../../state/scenarios.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import { Naming } from "./scenario-naming.tsx";

interface ScenariosProps {
  readonly process: Process;
  readonly wanted: StudioChoice;
  /** Scenarios that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly onChange: (next: (wanted: StudioChoice) => StudioChoice) => void;
}

const [noneOption, ownOption] = ["", "\u0000own"];

/** Named sets of measures: to choose, to keep under a name, to remove; and the route. */
export function Scenarios({ process, wanted, moved, onChange }: ScenariosProps) {
  const { say, name } = useLanguage();
  const list = useRef<HTMLSelectElement>(null);
  const { scenarios, measures, route } = wanted;
  const present = scenarios.find((each) => isSameMeasureSet(each.measures, measures));
  const value = measures.length === 0 ? noneOption : (present?.id ?? ownOption);
  return (
    <section class="scenarios" aria-labelledby="scenario-title">
      <h2 id="scenario-title" class="unseen">
        {say(studioPageWords.scenario)}
      </h2>
      <label class="field">
        <span>{say(studioPageWords.scenario)}</span>
        <select
          id="scenario"
          ref={list}
          value={value}
          onChange={(event) => {
            const id = event.currentTarget.value;
            if (id !== ownOption)
              onChange((each) => ({ ...each, measures: sortMeasures(process, new Set(getScenarioMeasures(scenarios, id))) }));
          }}
        >
          <option value={noneOption}>{say(studioPageWords.nothingChosen)}</option>
          {scenarios.map((each) => (
            <option key={each.id} value={each.id}>
              {name(each)}
            </option>
          ))}
          {value === ownOption && <option value={ownOption}>{say(studioPageWords.ownChoice)}</option>}
        </select>
      </label>
      <label class="field">
        <span>{say(studioPageWords.route)}</span>
        <select
          id="route"
          value={route === "longest" ? "longest" : "main"}
          onChange={(event) => onChange((each) => ({ ...each, route: event.currentTarget.value === "longest" ? "longest" : "main" }))}
        >
          <option value="main">{say(terms.routes.main)}</option>
          <option value="longest">{say(terms.routes.longest)}</option>
        </select>
      </label>
      <Naming
        scenarios={scenarios}
        measures={measures}
        present={present}
        moved={moved}
        onKeep={(scenario) => {
          onChange((each) => ({ ...each, scenarios: putScenario(each.scenarios, scenario) }));
          // The field of the name goes, and would take the focus with it.
          list.current?.focus();
        }}
      />
      {present && measures.length > 0 && process.scenarios.every(({ id }) => id !== present.id) && (
        <button
          type="button"
          onClick={() => onChange((each) => ({ ...each, scenarios: each.scenarios.filter((other) => other !== present) }))}
        >
          {say(studioPageWords.removeScenario)}
        </button>
      )}
    </section>
  );
}

function getScenarioMeasures(scenarios: readonly Scenario[], id: string): readonly string[] {
  return scenarios.find((each) => each.id === id)?.measures ?? [];
}
