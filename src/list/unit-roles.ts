import type { Item } from "../model/index.ts";
import type { ItemCourse } from "./item-course.ts";

/** Units that an item names as its own. */
export function collectAgencies({ unit, joint = [], entrusted }: Item): Set<string> {
  return new Set([unit, entrusted, ...joint].filter((id) => id !== undefined));
}

/**
 * Units that act in the flow for an office: some step of theirs is not the applicant's. With the first such step of
 * each.
 */
export function collectOffices({ steps }: ItemCourse): Map<string, string> {
  const offices = new Map<string, string>();
  for (const { id, unit, clock } of steps.values())
    if (unit !== undefined && clock !== "applicant" && !offices.has(unit)) offices.set(unit, id);
  return offices;
}
