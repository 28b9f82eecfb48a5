import { useMemo } from "preact/hooks";
import type { Process } from "../../../../model/index.ts";
import { savingWords } from "../../saving-words.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import { findPlainProcess } from "../../state/choice/describe-change.ts";
import { getSubject } from "../../state/choice/hand-changes.ts";
import type { ChoiceAction } from "../../state/reduce-studio.ts";
import { studioPageWords } from "../../words.ts";
import { RatingFields } from "../controls/rating-fields.tsx";
import { useLanguage } from "../hooks/language.ts";
import { ChangeRow } from "./change-row.tsx";
import { OfficerFields } from "./officer-fields.tsx";

interface ChangesProps {
  readonly process: Process;
  readonly choice: StudioChoice;
  readonly dispatch: (action: ChoiceAction) => void;
}

/** What is changed by hand, a measure in the making: in words, with what it asks for; and the officers of units. */
export function ChangesPanel({ process, choice, dispatch }: ChangesProps) {
  const { say } = useLanguage();
  const { measures, changes } = choice;
  const plain = useMemo(() => findPlainProcess(process, measures), [process, measures]);
  const staffed = plain.units.filter(({ staff }) => staff !== undefined);
  if (changes.length === 0 && staffed.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{say(savingWords.handChanges)}</h2>
      {changes.length > 0 && (
        <>
          <ul id="changes">
            {changes.map((change, at) => (
              <ChangeRow
                key={`${getSubject(change)} ${at}`}
                plain={plain}
                change={change}
                onTakeBack={() => dispatch({ kind: "take-back", change })}
              />
            ))}
          </ul>
          {changes.length > 1 && (
            <button type="button" id="take-back-all" onClick={() => dispatch({ kind: "take-back-all" })}>
              {say(studioPageWords.takeBackAll)}
            </button>
          )}
          <p class="note">{say(studioPageWords.draftHint)}</p>
          <RatingFields of="changes" choice={choice} dispatch={dispatch} />
        </>
      )}
      {staffed.length > 0 && <OfficerFields plain={plain} units={staffed} changes={changes} dispatch={dispatch} />}
    </section>
  );
}
