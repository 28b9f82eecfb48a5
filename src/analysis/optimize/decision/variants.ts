import type { Change, Measure, Process, Step, StepChange } from "../../../model/index.ts";
import { isStepChange, removedStep } from "../../../process/reform/index.ts";
import type { ReckonedClock } from "../types.ts";
import { type Condition, chosen, isPossible } from "./condition.ts";

/**
 * A step of the process, or one that a measure adds; two measures that add the same step bring two. So does a measure that lets a step count which
 * did not: the step that takes none of the counted time, and its twin in its place with the measure, that does.
 */
export interface Variant {
  readonly step: Step;
  /** It is there only under this condition. */
  readonly added: Condition;
  readonly changes: readonly StepChangeOf[];
}

export interface StepChangeOf {
  readonly measure: number;
  readonly change: StepChange;
}

/** All variants of all steps, as changes by hand, which have the last word over the measures, leave them. */
export function variantsOf(
  process: Process,
  measures: readonly Measure[],
  changes: readonly Change[],
  clock: ReckonedClock,
): readonly Variant[] {
  const byHand = changes.reduce(withChange, variantsOfMeasures(process, measures));
  return clock === "experienced" ? byHand : byHand.flatMap(withCountedTwins);
}

/** Measures that remove a step. */
export function removersOf(changes: readonly StepChangeOf[]): number[] {
  return changes.filter(({ change }) => change.remove).map(({ measure }) => measure);
}

/** Measures that say whether the time of a step counts. */
export function clockersOf(changes: readonly StepChangeOf[]): number[] {
  return changes.filter(({ change }) => change.clock !== undefined).map(({ measure }) => measure);
}

function variantsOfMeasures(process: Process, measures: readonly Measure[]): readonly Variant[] {
  const changes = new Map<string, StepChangeOf[]>();
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

function withChange(variants: readonly Variant[], change: Change): readonly Variant[] {
  if ("add" in change) return [...variants, { step: change.add, added: [], changes: [] }];
  return isStepChange(change) ? variants.map((each) => (each.step.id === change.step ? changedByHand(each, change) : each)) : variants;
}

/** What is said by hand takes the place of what the process and the measures say. */
function changedByHand({ step, added, changes }: Variant, { days, calendarDays, clock, after, remove, as }: StepChange): Variant {
  const isTimed = days !== undefined || calendarDays !== undefined;
  const replaced: readonly (keyof StepChange)[] = [
    ...(isTimed || remove ? (["days", "calendarDays"] as const) : []),
    ...(clock !== undefined || remove ? (["clock"] as const) : []),
    ...(after ? (["after"] as const) : []),
  ];
  const changed: Step = {
    ...step,
    // As `reformed` has it: of each the other is gone.
    ...(isTimed && {
      days: calendarDays === undefined ? days : undefined,
      calendarDays: days === undefined ? calendarDays : undefined,
    }),
    ...(clock !== undefined && { clock }),
    ...(after && { after }),
  };
  return {
    step: remove ? removedStep(changed, as) : changed,
    added,
    changes: changes.map(({ measure, change }) => ({ measure, change: without(change, replaced) })),
  };
}

function without(change: StepChange, keys: readonly (keyof StepChange)[]): StepChange {
  return { ...change, ...Object.fromEntries(keys.map((key) => [key, undefined])) };
}

/** A step that does not count, and a twin for each measure that lets it. */
function withCountedTwins(variant: Variant): readonly Variant[] {
  const { step, added, changes } = variant;
  const measures = step.clock === "counted" ? [] : changes.flatMap(({ measure, change }) => (change.clock === "counted" ? [measure] : []));
  const none = measures.map((measure) => ({ measure, chosen: false }));
  const twins = measures.map((measure) => ({
    step: { ...step, clock: "counted" as const },
    added: [...added, ...chosen([measure])],
    changes,
  }));
  return [{ ...variant, added: [...added, ...none] }, ...twins].filter((each) => isPossible(each.added));
}
