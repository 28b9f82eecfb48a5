import type { StepExplanation } from "../../../../analysis/explain/index.ts";
import { type Clock, type Measure, type Process, type StepChange, terms } from "../../../../model/index.ts";
import { isStepChange } from "../../../../process/reform/index.ts";
import type { StudioChoice } from "../../state/choice/choice.ts";
import type { ChoiceFigures } from "../../state/choice/figures.ts";
import type { StepValues } from "../../state/choice/hand-changes.ts";
import { studioPageWords } from "../../words.ts";
import { FieldName } from "../controls/field-name.tsx";
import { useLanguage } from "../hooks/language.ts";
import { Predecessors } from "./predecessors.tsx";
import { StepStanding } from "./standing.tsx";
import { StepDays } from "./step-days.tsx";

interface StepProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  readonly choice: StudioChoice;
  readonly step: string | undefined;
  /** Not there until it is found. */
  readonly explanation: StepExplanation | undefined;
  /** Undefined values go back to what the file and the measures say. */
  readonly onChange: (values: StepValues, movement?: string) => void;
  readonly onStep: (step: string) => void;
}

const stepClocks = ["counted", "excluded", "applicant"] as const;

/** The chosen step: its days, clock and predecessors to change, and why it stands where it does. */
export function StepPanel(props: StepProps) {
  const { process, step: id } = props;
  const { say } = useLanguage();
  const known = id !== undefined && (props.figures.steps.has(id) || process.steps.some((each) => each.id === id));
  return (
    <section aria-labelledby="step-title" class="step">
      <h2 id="step-title">{say(studioPageWords.step)}</h2>
      {known ? <ChosenStep {...props} id={id} /> : <p class="note">{say(studioPageWords.noStep)}</p>}
    </section>
  );
}

function ChosenStep({ process, figures, choice, id, explanation, onChange, onStep }: StepProps & { id: string }) {
  const { say, name } = useLanguage();
  const step = figures.steps.get(id) ?? process.steps.find((each) => each.id === id);
  const timed = figures.now.steps.find((each) => each.id === id);
  if (!step) return null;
  const unit = process.units.find((each) => each.id === step.unit);
  const phase = process.phases.find((each) => each.id === step.phase);
  const byHand = choice.changes.find((each): each is StepChange => isStepChange(each) && each.step === id);
  return (
    <>
      <p class="step-name">
        <b>{name(step)}</b> {name(step) !== id && <span class="code">{id}</span>}
      </p>
      <p class="note">{[unit && name(unit), step.post, phase && name(phase)].filter(Boolean).join(" · ")}</p>
      <StepStanding {...{ process, figures, explanation, id, onStep }} />
      <StepDays
        key={`${process.id} ${id}`}
        step={id}
        days={step.days ?? timed?.days ?? 0}
        calendarDays={step.calendarDays}
        byHand={byHand?.days}
        plain={findFileDays(process, id)}
        measures={listSetters(process, choice, id).map(name)}
        onChange={onChange}
      />
      <div class="field">
        <FieldName id="step-clock" label={say(studioPageWords.clock)} term="clock" />
        <select id="step-clock" value={step.clock} onChange={(event) => onChange({ clock: event.currentTarget.value as Clock })}>
          {stepClocks.map((each) => (
            <option key={each} value={each}>
              {say(terms.clocks[each])}
            </option>
          ))}
        </select>
      </div>
      <Predecessors process={process} step={step} steps={figures.steps} onChange={onChange} onStep={onStep} />
      {byHand && (
        <button type="button" onClick={() => onChange({ days: undefined, clock: undefined, after: undefined })}>
          {say(studioPageWords.asFile)}
        </button>
      )}
    </>
  );
}

function findFileDays(process: Process, id: string): number | undefined {
  return process.steps.find((each) => each.id === id)?.days;
}

/** Chosen measures that change the days of a step. */
function listSetters(process: Process, { measures }: StudioChoice, id: string): readonly Measure[] {
  const chosen = new Set(measures);
  return process.measures.filter((measure) => {
    const sets = measure.changes.some(
      (change) => "step" in change && change.step === id && (change.days ?? change.calendarDays) !== undefined,
    );
    return chosen.has(measure.id) && sets;
  });
}
