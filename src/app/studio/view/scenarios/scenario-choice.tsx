import { useRef, useState } from "preact/hooks";
import { type Process, terms } from "../../../../model/index.ts";
import type { SpreadName } from "../../state/address.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import { findBaseScenario, findChosenScenario, type NewScenario } from "../../state/choice/scenarios.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import { studioPageWords } from "../../words.ts";
import { FieldName } from "../controls/field-name.tsx";
import { useLanguage } from "../hooks/language.ts";
import { columnWords } from "./column-words.ts";
import { ScenarioNaming } from "./scenario-naming.tsx";
import { SideBySide } from "./side-by-side.tsx";

interface ScenariosProps {
  readonly process: Process;
  readonly choice: StudioChoice;
  /** Scenarios that have another id because the file has come to use theirs. */
  readonly moved: readonly NewScenario[];
  /** How days of steps vary in the chances of scenarios side by side. */
  readonly spread: SpreadName;
  readonly dispatch: (action: ChoiceAction) => void;
}

const [noneOption, ownOption] = ["", "\u0000own"];

/** Scenarios: to choose, to keep under a name, to remove; and the route. */
export function ScenarioChoice({ process, choice, moved, spread, dispatch }: ScenariosProps) {
  const { say, name } = useLanguage();
  const list = useRef<HTMLSelectElement>(null);
  const { scenarios, measures, changes, route } = choice;
  const [isComparing, setComparing] = useState(false);
  const present = findChosenScenario(choice, process);
  const base = findBaseScenario(choice);
  const isFile = measures.length === 0 && changes.length === 0;
  const value = present?.id ?? (isFile ? noneOption : ownOption);
  return (
    <section class="scenarios" aria-labelledby="scenario-title">
      <h2 id="scenario-title" class="unseen">
        {say(studioPageWords.scenario)}
      </h2>
      <div class="field">
        <FieldName id="scenario" label={say(studioPageWords.scenario)} term="scenario" />
        <select
          id="scenario"
          ref={list}
          value={value}
          onChange={(event) => {
            const id = event.currentTarget.value;
            if (id !== ownOption) dispatch({ kind: "adopt-scenario", scenario: id === noneOption ? undefined : id });
          }}
        >
          <option value={noneOption}>{say(studioPageWords.nothingChosen)}</option>
          {scenarios.map((each) => (
            <option key={each.id} value={each.id}>
              {name(each)}
            </option>
          ))}
          {value === ownOption && (
            <option value={ownOption}>{say(base ? studioPageWords.changedSince(name(base)) : studioPageWords.ownChoice)}</option>
          )}
        </select>
      </div>
      <div class="field">
        <FieldName id="route" label={say(studioPageWords.route)} term="route" />
        <select
          id="route"
          value={route === "longest" ? "longest" : "main"}
          onChange={(event) => dispatch({ kind: "take-route", route: event.currentTarget.value === "longest" ? "longest" : "main" })}
        >
          <option value="main">{say(terms.routes.main)}</option>
          <option value="longest">{say(terms.routes.longest)}</option>
        </select>
      </div>
      <ScenarioNaming
        choice={choice}
        present={present}
        moved={moved}
        onKeep={(scenario) => {
          dispatch({ kind: "put-scenario", scenario });
          // The field of the name goes, and would take the focus with it.
          list.current?.focus();
        }}
      />
      <p class="buttons">
        {(scenarios.length > 0 || !isFile) && (
          <button type="button" id="side-by-side" aria-haspopup="dialog" onClick={() => setComparing(true)}>
            {say(columnWords.open)}
          </button>
        )}
        {present && (
          <button type="button" id="remove-scenario" onClick={() => dispatch({ kind: "remove-scenario", scenario: present.id })}>
            {say(studioPageWords.removeScenario)}
          </button>
        )}
      </p>
      {isComparing && (
        <SideBySide
          process={process}
          choice={choice}
          spread={spread}
          onAdopt={(scenario) => dispatch({ kind: "adopt-scenario", scenario })}
          onClose={() => setComparing(false)}
        />
      )}
    </section>
  );
}
