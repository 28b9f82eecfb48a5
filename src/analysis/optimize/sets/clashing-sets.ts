import type { Change, Measure, Process } from "../../../model/index.ts";
import { applyMeasures, isStepChange } from "../../../process/reform/index.ts";
import { getChangeKey, getStepKey, isDaysOnly, listSharedPairs } from "../decision/changed-things.ts";

/** Sets of a few measures that may not stand by what they want of the same step or unit, by positions in the list. */
export interface SetClashes {
  /** Never, whatever else is chosen. */
  readonly sure: readonly (readonly number[])[];
  /** Their `actual` differs, which counts only where no other measure sets fewer days. */
  readonly open: readonly (readonly number[])[];
}

/**
 * Each measure, and each two that change or add the same thing, are applied to that thing alone, where a third one adds it with that: so it is what
 * `reform/` says.
 */
export function findSetClashes(process: Process, measures: readonly Measure[]): SetClashes {
  const steps = new Map(process.steps.map((step) => [getStepKey(step.id), step]));
  const things = measures.map(({ changes }) => new Set(changes.map(getChangeKey)));
  const timed = measures.map(stripActual);
  const mayClash = measures.map((measure) => !isDaysOnly(measure));
  const together = [...measures.map((_, measure) => [measure]), ...listSharedPairs(measures)].filter((positions) =>
    positions.every((position) => mayClash[position]),
  );
  const suspects = together.flatMap((positions): Suspect[] => {
    const [first, ...others] = positions.map((position) => things[position] as ReadonlySet<string>);
    const shared = [...(first ?? [])].filter((thing) => others.every((set) => set.has(thing)));
    const part = { ...process, steps: shared.flatMap((thing) => steps.get(thing) ?? []) };
    const adders = listAdders(
      shared.filter((thing) => !steps.has(thing)),
      measures,
    );
    return [
      { part, positions },
      ...adders.filter((each) => !positions.includes(each)).map((each) => ({ part, positions: [...positions, each] })),
    ];
  });
  const found = suspects.filter((suspect) => isClash(suspect, measures));
  const [sure, open] = [true, false].map((isSure) => found.filter((suspect) => isClash(suspect, timed) === isSure)) as [
    Suspect[],
    Suspect[],
  ];
  return { sure: sure.map(({ positions }) => positions), open: open.map(({ positions }) => positions) };
}

/** Measures, and the part of the process that some of them have in common. */
interface Suspect {
  readonly part: Process;
  readonly positions: readonly number[];
}

function isClash({ part, positions }: Suspect, measures: readonly Measure[]): boolean {
  const own = positions.map((position) => measures[position] as Measure);
  // With all measures, what each of them needs would be worked out anew for every part.
  const { problems } = applyMeasures({ ...part, measures: own }, own);
  return problems.some(({ code }) => code === "measure-conflict" || code === "added-twice");
}

/** The measures that add one of the steps. */
function listAdders(things: readonly string[], measures: readonly Measure[]): number[] {
  if (things.length === 0) return [];
  return measures.flatMap(({ changes }, measure) =>
    changes.some((change) => "add" in change && things.includes(getChangeKey(change))) ? [measure] : [],
  );
}

function stripActual(measure: Measure): Measure {
  const changes = measure.changes.map((change): Change => (isStepChange(change) ? { ...change, actual: undefined } : change));
  return { ...measure, changes };
}
