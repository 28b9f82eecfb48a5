import { useRef, useState } from "preact/hooks";
import { formatDays } from "../../../../model/index.ts";
import type { StepValues } from "../../state/choice/hand-changes.ts";
import { studioPageWords } from "../../words.ts";
import { FieldName } from "../controls/field-name.tsx";
import { NumberField } from "../controls/number-field.tsx";
import { useLanguage } from "../hooks/language.ts";

interface StepDaysProps {
  readonly step: string;
  readonly days: number;
  readonly calendarDays: number | undefined;
  readonly byHand: number | undefined;
  readonly plain: number | undefined;
  /** Names of those that set the days. */
  readonly measures: readonly string[];
  readonly onChange: (values: StepValues, movement?: string) => void;
}

/** The days of a step: a slider, and a field for what lies between or beyond. */
export function StepDays({ step, days, calendarDays, byHand, plain, measures, onChange }: StepDaysProps) {
  const { say, lang } = useLanguage();
  // The scale stands still under the hand that drags: only a number typed beyond its end makes it longer.
  const [usual] = useState(() => Math.max(30, ceilToTens(2 * Math.max(plain ?? 0, days))));
  const longest = useRef(usual);
  longest.current = Math.max(longest.current, ceilToTens(days));
  /** Each is undone by itself; what the keys do in a row is one, too. */
  const drags = useRef(0);
  return (
    <div class="field days">
      <FieldName id="step-days" label={say(studioPageWords.days)} term="days" />
      <input
        id="step-days"
        type="range"
        min="0"
        max={longest.current}
        step="1"
        value={days}
        aria-valuetext={`${formatDays(days)} ${say(studioPageWords.workingDays)}`}
        onPointerDown={() => drags.current++}
        onFocus={() => drags.current++}
        onInput={(event) => onChange({ days: Number(event.currentTarget.value) }, `days of ${step}, ${drags.current}`)}
      />
      <NumberField
        id="step-days-number"
        label={say(studioPageWords.days)}
        value={formatDays(days)}
        onValue={(wanted) => onChange({ days: wanted })}
      />
      {calendarDays !== undefined && <span class="note">{say(studioPageWords.calendarDays(formatDays(calendarDays)))}</span>}
      {byHand !== undefined && plain !== undefined && <span class="note">{say(studioPageWords.fileSays(formatDays(plain)))}</span>}
      {byHand === undefined && measures.length > 0 && (
        <span class="note">{say(studioPageWords.setBy(measures.join(lang === "zh" ? "、" : ", ")))}</span>
      )}
    </div>
  );
}

function ceilToTens(days: number): number {
  return Math.ceil(days / 10) * 10;
}
