import type { Change } from "../model/index.ts";
import { isStepChange } from "../reform/index.ts";

/** What a change is about, as a key: a step, be it added or changed, or a unit. */
export function thingOf(change: Change): string {
  if ("add" in change) return stepThing(change.add.id);
  return isStepChange(change) ? stepThing(change.step) : `unit ${change.unit}`;
}

export function stepThing(id: string): string {
  return `step ${id}`;
}
