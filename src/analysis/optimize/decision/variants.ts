import type { Change, Measure, Process, Step, StepChange } from "../../../model/index.ts";
import { bypassStep, isStepChange } from "../../../process/reform/index.ts";
import type { ReckonedClock } from "../types.ts";
import { type Condition, createChosenCondition, isPossibleCondition } from "./condition.ts";

/**
 * A step of the process, or one that a measure adds; two measures that add the same step bring two. So does a measure
 * that lets a step count which did not: the step that takes none of the counted time, and its twin in its place with
 * the measure, that does.
 */
export interface StepVariant {
  readonly step: Step;
  /** It is there only under this condition. */
  readonly added: Condition;
  readonly changes: readonly MeasureStepChange[];
}

export interface MeasureStepChange {
  readonly measure: number;
  readonly change: StepChange;
}

/** All variants of all steps, as changes by hand, which have the last word over the measures, leave them. */
export function listVariants(
  process: Process,
  measures: readonly Measure[],
  changes: readonly Change[],
  clock: ReckonedClock,
): readonly StepVariant[] {
  const byHand = changes.reduce(changeVariants, listMeasureVariants(process, measures));
  return clock === "experienced" ? byHand : byHand.flatMap(addCountedTwins);
}

/** Measures that remove a step. */
export function listRemovers(changes: readonly MeasureStepChange[]): number[] {
  return changes.filter(({ change }) => change.remove).map(({ measure }) => measure);
}

/** Measures that say whether the time of a step counts. */
export function listClockers(changes: readonly MeasureStepChange[]): number[] {
  return changes.filter(({ change }) => change.clock !== undefined).map(({ measure }) => measure);
}

function listMeasureVariants(process: Process, measures: readonly Measure[]): readonly StepVariant[] {
  const changes = new Map<string, MeasureStepChange[]>();
  const added: { readonly step: Step; readonly added: Condition }[] = [];
  measures.forEach((each, measure) => {
    for (const change of each.changes) {
      if ("add" in change) added.push({ step: change.add, added: [{ measure, chosen: true }] });
      if (isStepChange(change)) changes.set(change.step, [...(changes.get(change.step) ?? []), { measure, change }]);
    }
  });
  const present = process.steps.map((step) => ({ step, added: [] }));
  return [...present, ...added].map((each) => ({ ...each, changes: changes.get(each.step.id) ?? [] }));
}

function changeVariants(variants: readonly StepVariant[], change: Change): readonly StepVariant[] {
  if ("add" in change) return [...variants, { step: change.add, added: [], changes: [] }];
  return isStepChange(change) ? variants.map((each) => (each.step.id === change.step ? changeVariant(each, change) : each)) : variants;
}

/** What is said by hand takes the place of what the process and the measures say. */
function changeVariant({ step, added, changes }: StepVariant, { days, calendarDays, clock, after, remove, as }: StepChange): StepVariant {
  const isTimed = days !== undefined || calendarDays !== undefined;
  const replaced: readonly (keyof StepChange)[] = [
    ...(isTimed || remove ? (["days", "calendarDays"] as const) : []),
    ...(clock !== undefined || remove ? (["clock"] as const) : []),
    ...(after ? (["after"] as const) : []),
  ];
  const changed: Step = {
    ...step,
    // As `reformProcess` has it: of each the other is gone.
    ...(isTimed && {
      days: calendarDays === undefined ? days : undefined,
      calendarDays: days === undefined ? calendarDays : undefined,
    }),
    ...(clock !== undefined && { clock }),
    ...(after && { after }),
  };
  return {
    step: remove ? bypassStep(changed, as) : changed,
    added,
    changes: changes.map(({ measure, change }) => ({ measure, change: clearChangeKeys(change, replaced) })),
  };
}

function clearChangeKeys(change: StepChange, keys: readonly (keyof StepChange)[]): StepChange {
  return { ...change, ...Object.fromEntries(keys.map((key) => [key, undefined])) };
}

/** A step that does not count, and a twin for each measure that lets it. */
function addCountedTwins(variant: StepVariant): readonly StepVariant[] {
  const { step, added, changes } = variant;
  const measures = step.clock === "counted" ? [] : changes.flatMap(({ measure, change }) => (change.clock === "counted" ? [measure] : []));
  const none = measures.map((measure) => ({ measure, chosen: false }));
  const twins = measures.map((measure) => ({
    step: { ...step, clock: "counted" as const },
    added: [...added, ...createChosenCondition([measure])],
    changes,
  }));
  return [{ ...variant, added: [...added, ...none] }, ...twins].filter((each) => isPossibleCondition(each.added));
}
