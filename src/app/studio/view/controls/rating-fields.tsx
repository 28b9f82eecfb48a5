import { capitalizeText, formatDays, getValueWord, guardKinds } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import { FieldName } from "./field-name.tsx";
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
      <div class="field">
        <FieldName id={`${of}-effort`} label={say(studioPageWords.effort)} term="effort" />
        <NumberField
          id={`${of}-effort`}
          value={formatDays(effort)}
          onValue={(value) => dispatch({ kind: "rate-changes", effort: value ?? 0, guard })}
        />
      </div>
      <div class="field">
        <FieldName id={`${of}-guard`} label={capitalizeText(say(goalWords.whoDecides))} term="guard" />
        <select
          id={`${of}-guard`}
          value={guard}
          onChange={({ currentTarget: { value } }) =>
            dispatch({ kind: "rate-changes", effort, guard: guardKinds.find((each) => each === value) ?? guard })
          }
        >
          {guardKinds.map((each) => (
            <option key={each} value={each}>
              {say(getValueWord(each))}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
