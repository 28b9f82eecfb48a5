import { useState } from "preact/hooks";
import { findDateFault, formatDays } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";
import type { DatesAnswer } from "../../work/questions.ts";
import { FieldName } from "../controls/field-name.tsx";
import { useLanguage } from "../hooks/language.ts";

interface DatesProps {
  readonly start: string | undefined;
  readonly answer: DatesAnswer | undefined;
  /** Working days without a date. */
  readonly days: number;
  readonly fault: string | undefined;
  readonly onStart: (start: string | undefined) => void;
}

/** The day on which the case begins, and those on which it ends before and now. */
export function DatesPanel({ start, answer, days, fault, onStart }: DatesProps) {
  const { say } = useLanguage();
  const [draft, setDraft] = useState<string>();
  const take = ({ value, validity }: HTMLInputElement) => {
    setDraft(value);
    if (value === "" && !validity.badInput) onStart(undefined);
    else if (validity.valid && findDateFault(value) === undefined) onStart(value);
  };
  const isProvisional = answer?.now.provisional || answer?.before.provisional;
  return (
    <div class="dates">
      <p>
        <FieldName id="start" label={say(studioPageWords.startDate)} term="startDate" />
        <input
          id="start"
          type="date"
          min="1900-01-01"
          max="2100-12-31"
          value={draft ?? start ?? ""}
          onInput={(event) => take(event.currentTarget)}
          onBlur={() => setDraft(undefined)}
        />
      </p>
      {start !== undefined && answer && (
        <p id="finish">
          {say(studioPageWords.finishes)} <b>{answer.now.date}</b>
          {answer.now.date !== answer.before.date && <span class="was"> {say(studioPageWords.finishedBefore(answer.before.date))}</span>}
        </p>
      )}
      {start !== undefined && answer && answer.now.days !== days && (
        <p class="note">{say(studioPageWords.daysOnCalendar(formatDays(answer.now.days)))}</p>
      )}
      {start !== undefined && isProvisional && <p class="note">{say(studioPageWords.provisional)}</p>}
      {start !== undefined && fault !== undefined && <p class="note">{fault}</p>}
    </div>
  );
}
