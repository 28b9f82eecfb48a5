import { formatDays, type Measure, type Process } from "../../../../model/index.ts";
import { findUnscheduledEffect, type UnscheduledEffect } from "../../state/unscheduled-effects.ts";
import { studioPageWords } from "../../words.ts";
import type { Saving } from "../../work/questions.ts";
import { useLanguage } from "../hooks/language.ts";
import { DecisionFacts } from "./decision-facts.tsx";

interface MeasureRowProps {
  readonly process: Process;
  readonly measure: Measure;
  readonly isOn: boolean;
  /** Not there until it is reckoned. */
  readonly saving: Saving | undefined;
  /** Some measure of the process has one. */
  readonly statesBases: boolean;
  readonly onSwitch: (id: string, isOn: boolean) => void;
}

/** The switch of a measure, its name and its figures; below them what there is to know before it is decided. */
export function MeasureRow({ process, measure, isOn, saving, statesBases, onSwitch }: MeasureRowProps) {
  const { say, name } = useLanguage();
  const effect = findUnscheduledEffect(measure);
  const facts = `facts-${measure.id}`;
  return (
    <div class={isOn ? "measure on" : "measure"}>
      <label class="measure-columns">
        <span class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={isOn}
            aria-describedby={facts}
            data-measure={measure.id}
            checked={isOn}
            onChange={(event) => onSwitch(measure.id, event.currentTarget.checked)}
          />
          <span>{name(measure)}</span>
        </span>
        <MeasureFigure label={say(studioPageWords.effort)} text={formatDays(measure.effort)} />
        <MeasureFigure label={say(studioPageWords.alone)} text={formatSaving(saving?.alone, effect)} />
        <MeasureFigure label={say(studioPageWords.last)} text={formatSaving(saving?.now, effect)} />
      </label>
      <DecisionFacts id={facts} process={process} measure={measure} effect={effect} statesBases={statesBases} />
    </div>
  );
}

function MeasureFigure({ label, text }: { label: string; text: string }) {
  return (
    <span class="n">
      <span class="unseen">{label} </span>
      {text}
    </span>
  );
}

/** What the total changes by; no 0 where the schedule cannot show what a measure does. */
function formatSaving(value: number | null | undefined, effect: UnscheduledEffect | undefined): string {
  if (value === null || value === undefined || (value === 0 && effect)) return "–";
  if (value === 0) return "0";
  return value > 0 ? `−${formatDays(value)}` : `+${formatDays(-value)}`;
}
