import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../../src/analysis/optimize/decision/condition.ts";
import { findMeasureConflicts } from "../../../src/analysis/optimize/decision/conflicts.ts";
import type { Reckoning } from "../../../src/analysis/optimize/decision/model.ts";
import { optimize } from "../../../src/analysis/optimize/index.ts";
import { InputError, type Measure, type Process } from "../../../src/model/index.ts";
import { isSupported } from "../../../src/process/reform/index.ts";
import { computeTotals } from "../../../src/process/schedule/index.ts";
import { everySet } from "../../support/brute-optimum.ts";
import { processFrom } from "../../support/process.ts";
import { randomReckoned } from "../../support/random-reckoning.ts";
import { countCases } from "../../support/sample.ts";

/** Random processes that can be scheduled without measures. */
const reckoned = randomReckoned().filter(({ process, reckoning }) => isAdoptable(process, [], reckoning));

function isAdoptable(process: Process, measures: readonly Measure[], reckoning: Reckoning): boolean {
  try {
    computeTotals(process, { ...reckoning, measures: measures.map(({ id }) => id) });
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
        const conflicts = findMeasureConflicts(process, process.measures, reckoning);
        found += conflicts.length;
        for (const { positions } of everySet(process, process.measures, reckoning)) {
          expect(conflicts.filter(({ when }) => holds(when, positions))).toEqual([]);
        }
      }),
      { numRuns: countCases(1000) },
    );
    expect(found).toBeGreaterThan(countCases(300));
  });

  test("are all that cannot stand together, apart from what a removed decision takes with it", () => {
    fc.assert(
      fc.property(reckoned, ({ process, reckoning }) => {
        const { measures, steps } = process;
        const removed = [...measures.flatMap(({ changes }) => changes), ...reckoning.changes].flatMap((change) =>
          "step" in change && change.remove ? [change.step] : [],
        );
        fc.pre(steps.every(({ id, outcomes }) => !outcomes || !removed.includes(id)));
        const conflicts = findMeasureConflicts(process, measures, reckoning);
        for (let mask = 0; mask < 2 ** measures.length; mask++) {
          const positions = [...measures.keys()].filter((position) => (mask >> position) & 1);
          const set = positions.map((position) => measures[position] as Measure);
          const ids = new Set(set.map(({ id }) => id));
          if (set.some((each) => !isSupported(each, ids, process) || each.excludes.some((other) => ids.has(other)))) continue;
          if (isAdoptable(process, set, reckoning)) continue;
          expect(conflicts.some(({ when }) => holds(when, positions))).toBe(true);
        }
      }),
      { numRuns: countCases(500) },
    );
  });
});

describe("what is told of them", () => {
  const steps = [
    { id: "a", days: 4 },
    { id: "b", days: 4 },
    { id: "c", days: 4, after: ["a"] },
  ];
  const told = async (content: Parameters<typeof processFrom>[0]) =>
    (await optimize(processFrom({ steps, ...content }), { budget: 9 })).excluded.map(({ measures, unless, code }) => [
      code,
      measures,
      unless ?? [],
    ]);

  test.each<[string, Parameters<typeof processFrom>[0]["measures"], readonly (readonly unknown[])[]]>([
    [
      "three measures that close a cycle only together",
      [
        { id: "M1", changes: [{ step: "b", after: ["a"] }] },
        { id: "M2", changes: [{ step: "c", after: ["b"] }] },
        { id: "M3", changes: [{ step: "a", after: ["c"] }] },
      ],
      [
        ["cycle", ["M3"], ["M2"]],
        ["cycle", ["M1", "M2", "M3"], []],
      ],
    ],
    [
      "a cycle that another measure opens",
      [
        { id: "M1", changes: [{ step: "a", after: ["c"] }] },
        { id: "M2", changes: [{ step: "c", after: [] }] },
      ],
      [["cycle", ["M1"], ["M2"]]],
    ],
    [
      "different values",
      [
        { id: "M1", changes: [{ step: "a", clock: "applicant" }] },
        { id: "M2", changes: [{ step: "a", clock: "excluded" }] },
      ],
      [["measure-conflict", ["M1", "M2"], []]],
    ],
    [
      "one step added by two",
      [
        { id: "M1", changes: [{ add: { id: "n", days: 1 } }] },
        { id: "M2", changes: [{ add: { id: "n", days: 2 } }] },
      ],
      [["added-twice", ["M1", "M2"], []]],
    ],
    [
      "what already exclude each other, not at all",
      [
        { id: "M1", excludes: ["M2"], changes: [{ step: "a", clock: "applicant" }] },
        { id: "M2", changes: [{ step: "a", clock: "excluded" }] },
      ],
      [],
    ],
  ])("%s", async (_, measures, expected) => {
    expect(await told({ measures })).toEqual(expected);
  });

  test("the target of a return, unless the decision goes with it", async () => {
    const decision = { id: "d", kind: "decision" as const, days: 1, after: ["a"], outcomes: [{ id: "y" }, { id: "back", returnTo: "a" }] };
    const measures = [
      { id: "M1", changes: [{ step: "a", remove: true as const }] },
      { id: "M2", changes: [{ step: "d", remove: true as const }] },
    ];
    expect(await told({ steps: [...steps, decision], measures })).toEqual([["removed-return-target", ["M1"], ["M2"]]]);
  });

  test("what removes a step that is changed by hand", async () => {
    const process = processFrom({ steps, measures: [{ id: "M1", changes: [{ step: "a", remove: true }] }] });
    const { excluded, set } = await optimize(process, { budget: 9, changes: [{ step: "a", days: 2 }] });
    expect(excluded).toMatchObject([{ measures: ["M1"], code: "unknown-step" }]);
    expect(set).toMatchObject({ measures: [], days: 6 });
  });

  test("a measure that must be chosen and cannot be leaves no set", async () => {
    const process = processFrom({ steps, measures: [{ id: "M1", changes: [{ step: "a", after: ["c"] }] }] });
    expect(await optimize(process, { budget: 9, must: ["M1"] })).toMatchObject({ status: "infeasible", set: null });
  });
});
