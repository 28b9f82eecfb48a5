import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisionOf } from "../../src/optimize/decision/decision.ts";
import { highsSolver } from "../../src/optimize/programs/highs.ts";
import { linearSearch } from "../../src/optimize/programs/linear-search.ts";
import { everySet, ranked } from "../support/brute-optimum.ts";
import { randomReform } from "../support/random-process.ts";

const solve = await highsSolver();
const noLimit = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };

describe("the search with HiGHS", () => {
  test("finds what the best of all sets is, for every target", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const decision = decisionOf(process, {});
        const sets = ranked(everySet(process), "effort");
        for (const minutes of new Set([...sets.map((set) => set.minutes), -1])) {
          const best = sets.find((set) => set.minutes <= minutes);
          const found = await linearSearch(decision, { ...noLimit, first: "effort", mostMinutes: minutes }, solve, 1000);
          expect(found).toEqual({
            best: best && { measures: best.positions, effort: best.effort, minutes: best.minutes },
            bound: best?.effort ?? Number.POSITIVE_INFINITY,
            proven: true,
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test("finds what the best of all sets is, for every budget", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const decision = decisionOf(process, {});
        const sets = ranked(everySet(process), "days");
        for (const effort of new Set(sets.map((set) => set.effort))) {
          const best = sets.find((set) => set.effort <= effort);
          const found = await linearSearch(decision, { ...noLimit, first: "days", mostEffort: effort }, solve, 1000);
          expect(found.best?.measures).toEqual(best?.positions);
          expect(found).toMatchObject({ bound: best?.minutes, proven: true });
        }
      }),
      { numRuns: 50 },
    );
  });
});
