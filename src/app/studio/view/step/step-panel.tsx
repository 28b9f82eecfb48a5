import { useMemo, useRef, useState } from "preact/hooks";
import type { StepExplanation } from "../../../../analysis/explain/index.ts";
import { type Clock, formatDays, type Link, type Process, terms } from "../../../../model/index.ts";
import type { StudioChoice } from "../../state/choice.ts";
import type { ChoiceFigures } from "../../state/figures.ts";
import { studioPageWords } from "../../words.ts";
import { useLanguage } from "../hooks/language.ts";
import { NumberField } from "../page/number-field.tsx";

interface StepProps {
  readonly process: Process;
  readonly figures: ChoiceFigures;
  readonly wanted: StudioChoice;
  readonly step: string | undefined;
  /** Not there until it is found. */
  readonly explanation: StepExplanation | undefined;
  /** Undefined values go back to what the file and the measures say. */
  readonly onChange: (
    values: { days?: number | undefined; clock?: Clock | undefined; after?: readonly Link[] | undefined },
    movement?: string,
  ) => void;
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

function ChosenStep({ process, figures, wanted, id, explanation, onChange, onStep }: StepProps & { id: string }) {
  const { say, name } = useLanguage();
  const step = figures.steps.get(id) ?? process.steps.find((each) => each.id === id);
  const timed = figures.now.steps.find((each) => each.id === id);
  if (!step) return null;
  const unit = process.units.find((each) => each.id === step.unit);
  const phase = process.phases.find((each) => each.id === step.phase);
  const byHand = wanted.changes.find((each) => each.step === id);
  return (
    <>
      <p class="step-name">
        <b>{name(step)}</b> {name(step) !== id && <span class="code">{id}</span>}
      </p>
      <p class="note">{[unit && name(unit), step.post, phase && name(phase)].filter(Boolean).join(" · ")}</p>
      {timed ? (
        <p class="note">
          {say(studioPageWords.span(formatDays(timed.earlyStart), formatDays(timed.earlyFinish)))}{" "}
          {timed.critical ? (
            <b class="critical">{say(studioPageWords.critical)}</b>
          ) : (
            say(studioPageWords.float(formatDays(timed.totalFloat)))
          )}
        </p>
      ) : (
        <p class="note">{say(studioPageWords.offRoute)}</p>
      )}
      {timed && !timed.critical && explanation?.id === id && (
        <p class="note">
          {explanation.criticalWhenLonger === null
            ? say(studioPageWords.neverCritical)
            : say(studioPageWords.criticalWhen(formatDays(explanation.criticalWhenLonger)))}
        </p>
      )}
      {explanation?.id === id && explanation.controlledBy.length > 1 && (
        <p class="note">
          {say(studioPageWords.waitsFor(""))}
          {explanation.controlledBy
            .slice(-4, -1)
            .map((each) => each.id)
            .map((each) => (
              <button key={each} type="button" class="link" onClick={() => onStep(each)}>
                {each}
              </button>
            ))}
        </p>
      )}
      <Days
        key={`${process.id} ${id}`}
        step={id}
        days={step.days ?? timed?.days ?? 0}
        calendarDays={step.calendarDays}
        byHand={byHand?.days}
        plain={findFileDays(process, id)}
        measures={listSetters(process, wanted, id)}
        onChange={onChange}
      />
      <label class="field">
        <span>{say(studioPageWords.clock)}</span>
        <select id="step-clock" value={step.clock} onChange={(event) => onChange({ clock: event.currentTarget.value as Clock })}>
          {stepClocks.map((each) => (
            <option key={each} value={each}>
              {say(terms.clocks[each])}
            </option>
          ))}
        </select>
      </label>
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
function listSetters(process: Process, { measures }: StudioChoice, id: string): readonly string[] {
  const chosen = new Set(measures);
  return process.measures.flatMap((measure) => {
    const sets = measure.changes.some(
      (change) => "step" in change && change.step === id && (change.days ?? change.calendarDays) !== undefined,
    );
    return chosen.has(measure.id) && sets ? [measure.id] : [];
  });
}

interface DaysProps extends Pick<StepProps, "onChange"> {
  readonly step: string;
  readonly days: number;
  readonly calendarDays: number | undefined;
  readonly byHand: number | undefined;
  readonly plain: number | undefined;
  readonly measures: readonly string[];
}

function Days({ step, days, calendarDays, byHand, plain, measures, onChange }: DaysProps) {
  const { say } = useLanguage();
  // The scale stands still under the hand that drags: only a number typed beyond its end makes it longer.
  const [usual] = useState(() => Math.max(30, ceilToTens(2 * Math.max(plain ?? 0, days))));
  const longest = useRef(usual);
  longest.current = Math.max(longest.current, ceilToTens(days));
  /** Each is undone by itself; what the keys do in a row is one, too. */
  const drags = useRef(0);
  return (
    <div class="field days">
      <label for="step-days">{say(studioPageWords.days)}</label>
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
      {byHand === undefined && measures.length > 0 && <span class="note">{say(studioPageWords.setBy(measures.join(" ")))}</span>}
    </div>
  );
}

interface PredecessorsProps extends Pick<StepProps, "process" | "onChange" | "onStep"> {
  readonly step: Process["steps"][number];
  readonly steps: ChoiceFigures["steps"];
}

function Predecessors({ process, step, steps, onChange, onStep }: PredecessorsProps) {
  const { say, name, lang } = useLanguage();
  const present = step.after.map((each) => each.step).join(" ");
  // The same element as before is not gone through again, of a thousand steps on each tick.
  const others = useMemo(() => {
    const left = new Set([step.id, ...step.after.map((each) => each.step)]);
    return (
      <>
        {process.steps.map((each) =>
          left.has(each.id) ? null : (
            <option key={each.id} value={each.id}>
              {name(each) === each.id ? each.id : `${each.id} ${name(each)}`}
            </option>
          ),
        )}
      </>
    );
  }, [process, step.id, present, lang]);
  const getStepName = (id: string) => {
    const found = steps.get(id);
    return found ? name(found) : id;
  };
  return (
    <fieldset class="after">
      <legend>{say(studioPageWords.after)}</legend>
      {step.after.length === 0 && <p class="note">{say(studioPageWords.noneBefore)}</p>}
      <ul>
        {step.after.map((link, at) => (
          <li key={at}>
            <button type="button" class="link" onClick={() => onStep(link.step)}>
              {getStepName(link.step) !== link.step && <span class="code">{link.step} </span>}
              {getStepName(link.step)}
            </button>
            {formatLinkText(link)}
            <button
              type="button"
              class="small"
              aria-label={say(studioPageWords.remove(getStepName(link.step)))}
              onClick={() => onChange({ after: step.after.filter((each) => each !== link) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>{say(studioPageWords.addAfter)}</span>
        <select
          id="add-after"
          value=""
          onChange={(event) => {
            const id = event.currentTarget.value;
            event.currentTarget.value = "";
            if (id !== "") onChange({ after: [...step.after, { step: id, link: "FS", lag: 0 }] });
          }}
        >
          <option value="">…</option>
          {others}
        </select>
      </label>
    </fieldset>
  );
}

function formatLinkText({ link, lag, outcome }: Link): string {
  return [link === "FS" ? "" : link, lag === 0 ? "" : `${lag > 0 ? "+" : "−"}${formatDays(Math.abs(lag))}`, outcome ?? ""]
    .filter((each) => each !== "")
    .join(" ");
}

function ceilToTens(days: number): number {
  return Math.ceil(days / 10) * 10;
}
