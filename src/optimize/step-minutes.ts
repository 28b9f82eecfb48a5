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
    const isCounted = step.clocks.find(({ measure }) => chosen[measure] === 1)?.isCounted ?? step.isCounted;
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
  if (removers.some((measure) => chosen[measure] === 1)) return 0;
  return settings.find(({ measure }) => chosen[measure] === 1)?.minutes ?? minutes;
}
