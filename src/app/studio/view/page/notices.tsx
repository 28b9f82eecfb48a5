import type { Bilingual, Change } from "../../../../model/index.ts";
import { isStepChange } from "../../../../process/reform/index.ts";
import { savingWords } from "../../saving-words.ts";
import { insertNames } from "../../state/id-names.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import type { Studio } from "../hooks/use-studio.ts";
import { DraftNotice } from "./draft-notice.tsx";
import { FileProblems } from "./file-problems.tsx";

/** What is not as it should be, and what came of the last act beside what was asked for. */
export function Notices({ studio, isLive }: { studio: Studio; isLive: boolean }) {
  const { state, dispatch, opened, refused, process } = studio;
  const { say, name } = useLanguage();
  const findSubjectName = (change: Change) => {
    if ("add" in change) return name(change.add);
    const [things, id] = isStepChange(change) ? [process?.steps, change.step] : [process?.units, change.unit];
    return name(things?.find((each) => each.id === id) ?? { id });
  };
  const findName = (id: string) => {
    const found = [...(process?.steps ?? []), ...(process?.measures ?? [])].find((each) => each.id === id);
    return found && name(found);
  };
  const { trouble, unreadable, isConnected, notice } = state;
  const told: readonly Bilingual[] = [...(notice.dropped ?? []).map((change) => savingWords.takenOut(findSubjectName(change)))];
  return (
    <>
      {trouble && <FileProblems {...trouble} title={opened ? savingWords.lastGood : savingWords.firstBroken} />}
      {notice.notOpened && (
        <FileProblems {...notice.notOpened} title={savingWords.opening.broken} onClose={() => dispatch({ kind: "tell", notice: {} })} />
      )}
      {notice.fault && (
        <p class="problems" role="alert">
          {say(notice.fault)}
        </p>
      )}
      {unreadable && <p class="problems">{say(unreadable)}</p>}
      {!isConnected && isLive && <p class="problems">{say(savingWords.notHere)}</p>}
      {refused[0] && (
        <p class="problems" role="alert">
          {say(savingWords.oneProblem)}
          {insertNames(say(refused[0].message), findName)}
        </p>
      )}
      <div class="notices" role="status">
        <DraftNotice studio={studio} />
        {notice.openedFiles && (
          <div class="told" id="opened">
            <p>{say(savingWords.opening.opened(notice.openedFiles[0] ?? "", notice.openedFiles.length - 1))}</p>
            <button type="button" onClick={() => dispatch({ kind: "undo" })}>
              {say(studioPageWords.undo)}
            </button>
          </div>
        )}
        {told.map((each) => (
          <p key={each.en}>{say(each)}</p>
        ))}
      </div>
    </>
  );
}
