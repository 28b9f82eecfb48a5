import type { Measure, Process, Step } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import { applyMeasures, isStepChange } from "../../../process/reform/index.ts";
import { createStepTimes } from "../../simulate/index.ts";
import { buildExactModel } from "../sets/exact-model.ts";
import { createPassTimes, resumeForwardPass } from "../sets/link-passes.ts";
import { createSwitchedNetwork } from "../sets/switched-network.ts";
import type { CaseRange, RiskChoice, SetCases } from "./cases.ts";

/**
 * Where the same steps are done in every case: the times of all forms of all steps are drawn once, and each set takes a
 * forward pass a case. What the network does not tell is left to `otherwise`. Undefined where too many measures change
 * one step.
 */
export function createNetworkCases(
  process: Process,
  candidates: readonly Measure[],
  { route = "longest", ...choice }: RiskChoice & { readonly route?: Route | undefined },
  range: CaseRange,
  otherwise: SetCases,
): SetCases | undefined {
  const model = buildExactModel(process, candidates, route);
  const forms = model.steps.map(({ step }) => buildStepForms(process, candidates, step));
  if (!forms.every((each) => each !== undefined)) return undefined;
  const network = createSwitchedNetwork(process, candidates, model, route);
  const times = drawFormTimes(process, choice, forms, range);
  const minutes = new Float64Array(forms.length);
  const pass = createPassTimes(forms.length);
  return (set) => {
    const wanted = new Uint8Array(candidates.length);
    for (const each of set) wanted[each] = 1;
    for (let each = 0; each < wanted.length; each++) if (wanted[each] !== network.chosen[each]) network.toggle(each);
    const isAdoptable = network.isAdoptable();
    if (isAdoptable === undefined) return otherwise(set);
    if (!isAdoptable) return undefined;
    const columns = forms.map(({ changers, formOf }, step) => {
      const mask = changers.reduce((bits, place, bit) => bits + (wanted[place] === 1 ? 2 ** bit : 0), 0);
      return times[step]?.[formOf[mask] as number] as Float64Array;
    });
    return Float64Array.from({ length: range.count }, (_, index) => {
      for (let step = 0; step < columns.length; step++) minutes[step] = (columns[step] as Float64Array)[index] as number;
      return resumeForwardPass(0, network.order, network.links, network.switches, minutes, pass);
    });
  };
}

/** By step and form, the minutes in each case. */
function drawFormTimes(process: Process, choice: RiskChoice, all: readonly StepForms[], { first, count }: CaseRange): Float64Array[][] {
  const columns = all.map(({ forms }) => forms.map(() => new Float64Array(count)));
  const flat = columns.flat();
  const draw = createStepTimes(
    process,
    choice,
    all.flatMap(({ forms }) => forms),
  );
  for (let index = 0; index < count; index++) {
    const minutes = draw(first + index);
    for (let column = 0; column < flat.length; column++) (flat[column] as Float64Array)[index] = minutes[column] as number;
  }
  return columns;
}

/** The forms that measures give to a step, and which of them it has with a set. */
interface StepForms {
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
function buildStepForms(process: Process, measures: readonly Measure[], step: Step): StepForms | undefined {
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
