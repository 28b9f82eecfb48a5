import type { Change, Process, Step } from "../../../model/index.ts";

/**
 * Which of the numbers that a case begins with serves what. The places depend on the process as it is written, with all
 * its measures, and not on which of these are chosen: so in every scenario a step gets the same numbers in the same
 * case, and two scenarios differ by what they change.
 */
export interface NumberPlaces {
  /** How many numbers a case begins with: one for each unit, and one or two for each step. */
  readonly count: number;
  /** How many of them serve units; these come first. */
  readonly units: number;
  /** Of each position: its own number, and the places of the numbers for its time and for its outcome. */
  readonly slot: Int32Array;
  readonly time: Int32Array;
  readonly outcome: Int32Array;
}

export function assignNumberPlaces(process: Process, changes: readonly Change[], steps: readonly Step[]): NumberPlaces {
  const { units, measures } = process;
  const added = [...measures.flatMap((measure) => measure.changes), ...changes].flatMap((change) => ("add" in change ? [change.add] : []));
  const slots = new Map<string, { readonly slot: number; readonly place: number }>();
  let next = units.length;
  for (const { id, outcomes } of [...process.steps, ...added]) {
    if (slots.has(id)) continue;
    slots.set(id, { slot: slots.size, place: next });
    next += outcomes ? 2 : 1;
  }
  const found = steps.map(({ id }) => slots.get(id) ?? { slot: 0, place: 0 });
  return {
    count: next,
    units: units.length,
    slot: Int32Array.from(found, ({ slot }) => slot),
    time: Int32Array.from(found, ({ place }) => place),
    outcome: Int32Array.from(found, ({ place }) => place + 1),
  };
}
