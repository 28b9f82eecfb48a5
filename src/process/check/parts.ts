import { type Change, changePath, type Link, type Measure, type Path, type Step, type StepChange } from "../../model/index.ts";
import type { ProcessContext } from "./rule.ts";

/** A part of a process with its place in the catalog. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path;
}

/** A part of a measure. */
export interface PlacedInMeasure<T> extends Placed<T> {
  readonly measure: Measure;
}

/** The steps of the process and those that its measures add. */
export function* everyStep({ process, path }: ProcessContext): Generator<Placed<Step> & { readonly measure?: Measure }> {
  for (const [index, value] of process.steps.entries()) yield { value, path: [...path, "steps", index] };
  for (const { value: change, measure, path: changePath } of everyChange({ process, path })) {
    if ("add" in change) yield { value: change.add, measure, path: [...changePath, "add"] };
  }
}

export function* everyChange({ process, path }: Pick<ProcessContext, "process" | "path">): Generator<PlacedInMeasure<Change>> {
  for (const [m, measure] of process.measures.entries()) {
    for (const [c, value] of measure.changes.entries()) yield { value, measure, path: [...path, ...changePath(measure, m, c)] };
  }
}

export function* everyStepChange(context: ProcessContext): Generator<PlacedInMeasure<StepChange>> {
  for (const { value, measure, path } of everyChange(context)) if ("step" in value) yield { value, measure, path };
}

/** Every entry of `after`, of steps and of changes, with the step that waits. */
export function* everyLink(context: ProcessContext): Generator<Placed<Link> & { readonly waiting: string; readonly measure?: Measure }> {
  for (const { value: step, measure, path } of everyStep(context)) {
    for (const [k, value] of step.after.entries())
      yield { value, waiting: step.id, path: [...path, "after", k], ...(measure && { measure }) };
  }
  for (const { value: change, measure, path } of everyStepChange(context)) {
    for (const [k, value] of (change.after ?? []).entries()) yield { value, waiting: change.step, measure, path: [...path, "after", k] };
  }
}
