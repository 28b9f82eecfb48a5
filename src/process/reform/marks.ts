import { jsonWithoutExtras, type Process, plannedMinutes, type Step } from "../../model/index.ts";
import type { Choice } from "./choice.ts";
import { linkKey } from "./links.ts";
import { reformed } from "./reformed.ts";

/** The union of a process before and after a reform, marked for drawing. */
export interface MarkedProcess {
  readonly before: Process;
  /** The reformed process; removed steps are in it as pass-throughs, at their old position. */
  readonly process: Process;
  /** By step id; steps that stayed as they were are absent. */
  readonly marks: ReadonlyMap<string, StepMark>;
}

/** What of a step a reform may change. */
export type Aspect = "days" | "unit" | "post" | "clock" | "outcomes" | "links";

export interface StepMark {
  readonly change: "added" | "removed" | "changed";
  /** The step in the baseline; absent when added. */
  readonly before?: Step;
  /** What of it is not as before, where it is `changed`. */
  readonly aspects: readonly Aspect[];
  /** Predecessors that the baseline did not have. */
  readonly newPredecessors: ReadonlySet<string>;
}

/**
 * The process after the choice, with what differs from before.
 * @throws InputError as `reformed` does
 */
export function markChanges(process: Process, choice: Choice): MarkedProcess {
  const after = reformed(process, choice);
  const baseline = new Map(process.steps.map((step) => [step.id, step]));
  const marks = new Map<string, StepMark>();
  for (const step of after.steps) {
    const mark = markOf(step, baseline.get(step.id));
    if (mark) marks.set(step.id, mark);
  }
  return { before: process, process: after, marks };
}

/**
 * A later version of a process, with what differs from an earlier one. Steps are the same when their ids are; those that the later version does not
 * have are in it as pass-throughs, after the step that they stood behind.
 */
export function markVersions(before: Process, after: Process): MarkedProcess {
  const baseline = new Map(before.steps.map((step) => [step.id, step]));
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
    const mark = markOf(step, baseline.get(step.id));
    if (mark) marks.set(step.id, mark);
  }
  const joined = <T extends { readonly id: string }>(one: readonly T[], other: readonly T[]) => [
    ...one,
    ...other.filter(({ id }) => !one.some((each) => each.id === id)),
  ];
  const process = { ...after, steps, units: joined(after.units, before.units), phases: joined(after.phases, before.phases) };
  return { before, process, marks };
}

function markOf(step: Step, before: Step | undefined): StepMark | undefined {
  if (!before) return { change: "added", newPredecessors: new Set(step.after.map((link) => link.step)), aspects: [] };
  const old = new Set(before.after.map(linkKey));
  const newPredecessors = new Set(step.after.filter((link) => !old.has(linkKey(link))).map((link) => link.step));
  if (step.passThrough && !before.passThrough) return { change: "removed", before, newPredecessors, aspects: [] };
  const aspects = changedAspects(step, before, newPredecessors.size > 0 || step.after.length !== before.after.length);
  return aspects.length === 0 ? undefined : { change: "changed", before, newPredecessors, aspects };
}

function changedAspects(step: Step, before: Step, links: boolean): readonly Aspect[] {
  const differs: Readonly<Record<Aspect, boolean>> = {
    days: plannedMinutes(step) !== plannedMinutes(before),
    unit: step.unit !== before.unit,
    post: jsonWithoutExtras(step.post) !== jsonWithoutExtras(before.post),
    clock: step.clock !== before.clock,
    outcomes: jsonWithoutExtras(step.outcomes) !== jsonWithoutExtras(before.outcomes),
    links,
  };
  return (Object.keys(differs) as Aspect[]).filter((aspect) => differs[aspect]);
}
