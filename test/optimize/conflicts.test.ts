import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError, type Measure, type Process } from "../../src/model/index.ts";
import type { Condition } from "../../src/optimize/condition.ts";
import { conflictsOf } from "../../src/optimize/conflicts.ts";
import type { Reckoning } from "../../src/optimize/decision-model.ts";
import { isSupported } from "../../src/reform/index.ts";
import { totalsOf } from "../../src/schedule/index.ts";
import { everySet } from "../support/brute-optimum.ts";
import { randomReckoned } from "../support/random-reckoning.ts";

/** Random processes that can be scheduled without measures. */
const reckoned = randomReckoned().filter(({ process, reckoning }) => isAdoptable(process, [], reckoning));

function isAdoptable(process: Process, measures: readonly Measure[], reckoning: Reckoning): boolean {
  try {
    totalsOf(process, { ...reckoning, measures: measures.map(({ id }) => id) });
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function holds(condition: Condition, positions: readonly number[]): boolean {
  return condition.every(({ measure, chosen }) => positions.includes(measure) === chosen);
}

describe("measures that are kept apart", () => {
  test("are in no set that can be adopted", () => {
    let found = 0;
    fc.assert(
      fc.property(reckoned, ({ process, reckoning }) => {
        const conflicts = conflictsOf(process, process.measures, reckoning);
        found += conflicts.length;
        for (const { positions } of everySet(process, process.measures, reckoning)) {
          expect(conflicts.filter(({ when }) => holds(when, positions))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test("are all that cannot stand together, apart from what a removed decision takes with it", () => {
    fc.assert(
      fc.property(reckoned, ({ process, reckoning }) => {
        const { measures, steps } = process;
        const removed = [...measures.flatMap(({ changes }) => changes), ...reckoning.changes].flatMap((change) =>
          "step" in change && change.remove ? [change.step] : [],
        );
        fc.pre(steps.every(({ id, outcomes }) => !outcomes || !removed.includes(id)));
        const conflicts = conflictsOf(process, measures, reckoning);
        for (let mask = 0; mask < 2 ** measures.length; mask++) {
          const positions = [...measures.keys()].filter((position) => (mask >> position) & 1);
          const set = positions.map((position) => measures[position] as Measure);
          const ids = new Set(set.map(({ id }) => id));
          if (set.some((each) => !isSupported(each, ids, process) || each.excludes.some((other) => ids.has(other)))) continue;
          if (isAdoptable(process, set, reckoning)) continue;
          expect(conflicts.some(({ when }) => holds(when, positions))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
