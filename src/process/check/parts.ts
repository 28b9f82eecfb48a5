import { type Change, type DataPath, getChangePath, type Link, type Measure, type Step, type StepChange } from "../../model/index.ts";
import type { ProcessContext } from "./rule.ts";

/** A part of a process with its place in the catalog. */
export interface PlacedPart<T> {
  readonly value: T;
  readonly path: DataPath;
}

/** A part of a measure. */
export interface PlacedMeasurePart<T> extends PlacedPart<T> {
  readonly measure: Measure;
}

/** The steps of the process and those that its measures add. */
export function* walkSteps({ process, path }: ProcessContext): Generator<PlacedPart<Step> & { readonly measure?: Measure }> {
  for (const [index, value] of process.steps.entries()) yield { value, path: [...path, "steps", index] };
  for (const { value: change, measure, path: changePath } of walkChanges({ process, path })) {
    if ("add" in change) yield { value: change.add, measure, path: [...changePath, "add"] };
  }
}

export function* walkChanges({ process, path }: Pick<ProcessContext, "process" | "path">): Generator<PlacedMeasurePart<Change>> {
  for (const [m, measure] of process.measures.entries()) {
    for (const [c, value] of measure.changes.entries()) yield { value, measure, path: [...path, ...getChangePath(measure, m, c)] };
  }
}

export function* walkStepChanges(context: ProcessContext): Generator<PlacedMeasurePart<StepChange>> {
  for (const { value, measure, path } of walkChanges(context)) if ("step" in value) yield { value, measure, path };
}

/** Every entry of `after`, of steps and of changes, with the step that waits. */
export function* walkLinks(
  context: ProcessContext,
): Generator<PlacedPart<Link> & { readonly waiting: string; readonly measure?: Measure }> {
  for (const { value: step, measure, path } of walkSteps(context)) {
    for (const [k, value] of step.after.entries())
      yield { value, waiting: step.id, path: [...path, "after", k], ...(measure && { measure }) };
  }
  for (const { value: change, measure, path } of walkStepChanges(context)) {
    for (const [k, value] of (change.after ?? []).entries()) yield { value, waiting: change.step, measure, path: [...path, "after", k] };
  }
}
