import { savingWords } from "../../saving-words.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import type { SaveWay } from "../../state/save-plan.ts";
import { studioPageWords } from "../../words.ts";
import { RatingFields } from "../controls/rating-fields.tsx";
import { useLanguage } from "../hooks/language.ts";

type WayNames = Readonly<Record<"scenario" | "measure", string>>;

interface WayFieldsProps {
  readonly way: SaveWay;
  readonly names: WayNames;
  /** Of the measure. */
  readonly id: string;
  readonly choice: StudioChoice;
  readonly onNames: (names: WayNames) => void;
  readonly onId: (id: string) => void;
  readonly dispatch: (action: ChoiceAction) => void;
}

/** What a way of saving must be told: the name, and of a measure what it asks for. */
export function WayFields({ way, names, id, choice, onNames, onId, dispatch }: WayFieldsProps) {
  const { say } = useLanguage();
  if (way === "scenario")
    return (
      <label class="field">
        <span>{say(studioPageWords.scenarioName)}</span>
        <input
          id="save-name"
          maxLength={64}
          value={names.scenario}
          list="scenario-names"
          onInput={({ currentTarget: { value } }) => onNames({ ...names, scenario: value })}
        />
        <datalist id="scenario-names">
          {choice.scenarios.map((each) => (
            <option key={each.id} value={each.name === undefined || typeof each.name === "string" ? (each.name ?? each.id) : each.id} />
          ))}
        </datalist>
      </label>
    );
  if (way !== "measure") return null;
  return (
    <div class="save-measure">
      <label class="field">
        <span>{say(savingWords.measureId)}</span>
        <input id="save-id" maxLength={32} size={8} value={id} onInput={({ currentTarget: { value } }) => onId(value)} />
      </label>
      <label class="field">
        <span>{say(savingWords.measureName)}</span>
        <input
          id="save-name"
          maxLength={120}
          value={names.measure}
          onInput={({ currentTarget: { value } }) => onNames({ ...names, measure: value })}
        />
      </label>
      <RatingFields of="measure" choice={choice} dispatch={dispatch} />
    </div>
  );
}
