import type { Measure, Process, Step } from "../../../model/index.ts";
import { applyMeasures, isStepChange } from "../../../process/reform/index.ts";

/** The forms that measures give to a step, and which of them it has with a set. */
export interface StepForms {
  /** Different in what they take. */
  readonly forms: readonly Step[];
  /** Measures that change it, by their places. */
  readonly changers: readonly number[];
  /** The form by the changers in a set: bit k stands for the k-th of them. */
  readonly formOf: readonly number[];
}

/** Measures on one step of which all sets are gone through. */
const maxChangers = 8;

/** Undefined where too many measures change the step. */
export function buildStepForms(process: Process, measures: readonly Measure[], step: Step): StepForms | undefined {
  const changers = measures.flatMap(({ changes }, place) =>
    changes.some((each) => isStepChange(each) && each.step === step.id) ? [place] : [],
  );
  if (changers.length > maxChangers) return undefined;
  const numbers = new Map<string, number>();
  const forms: Step[] = [];
  const formOf = Array.from({ length: 2 ** changers.length }, (_, mask) => {
    const chosen = changers.filter((_, bit) => (mask >> bit) & 1).map((place) => measures[place] as Measure);
    const form = buildStepForm(process, step, chosen);
    const key = JSON.stringify([form.passThrough, form.days, form.calendarDays, form.actual, form.unit]);
    const number = numbers.get(key) ?? forms.push(form) - 1;
    numbers.set(key, number);
    return number;
  });
  return { forms, changers, formOf };
}

function buildStepForm(process: Process, step: Step, measures: readonly Measure[]): Step {
  // Alone with what bears on it: so no other step is worked out again.
  const onStep = measures.map((each) => ({
    ...each,
    changes: each.changes.filter((change) => isStepChange(change) && change.step === step.id),
  }));
  const { steps } = applyMeasures({ ...process, steps: [step], measures: onStep }, onStep).process;
  return steps[0] ?? step;
}
