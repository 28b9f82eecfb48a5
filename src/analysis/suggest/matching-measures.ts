import { getPlannedMinutes, type Link, type Measure, type Process, type StepChange } from "../../model/index.ts";
import { getLinkKey, isStepChange } from "../../process/reform/index.ts";

/**
 * Ids of the measures that do all that the changes do: leave out the same step, let it wait for the same, or shorten
 * it, by however much: how much is the judgement of those who wrote it.
 */
export function listMatchingMeasures(changes: readonly StepChange[], { measures }: Process): string[] {
  return measures.filter((measure) => changes.every((change) => hasLikeChange(measure, change))).map(({ id }) => id);
}

function hasLikeChange({ changes }: Measure, { step, remove, after, days }: StepChange): boolean {
  return changes.some((written) => {
    if (!isStepChange(written) || written.step !== step) return false;
    if (remove) return written.remove === true;
    if (after) return written.after !== undefined && formatLinksKey(written.after) === formatLinksKey(after);
    return days !== undefined && getPlannedMinutes(written) > 0;
  });
}

function formatLinksKey(links: readonly Link[]): string {
  return JSON.stringify([...new Set(links.map(getLinkKey))].sort());
}
