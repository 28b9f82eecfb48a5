import type { DecisionModel, DecisionStep } from "./decision-model.ts";

/** How long each step takes for a set of measures, at first the empty one, by step number. */
export interface StepMinutes {
  readonly minutes: Float64Array;
  /** The same with the steps that are not counted at 0. */
  readonly counted: Float64Array;
  /** Measures that bear on it, with the numbers of their steps. */
  readonly stepsOf: readonly (readonly number[])[];
  /** To be called when a measure has joined or left the set. */
  readonly refresh: (measure: number) => void;
}

export function stepMinutes(model: DecisionModel, chosen: Uint8Array): StepMinutes {
  const steps = model.steps.map((each) => ({
    ...each,
    settings: [...each.settings].sort((one, other) => one.minutes - other.minutes),
    isCounted: each.step.clock === "counted",
  }));
  const minutes = new Float64Array(steps.length);
  const counted = new Float64Array(steps.length);
  const renew = (number: number) => {
    const step = steps[number] as (typeof steps)[number];
    const isCounted = firstChosen(step.clocks, chosen)?.isCounted ?? step.isCounted;
    const duration = durationOf(step, chosen);
    minutes[number] = duration;
    counted[number] = isCounted ? duration : 0;
  };
  const stepsOf: number[][] = Array.from({ length: model.size }, () => []);
  steps.forEach(({ settings, removers, clocks }, number) => {
    for (const measure of new Set([...[...settings, ...clocks].map((each) => each.measure), ...removers])) {
      stepsOf[measure]?.push(number);
    }
    renew(number);
  });
  return { minutes, counted, stepsOf, refresh: (measure) => stepsOf[measure]?.forEach(renew) };
}

/** With the settings in ascending order. */
function durationOf({ minutes, settings, removers }: DecisionStep, chosen: Uint8Array): number {
  for (const measure of removers) if (chosen[measure] === 1) return 0;
  return firstChosen(settings, chosen)?.minutes ?? minutes;
}

/** A loop, as this is called for every set. */
function firstChosen<T extends { readonly measure: number }>(changes: readonly T[], chosen: Uint8Array): T | undefined {
  for (const change of changes) if (chosen[change.measure] === 1) return change;
  return undefined;
}
