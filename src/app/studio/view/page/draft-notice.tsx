import { savingWords } from "../../saving-words.ts";
import { useLanguage } from "../hooks/language.ts";
import type { Studio } from "../hooks/use-studio.ts";

/** Work of last time that is in no file yet: shown again, or waiting to be. */
export function DraftNotice({ studio: { state, dispatch } }: { studio: Studio }) {
  const { say } = useLanguage();
  const { found, notice } = state;
  const { restored } = notice;
  const words = savingWords.drafts;
  if (!restored && !found) return null;
  const others = restored?.others ?? found?.others ?? 0;
  return (
    <div class="told" id="draft">
      <p>
        {restored && <b>{say(words.restored(restored.changes, formatKeptTime(restored.time)))}</b>}
        {!restored && found && <b>{say(found.draft ? words.found(formatKeptTime(found.draft.time)) : words.unreadable)}</b>}
        {restored?.isRefitted && ` ${say(words.refitted)}`}
        {others > 0 && ` ${say(words.others(others))}`}
      </p>
      {!restored && found?.draft && (
        <button type="button" id="show-draft" onClick={() => dispatch({ kind: "show-draft" })}>
          {say(words.show)}
        </button>
      )}
      <button type="button" id="throw-away" onClick={() => dispatch({ kind: "throw-away" })}>
        {say(words.throwAway)}
      </button>
    </div>
  );
}

/** The time of day, with the date where it is not today's. */
function formatKeptTime(time: number): string {
  const format = (moment: Date) => {
    const [year, ...parts] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), moment.getHours(), moment.getMinutes()];
    const [month, day, hours, minutes] = parts.map((each) => String(each).padStart(2, "0"));
    return [`${year}-${month}-${day}`, `${hours}:${minutes}`] as const;
  };
  const [date, clock] = format(new Date(time));
  return date === format(new Date())[0] ? clock : `${date} ${clock}`;
}
