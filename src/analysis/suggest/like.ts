import { type Link, type Measure, type Process, plannedMinutes, type StepChange } from "../../model/index.ts";
import { isStepChange, linkKey } from "../../process/reform/index.ts";

/**
 * Ids of the measures that do all that the changes do: leave out the same step, let it wait for the same, or shorten it, by however much: how
 * much is the judgement of those who wrote it.
 */
export function measuresLike(changes: readonly StepChange[], { measures }: Process): string[] {
  return measures.filter((measure) => changes.every((change) => isIn(measure, change))).map(({ id }) => id);
}

function isIn({ changes }: Measure, { step, remove, after, days }: StepChange): boolean {
  return changes.some((written) => {
    if (!isStepChange(written) || written.step !== step) return false;
    if (remove) return written.remove === true;
    if (after) return written.after !== undefined && linksKey(written.after) === linksKey(after);
    return days !== undefined && plannedMinutes(written) > 0;
  });
}

function linksKey(links: readonly Link[]): string {
  return JSON.stringify([...new Set(links.map(linkKey))].sort());
}
