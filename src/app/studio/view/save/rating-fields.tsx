import { capitalizeText, formatDays, getValueWord, guardKinds } from "../../../../model/index.ts";
import type { StudioChoice } from "../../state/choice.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import { studioPageWords } from "../../words.ts";
import { FieldName } from "../controls/field-name.tsx";
import { NumberField } from "../controls/number-field.tsx";
import { useLanguage } from "../hooks/language.ts";

interface RatingProps {
  readonly choice: Pick<StudioChoice, "effort" | "guard">;
  readonly dispatch: (action: ChoiceAction) => void;
}

/** What the changes by hand ask for, as a measure does. */
export function RatingFields({ choice: { effort, guard }, dispatch }: RatingProps) {
  const { say } = useLanguage();
  return (
    <>
      <div class="field">
        <FieldName id="changes-effort" label={say(studioPageWords.effort)} term="effort" />
        <NumberField
          id="changes-effort"
          value={formatDays(effort)}
          onValue={(value) => dispatch({ kind: "rate-changes", effort: value ?? 0, guard })}
        />
      </div>
      <div class="field">
        <FieldName id="changes-guard" label={capitalizeText(say(studioPageWords.whoDecides))} term="guard" />
        <select
          id="changes-guard"
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
