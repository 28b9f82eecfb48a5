import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeLeastFinish } from "../../../src/analysis/optimize/bounds/least-finish.ts";
import { decisionStates } from "../../../src/analysis/optimize/decision/states.ts";
import { runBranchAndBound } from "../../../src/analysis/optimize/search/branch-and-bound.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { everySet, ranked } from "../../support/brute-optimum.ts";
import { randomReform } from "../../support/random-process.ts";

const noLimit = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };

describe("the relaxed schedule", () => {
  test("never finishes after the process does, whatever is still open", () => {
    fc.assert(
      fc.property(randomReform(), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (process, isOpen) => {
        const { model } = buildDecision(process, {});
        for (const { positions, minutes } of everySet(process)) {
          const decisions = Int8Array.from({ length: model.size }, (_, measure) =>
            isOpen[measure] ? decisionStates.open : positions.includes(measure) ? decisionStates.chosen : decisionStates.out,
          );
          expect(computeLeastFinish(model, decisions)).toBeLessThanOrEqual(minutes);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe("branch and bound", () => {
  test("finds what the best of all sets is, for every target", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const decision = buildDecision(process, {});
        const sets = ranked(everySet(process), "effort");
        for (const { minutes } of [...sets, { minutes: -1 }]) {
          const best = sets.find((set) => set.minutes <= minutes);
          const found = await runBranchAndBound(decision, { ...noLimit, first: "effort", mostMinutes: minutes }, 10_000);
          expect(found).toEqual({
            best: best && { measures: best.positions, effort: best.effort, minutes: best.minutes },
            bound: best?.effort ?? Number.POSITIVE_INFINITY,
            proven: true,
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  test("finds what the best of all sets is, for every budget", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), async (process) => {
        const decision = buildDecision(process, {});
        const sets = ranked(everySet(process), "days");
        for (const { effort } of sets) {
          const best = sets.find((set) => set.effort <= effort);
          const found = await runBranchAndBound(decision, { ...noLimit, first: "days", mostEffort: effort }, 10_000);
          expect(found.best?.measures).toEqual(best?.positions);
          expect(found).toMatchObject({ bound: best?.minutes, proven: true });
        }
      }),
      { numRuns: 100 },
    );
  });

  test("tells a bound that holds when it must end early", async () => {
    await fc.assert(
      fc.asyncProperty(randomReform(), fc.nat(30), fc.constantFrom("effort" as const, "days" as const), async (process, nodes, first) => {
        const found = await runBranchAndBound(buildDecision(process, {}), { ...noLimit, first }, nodes);
        const [best] = ranked(everySet(process), first);
        expect(found.bound).toBeLessThanOrEqual((first === "effort" ? best?.effort : best?.minutes) ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 100 },
    );
  });
});
