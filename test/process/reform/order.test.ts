import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError, type Process } from "../../../src/model/index.ts";
import { type Schedule, schedule } from "../../../src/process/schedule/index.ts";
import { fixtureCatalog, fixtureProcess } from "../../support/fixtures.ts";
import { randomReform } from "../../support/random-process.ts";

/** The schedule, or what is wrong with the set. */
function answer(process: Process, measures: readonly string[]): Schedule | string[] {
  try {
    return schedule(process, { measures });
  } catch (error) {
    if (error instanceof InputError) return [...new Set(error.problems.map((each) => each.code))].sort();
    throw error;
  }
}

/** Without what follows the order of declaration: which of equal paths comes first, and the order of lists. */
function unordered(result: Schedule | string[]): unknown {
  if (Array.isArray(result)) return result;
  const { days, counted, criticalPathCount, limits, approximate } = result;
  const byText = (values: readonly unknown[]) => values.map((each) => JSON.stringify(each)).sort();
  const steps = result.steps.map((step) => ({ ...step, drivers: [...step.drivers].sort() }));
  return {
    ...{ days, counted, criticalPathCount, limits, approximate },
    steps: byText(steps),
    criticalSteps: byText(result.criticalSteps),
    criticalLinks: byText(result.criticalLinks),
    measures: byText(result.measures),
  };
}

interface Case {
  readonly process: Process;
  readonly chosen: readonly string[];
  readonly shuffled: readonly string[];
  readonly declared: Process["measures"];
}

/** A random set of measures of a process, the same in another order, and the measures declared in another order. */
function caseOf(process: Process): fc.Arbitrary<Case> {
  const ids = process.measures.map((measure) => measure.id);
  return fc
    .record({ chosen: fc.subarray(ids), declared: fc.shuffledSubarray([...process.measures], { minLength: ids.length }) })
    .chain(({ chosen, declared }) =>
      fc.shuffledSubarray(chosen, { minLength: chosen.length }).map((shuffled) => ({ process, chosen, shuffled, declared })),
    );
}

function expectNoOrder({ process, chosen, shuffled, declared }: Case): void {
  const result = answer(process, chosen);
  expect(JSON.stringify(answer(process, shuffled))).toBe(JSON.stringify(result));
  expect(unordered(answer({ ...process, measures: declared }, shuffled))).toEqual(unordered(result));
}

describe("the order of measures, chosen or declared, never matters", () => {
  test.each(fixtureCatalog("measures").processes.map((process) => [process.id, process] as const))("measures.yaml: %s", (_, process) => {
    fc.assert(fc.property(caseOf(process), expectNoOrder), { numRuns: 40 });
  });

  test("urban-renewal.yaml", () => {
    fc.assert(fc.property(caseOf(fixtureProcess("urban-renewal")), expectNoOrder), { numRuns: 60 });
  });

  test("random processes and measures", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomReform().chain(caseOf), (each) => {
        const result = answer(each.process, each.chosen);
        for (const code of Array.isArray(result) ? result : ["fine"]) seen.add(code);
        expectNoOrder(each);
      }),
      { numRuns: 800 },
    );
    // The random cases reach every rule.
    expect([...seen].sort()).toEqual([
      "added-twice",
      "broken-excludes",
      "broken-requires",
      "cycle",
      "fine",
      "measure-conflict",
      "removed-return-target",
    ]);
  });
});
