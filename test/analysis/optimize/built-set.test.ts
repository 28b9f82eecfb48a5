import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchGoal } from "../../../src/analysis/optimize/decision/search-goal.ts";
import { buildGreedySet } from "../../../src/analysis/optimize/search/greedy-set.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { everySet } from "../../support/brute-optimum.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { randomReform } from "../../support/random-process.ts";

const anything = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };

test("a set that is put together can be adopted and meets the goal, and there is one where no or all measures do", () => {
  let found = 0;
  return fc
    .assert(
      fc.asyncProperty(randomReform({ mostMeasures: 8 }), fc.nat(255), fc.boolean(), async (process, at, isTarget) => {
        const sets = everySet(process);
        const { minutes = 0, effort = 0 } = sets[at % Math.max(1, sets.length)] ?? {};
        const goal: SearchGoal = isTarget
          ? { ...anything, first: "effort", mostMinutes: minutes }
          : { ...anything, first: "days", mostEffort: effort };
        const set = await buildGreedySet(buildDecision(process, {}), goal, undefined);
        const meeting = sets.filter((each) => each.minutes <= goal.mostMinutes && each.effort <= goal.mostEffort);
        if (set) expect(meeting).toContainEqual({ positions: set.measures, effort: set.effort, minutes: set.minutes });
        else expect(meeting.every(({ positions }) => positions.length > 0 && positions.length < process.measures.length)).toBe(true);
        if (set) found++;
      }),
      { numRuns: 500 },
    )
    .then(() => expect(found).toBeGreaterThan(400));
});

test("the urban renewal is brought to 586 days with the least effort, though nothing proves it", async () => {
  const decision = buildDecision(fixtureProcess("urban-renewal"), {});
  const set = await buildGreedySet(decision, { ...anything, first: "effort", mostMinutes: 586 * 480 }, undefined);
  expect(set && [decision.units.effortOf(set.effort), set.minutes / 480]).toEqual([48, 583]);
});
