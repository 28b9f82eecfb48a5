import { type Process, type Scenario, terms } from "../../index.ts";
import { inOrder, type Wanted } from "../state/wanted.ts";
import { words } from "../words.ts";
import { useLanguage } from "./language.ts";

interface ScenariosProps {
  readonly process: Process;
  readonly wanted: Wanted;
  readonly onChange: (next: (wanted: Wanted) => Wanted) => void;
}

const [before, own] = ["", "\u0000own"];

/** Named sets of measures: to choose, to keep under a name, to remove; and the route. */
export function Scenarios({ process, wanted, onChange }: ScenariosProps) {
  const { say, name } = useLanguage();
  const { scenarios, measures, route } = wanted;
  const present = scenarios.find((each) => sameSet(each.measures, measures));
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
      {value === own && (
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            const wantedName = String(new FormData(form).get("name")).trim();
            if (wantedName === "") return;
            const id = freeId(wantedName, scenarios);
            onChange((each) => ({ ...each, scenarios: [...each.scenarios, { id, name: wantedName, measures: [...each.measures] }] }));
            form.reset();
          }}
        >
          <input id="scenario-name" aria-label={say(words.scenarioName)} placeholder={say(words.scenarioName)} name="name" maxLength={64} />
          <button type="submit">{say(words.keepScenario)}</button>
        </form>
      )}
      {present && measures.length > 0 && !process.scenarios.includes(present) && (
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

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === other.length && other.every((each) => set.has(each));
}

/** An id that a file may hold, from a name, other than those that there are. */
function freeId(name: string, scenarios: readonly Scenario[]): string {
  const plain =
    name
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}_-]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 56) || "scenario";
  const taken = new Set(scenarios.map(({ id }) => id.toLowerCase()));
  let id = plain;
  for (let number = 2; taken.has(id.toLowerCase()); number++) id = `${plain}-${number}`;
  return id;
}
