import type { StepMinutes } from "../decision/step-minutes.ts";
import type { ExactModel, ExactStep } from "./exact-model.ts";

/** How long each step takes for a set of measures, at first the empty one, by step number. */
export interface SetDurations {
  readonly minutes: Float64Array;
  /** What of it counts. */
  readonly counted: Float64Array;
  /** Measures that bear on it, with the numbers of their steps. */
  readonly stepsOf: readonly (readonly number[])[];
  /** To be called when a measure has joined or left the set. */
  readonly refresh: (measure: number) => void;
}

export function createSetDurations(model: ExactModel, chosen: Uint8Array): SetDurations {
  const steps = model.steps.map((step) => ({ removers: step.removers, passing: sortSettings(step), counted: sortSettings(step.counted) }));
  const minutes = new Float64Array(steps.length);
  const counted = new Float64Array(steps.length);
  const renew = (number: number) => {
    const step = steps[number] as (typeof steps)[number];
    const isRemoved = isAnyChosen(step.removers, chosen);
    minutes[number] = isRemoved ? 0 : getSetDuration(step.passing, chosen);
    counted[number] = isRemoved ? 0 : getSetDuration(step.counted, chosen);
  };
  const stepsOf: number[][] = Array.from({ length: model.size }, () => []);
  model.steps.forEach((step, number) => {
    for (const measure of collectStepMeasures(step)) stepsOf[measure]?.push(number);
    renew(number);
  });
  return { minutes, counted, stepsOf, refresh: (measure) => stepsOf[measure]?.forEach(renew) };
}

function collectStepMeasures({ settings, counted, removers }: ExactStep): Set<number> {
  return new Set([...[...settings, ...counted.settings].map(({ measure }) => measure), ...removers]);
}

function sortSettings({ minutes, settings }: StepMinutes): StepMinutes {
  return { minutes, settings: [...settings].sort((one, other) => one.minutes - other.minutes) };
}

/** With the settings in ascending order. A loop, as this is called for every set. */
function getSetDuration({ minutes, settings }: StepMinutes, chosen: Uint8Array): number {
  for (const setting of settings) if (chosen[setting.measure] === 1) return setting.minutes;
  return minutes;
}

function isAnyChosen(measures: readonly number[], chosen: Uint8Array): boolean {
  for (const measure of measures) if (chosen[measure] === 1) return true;
  return false;
}
