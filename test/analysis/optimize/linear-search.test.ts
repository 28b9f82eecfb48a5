import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reformProcess } from "../../../bench/random-reforms.ts";
import type { Decision } from "../../../src/analysis/optimize/decision/decision.ts";
import { optimize } from "../../../src/analysis/optimize/index.ts";
import { loadHighsSolver } from "../../../src/analysis/optimize/programs/highs.ts";
import { runLinearSearch } from "../../../src/analysis/optimize/programs/linear-search.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { type BruteSet, everySet, ranked } from "../../support/brute-optimum.ts";
import { entangled } from "../../support/entangled.ts";
import { randomReform } from "../../support/random-process.ts";
import { countCases } from "../../support/sample.ts";

const solve = await loadHighsSolver();
const noLimit = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };

describe("the search with HiGHS", () => {
  test("finds what the best of all sets is, for every target", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const decision = buildDecision(process, {});
        const sets = ranked(everySet(process), "effort");
        for (const minutes of new Set([...sets.map((set) => set.minutes), -1])) {
          const best = sets.find((set) => set.minutes <= minutes);
          const found = await runLinearSearch(decision, { ...noLimit, first: "effort", mostMinutes: minutes }, solve, 1000);
          expect(found).toEqual({
            best: best && { measures: best.positions, effort: best.effort, minutes: best.minutes },
            bound: best?.effort ?? Number.POSITIVE_INFINITY,
            proven: true,
          });
        }
      }),
      { numRuns: countCases(50) },
    );
  });

  test("finds what the best of all sets is, for every budget", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const decision = buildDecision(process, {});
        const sets = ranked(everySet(process), "days");
        for (const effort of new Set(sets.map((set) => set.effort))) {
          const best = sets.find((set) => set.effort <= effort);
          const found = await runLinearSearch(decision, { ...noLimit, first: "days", mostEffort: effort }, solve, 1000);
          expect(found?.best?.measures).toEqual(best?.positions);
          expect(found).toMatchObject({ bound: best?.minutes, proven: true });
        }
      }),
      { numRuns: countCases(50) },
    );
  });
});

describe("efforts of any size", () => {
  test.each([
    [1e5, true],
    [1e7, false],
    [1e9, false],
    [1e15, false],
  ])("beside %s are told apart, or left to another search", async (size, isTold) => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(randomApproval(), fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), async (process, odd) => {
        const small = buildDecision(process, {});
        const decision = withEfforts(
          small,
          small.efforts.map((_, measure) => ((1 + ((measure * 3) % 4)) * size) / 4 + (odd[measure] as number)),
        );
        const sets = ranked(
          everySet(process).map((set) => ({ ...set, effort: sumOf(decision, set) })),
          "days",
        );
        for (const effort of [...new Set(sets.map((set) => set.effort))].slice(0, 8)) {
          const best = sets.find((set) => set.effort <= effort);
          const found = await runLinearSearch(decision, { ...noLimit, first: "days", mostEffort: effort }, solve, 1000);
          if (!found) continue;
          told++;
          expect(found).toMatchObject({ best: { measures: best?.positions }, bound: best?.minutes, proven: true });
        }
      }),
      { numRuns: countCases(40) },
    );
    expect(told > 0).toBe(isTold);
  });

  test("have the same answer with and without a solver", async () => {
    const process = entangled(18);
    const measures = process.measures.map((measure, place) => ({ ...measure, effort: measure.effort * 1e8 + (place % 3) / 10 }));
    const asked = { budget: 9e8 };
    const { set, status } = await optimize({ ...process, measures }, { ...asked, solver: solve });
    expect({ set, status }).toEqual({ set: (await optimize({ ...process, measures }, asked)).set, status: "optimal" });
  });
});

function randomApproval() {
  return fc
    .record({
      seed: fc.nat(),
      steps: fc.integer({ min: 8, max: 16 }),
      measures: fc.integer({ min: 6, max: 9 }),
      shape: fc.constantFrom("series-parallel" as const, "layered" as const),
      crossEdges: fc.constantFrom(0, 0.2),
      hardness: fc.constant("stress" as const),
    })
    .map(reformProcess);
}

function withEfforts(decision: Decision, efforts: readonly number[]): Decision {
  return {
    ...decision,
    efforts,
    portfolioOf: (set) => {
      const portfolio = decision.portfolioOf(set);
      return portfolio && { ...portfolio, effort: set.reduce((sum, measure) => sum + (efforts[measure] as number), 0) };
    },
  };
}

function sumOf({ efforts }: Decision, { positions }: BruteSet): number {
  return positions.reduce((sum, measure) => sum + (efforts[measure] as number), 0);
}
