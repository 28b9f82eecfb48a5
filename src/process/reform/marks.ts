import { getPlannedMinutes, indexById, type Process, type Step, writePlainJson } from "../../model/index.ts";
import type { ReformChoice } from "./choice.ts";
import { getLinkKey } from "./links.ts";
import { applyChoice } from "./reform-process.ts";

/** The union of a process before and after a reform, marked for drawing. */
export interface MarkedProcess {
  readonly before: Process;
  /** The reformed process; removed steps are in it as pass-throughs, at their old position. */
  readonly process: Process;
  /** By step id; steps that stayed as they were are absent. */
  readonly marks: ReadonlyMap<string, StepMark>;
}

/** What of a step a reform may change. */
export type StepAspect = "days" | "unit" | "post" | "clock" | "outcomes" | "links";

export interface StepMark {
  readonly change: "added" | "removed" | "changed";
  /** The step in the baseline; absent when added. */
  readonly before?: Step;
  /** What of it is not as before, where it is `changed`. */
  readonly aspects: readonly StepAspect[];
  /** Predecessors that the baseline did not have. */
  readonly newPredecessors: ReadonlySet<string>;
}

/**
 * The process after the choice, with what differs from before.
 * @throws InputError as `reformed` does
 */
export function markChanges(process: Process, choice: ReformChoice): MarkedProcess {
  const after = applyChoice(process, choice);
  const baseline = indexById(process.steps);
  const marks = new Map<string, StepMark>();
  for (const step of after.steps) {
    const mark = markStep(step, baseline.get(step.id));
    if (mark) marks.set(step.id, mark);
  }
  return { before: process, process: after, marks };
}

/**
 * A later version of a process, with what differs from an earlier one. Steps are the same when their ids are; those
 * that the later version does not have are in it as pass-throughs, after the step that they stood behind.
 */
export function markVersions(before: Process, after: Process): MarkedProcess {
  const baseline = indexById(before.steps);
  const steps: Step[] = [...after.steps];
  const there = new Set(steps.map(({ id }) => id));
  for (const [index, step] of before.steps.entries()) {
    if (there.has(step.id)) continue;
    const earlier = before.steps[index - 1]?.id;
    const at = steps.findIndex(({ id }) => id === earlier) + 1;
    steps.splice(at, 0, { ...step, passThrough: true });
  }
  const marks = new Map<string, StepMark>();
  for (const step of steps) {
    const mark = markStep(step, baseline.get(step.id));
    if (mark) marks.set(step.id, mark);
  }
  const mergeById = <T extends { readonly id: string }>(one: readonly T[], other: readonly T[]) => [
    ...one,
    ...other.filter(({ id }) => !one.some((each) => each.id === id)),
  ];
  const process = { ...after, steps, units: mergeById(after.units, before.units), phases: mergeById(after.phases, before.phases) };
  return { before, process, marks };
}

function markStep(step: Step, before: Step | undefined): StepMark | undefined {
  if (!before) return { change: "added", newPredecessors: new Set(step.after.map((link) => link.step)), aspects: [] };
  const old = new Set(before.after.map(getLinkKey));
  const newPredecessors = new Set(step.after.filter((link) => !old.has(getLinkKey(link))).map((link) => link.step));
  if (step.passThrough && !before.passThrough) return { change: "removed", before, newPredecessors, aspects: [] };
  const aspects = listChangedAspects(step, before, newPredecessors.size > 0 || step.after.length !== before.after.length);
  return aspects.length === 0 ? undefined : { change: "changed", before, newPredecessors, aspects };
}

function listChangedAspects(step: Step, before: Step, links: boolean): readonly StepAspect[] {
  const differs: Readonly<Record<StepAspect, boolean>> = {
    days: getPlannedMinutes(step) !== getPlannedMinutes(before),
    unit: step.unit !== before.unit,
    post: writePlainJson(step.post) !== writePlainJson(before.post),
    clock: step.clock !== before.clock,
    outcomes: writePlainJson(step.outcomes) !== writePlainJson(before.outcomes),
    links,
  };
  return (Object.keys(differs) as StepAspect[]).filter((aspect) => differs[aspect]);
}
