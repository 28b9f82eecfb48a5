import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/model/index.ts";
import { branchAndBound } from "../../src/optimize/branch-and-bound.ts";
import { type Decision, decisionOf } from "../../src/optimize/decision.ts";
import { decided } from "../../src/optimize/decisions.ts";
import { highsSolver } from "../../src/optimize/highs.ts";
import { leastFinish } from "../../src/optimize/least-finish.ts";
import { linearSearch } from "../../src/optimize/linear-search.ts";
import type { Found, Goal } from "../../src/optimize/search.ts";
import { tradeOff } from "../../src/optimize/trade-off.ts";
import { totalsOf } from "../../src/schedule/index.ts";
import { type BruteSet, everySet, ranked } from "../support/brute-optimum.ts";
import { type Reckoned, randomReckoned } from "../support/random-reckoning.ts";

const solve = await highsSolver();
const noLimit = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };

/** Those of which the process without measures can be scheduled, as `optimize` wants it. */
function reckonedProcesses(): fc.Arbitrary<Reckoned> {
  return randomReckoned().filter(({ process, reckoning }) => {
    try {
      totalsOf(process, reckoning);
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  });
}

/** Every set by positions among the candidates. */
function setsOf({ process, reckoning }: Reckoned, { candidates }: Decision): BruteSet[] {
  return everySet(process, candidates, reckoning);
}

describe("on either clock, on any route, with changes by hand, from any start", () => {
  test("the relaxed schedule never finishes after the process does, whatever is still open", () => {
    fc.assert(
      fc.property(reckonedProcesses(), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (reckoned, isOpen) => {
        const decision = decisionOf(reckoned.process, reckoned.reckoning);
        for (const { positions, minutes } of setsOf(reckoned, decision)) {
          const decisions = Int8Array.from({ length: decision.model.size }, (_, measure) =>
            isOpen[measure] ? decided.open : positions.includes(measure) ? decided.chosen : decided.out,
          );
          expect(leastFinish(decision.model, decisions)).toBeLessThanOrEqual(minutes);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("only sets of candidates can be adopted", () => {
    fc.assert(
      fc.property(reckonedProcesses(), (reckoned) => {
        const { candidates } = decisionOf(reckoned.process, reckoned.reckoning);
        const known = new Set(candidates.map(({ id }) => id));
        for (const { positions } of everySet(reckoned.process, reckoned.process.measures, reckoned.reckoning)) {
          for (const position of positions) expect(known).toContain(reckoned.process.measures[position]?.id);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, number, (decision: Decision, goal: Goal) => Found | Promise<Found>]>([
    ["branch and bound", 300, (decision, goal) => branchAndBound(decision, goal, 10_000)],
    ["the search with HiGHS", 100, (decision, goal) => linearSearch(decision, goal, solve, 1000)],
  ])("%s finds the best of all sets, for every target and every budget", async (_, numRuns, search) => {
    await fc.assert(
      fc.asyncProperty(reckonedProcesses(), async (reckoned) => {
        const decision = decisionOf(reckoned.process, reckoned.reckoning);
        const sets = setsOf(reckoned, decision);
        for (const minutes of new Set([...sets.map((set) => set.minutes), -1])) {
          const best = ranked(sets, "effort").find((set) => set.minutes <= minutes);
          const found = await search(decision, { ...noLimit, first: "effort", mostMinutes: minutes });
          expect(found).toMatchObject({ bound: best?.effort ?? Number.POSITIVE_INFINITY, proven: true });
          expect(found.best?.measures).toEqual(best?.positions);
        }
        for (const effort of new Set(sets.map((set) => set.effort))) {
          const best = ranked(sets, "days").find((set) => set.effort <= effort);
          const found = await search(decision, { ...noLimit, first: "days", mostEffort: effort });
          expect(found).toMatchObject({ bound: best?.minutes, proven: true });
          expect(found.best?.measures).toEqual(best?.positions);
        }
      }),
      { numRuns },
    );
  });

  test("the curve is what no other set betters", () => {
    fc.assert(
      fc.property(reckonedProcesses(), (reckoned) => {
        const decision = decisionOf(reckoned.process, reckoned.reckoning);
        let least = Number.POSITIVE_INFINITY;
        const points = ranked(setsOf(reckoned, decision), "effort").filter(({ minutes }) => {
          const isLess = minutes < least;
          least = Math.min(least, minutes);
          return isLess;
        });
        const curve = tradeOff(decision, 1)?.map(({ measures, effort, minutes }) => ({ positions: measures, effort, minutes }));
        expect(curve ?? points).toEqual(points);
      }),
      { numRuns: 300 },
    );
  });
});
