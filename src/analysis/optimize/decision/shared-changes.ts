import type { Change, Measure, Process, Step } from "../../../model/index.ts";
import { applyMeasures, isStepChange } from "../../../process/reform/index.ts";
import { type Conflict, createChosenCondition } from "./condition.ts";

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

/**
 * Pairs of measures that add the same step, or want different values of one thing whatever else is chosen; without
 * those that say so themselves.
 */
export function findClashes(process: Process, measures: readonly Measure[]): Conflict[] {
  const lasting = measures.map(keepLastingValues);
  return listSharedPairs(measures).flatMap(([one, other]) => {
    if (hasExclusion(measures, one, other)) return [];
    const pair = [lasting[one] as Measure, lasting[other] as Measure];
    const { problems } = applyMeasures(extractClashPart(process, measures, pair), pair);
    const found = problems.find(({ code }) => code === "added-twice" || code === "measure-conflict");
    return found ? [{ when: createChosenCondition([one, other]), problem: found }] : [];
  });
}

/** Real days beside planned ones count no more when a third measure sets fewer, so they are no lasting clash. */
function keepLastingValues(measure: Measure): Measure {
  return {
    ...measure,
    changes: measure.changes.map((change) =>
      isStepChange(change) && (change.days !== undefined || change.calendarDays !== undefined) ? { ...change, actual: undefined } : change,
    ),
  };
}

/** The process with none but the steps that two measures change, those included which a third one adds. */
function extractClashPart(process: Process, measures: readonly Measure[], pair: Measure[]): Process {
  const changed = new Set(pair.flatMap(({ changes }) => changes.flatMap((change) => (isStepChange(change) ? [change.step] : []))));
  const own = new Set(pair.flatMap(listStepAdditions).map(({ id }) => id));
  const added = measures.flatMap(listStepAdditions).filter(({ id }) => changed.has(id) && !own.has(id));
  // Of several that add a step nobody knows whose outcomes it will have.
  const known = added.map((step) =>
    added.some((other) => other !== step && other.id === step.id) ? { ...step, outcomes: undefined } : step,
  );
  return { ...process, measures: pair, steps: [...process.steps.filter(({ id }) => changed.has(id) || own.has(id)), ...known] };
}

function listStepAdditions({ changes }: Measure): Step[] {
  return changes.flatMap((change) => ("add" in change ? [change.add] : []));
}

/** Whether two measures say that they exclude each other. */
function hasExclusion(measures: readonly Measure[], one: number, other: number): boolean {
  const [first, second] = [measures[one] as Measure, measures[other] as Measure];
  return first.excludes.includes(second.id) || second.excludes.includes(first.id);
}
