import { useRef } from "preact/hooks";
import { type Process, type Scenario, terms } from "../../../index.ts";
import { isSameSet, type NewScenario, withScenario } from "../state/scenarios.ts";
import { inOrder, type Wanted } from "../state/wanted.ts";
import { words } from "../words.ts";
import { useLanguage } from "./language.ts";
import { Naming } from "./naming.tsx";

interface ScenariosProps {
  readonly process: Process;
  readonly wanted: Wanted;
  /** Scenarios that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  readonly onChange: (next: (wanted: Wanted) => Wanted) => void;
}

const [before, own] = ["", "\u0000own"];

/** Named sets of measures: to choose, to keep under a name, to remove; and the route. */
export function Scenarios({ process, wanted, moved, onChange }: ScenariosProps) {
  const { say, name } = useLanguage();
  const list = useRef<HTMLSelectElement>(null);
  const { scenarios, measures, route } = wanted;
  const present = scenarios.find((each) => isSameSet(each.measures, measures));
  const value = measures.length === 0 ? before : (present?.id ?? own);
  return (
    <section class="scenarios" aria-labelledby="scenario-title">
      <h2 id="scenario-title" class="unseen">
        {say(words.scenario)}
      </h2>
      <label class="field">
        <span>{say(words.scenario)}</span>
        <select
          id="scenario"
          ref={list}
          value={value}
          onChange={(event) => {
            const id = event.currentTarget.value;
            if (id !== own) onChange((each) => ({ ...each, measures: inOrder(process, new Set(setOf(scenarios, id))) }));
          }}
        >
          <option value={before}>{say(words.nothingChosen)}</option>
          {scenarios.map((each) => (
            <option key={each.id} value={each.id}>
              {name(each)}
            </option>
          ))}
          {value === own && <option value={own}>{say(words.ownChoice)}</option>}
        </select>
      </label>
      <label class="field">
        <span>{say(words.route)}</span>
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
          onChange((each) => ({ ...each, scenarios: withScenario(each.scenarios, scenario) }));
          // The field of the name goes, and would take the focus with it.
          list.current?.focus();
        }}
      />
      {present && measures.length > 0 && process.scenarios.every(({ id }) => id !== present.id) && (
        <button
          type="button"
          onClick={() => onChange((each) => ({ ...each, scenarios: each.scenarios.filter((other) => other !== present) }))}
        >
          {say(words.removeScenario)}
        </button>
      )}
    </section>
  );
}

function setOf(scenarios: readonly Scenario[], id: string): readonly string[] {
  return scenarios.find((each) => each.id === id)?.measures ?? [];
}
