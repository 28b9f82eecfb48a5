import type { Change, Link, Process, Step } from "../src/model/index.ts";
import { isStepChange } from "../src/process/reform/index.ts";

/**
 * Copies of a process one after another, with its measures, which add no steps: the last step of each copy comes before
 * the first of the next.
 */
export function inSeries(process: Process, copies: number): Process {
  const last = process.steps.at(-1)?.id as string;
  const each = Array.from({ length: copies }, (_, copy) => {
    const own = (id: string) => `${copy}-${id}`;
    const before: Link[] = copy > 0 ? [{ step: `${copy - 1}-${last}`, link: "FS", lag: 0 }] : [];
    const linked = (after: readonly Link[]) => after.map((link) => ({ ...link, step: own(link.step) }));
    return {
      steps: process.steps.map(
        (step): Step => ({ ...step, id: own(step.id), after: step.after.length === 0 ? before : linked(step.after) }),
      ),
      measures: process.measures.map((measure) => ({
        ...measure,
        id: own(measure.id),
        requires: measure.requires.map(own),
        excludes: measure.excludes.map(own),
        changes: measure.changes.map(
          (change): Change =>
            isStepChange(change) ? { ...change, step: own(change.step), ...(change.after && { after: linked(change.after) }) } : change,
        ),
      })),
    };
  });
  return { ...process, steps: each.flatMap(({ steps }) => steps), measures: each.flatMap(({ measures }) => measures) };
}
