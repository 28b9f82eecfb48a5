import type { Change, Measure } from "../../../model/index.ts";
import { isStepChange } from "../../../process/reform/index.ts";

/** What a change is about, as a key: a step, be it added or changed, or a unit. */
export function getChangeKey(change: Change): string {
  if ("add" in change) return getStepKey(change.add.id);
  return isStepChange(change) ? getStepKey(change.step) : `unit ${change.unit}`;
}

export function getStepKey(id: string): string {
  return `step ${id}`;
}

/** Pairs of measures, by their places, that change or add one thing. */
export function listSharedPairs(measures: readonly Measure[]): (readonly [number, number])[] {
  const byThing = new Map<string, number[]>();
  measures.forEach(({ changes }, measure) => {
    for (const thing of new Set(changes.map(getChangeKey))) byThing.set(thing, [...(byThing.get(thing) ?? []), measure]);
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const list of byThing.values()) {
    list.forEach((one, index) => {
      for (const other of list.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other]);
    });
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** Whether a measure changes nothing but planned days: so it clashes with nothing, as the fewest count. */
export function isDaysOnly({ changes }: Measure): boolean {
  return changes.every((change) =>
    Object.entries(change).every(([key, value]) => value === undefined || key === "step" || key === "days" || key === "calendarDays"),
  );
}
