import { capitalizeText, formatDays, guardKinds, terms } from "../../../../model/index.ts";
import type { StudioChoice } from "../../state/choice.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import { NumberField } from "./number-field.tsx";

interface RatingProps {
  /** What begins the ids of the fields, of which there may be more than one on the page. */
  readonly of: "changes" | "measure";
  readonly choice: Pick<StudioChoice, "effort" | "guard">;
  readonly dispatch: (action: ChoiceAction) => void;
}

/** What the changes by hand ask for, as a measure does. */
export function RatingFields({ of, choice: { effort, guard }, dispatch }: RatingProps) {
  const { say } = useLanguage();
  return (
    <>
      <label class="field" for={`${of}-effort`}>
        <span>{capitalizeText(say(studioPageWords.effort))}</span>
        <NumberField
          id={`${of}-effort`}
          value={formatDays(effort)}
          onValue={(value) => dispatch({ kind: "rate-changes", effort: value ?? 0, guard })}
        />
      </label>
      <label class="field">
        <span>{say(studioPageWords.guard)}</span>
        <select
          id={`${of}-guard`}
          value={guard}
          onChange={({ currentTarget: { value } }) =>
            dispatch({ kind: "rate-changes", effort, guard: guardKinds.find((each) => each === value) ?? guard })
          }
        >
          {guardKinds.map((each) => (
            <option key={each} value={each}>
              {say(terms.guards[each])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
