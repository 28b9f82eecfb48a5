import fc from "fast-check";
import { expect, test } from "vitest";
import { searchByEffort } from "../../../../src/analysis/optimize/risk/effort-order-search.ts";
import { buildKeepingSet, type KeepingSet } from "../../../../src/analysis/optimize/risk/joint-search.ts";
import { createNetworkCases } from "../../../../src/analysis/optimize/risk/network-cases.ts";
import { createSampleSearch, riskSampleSize } from "../../../../src/analysis/optimize/risk/sample.ts";
import { createSetSequence } from "../../../../src/analysis/optimize/risk/sets-by-effort.ts";
import { createSimulatedCases } from "../../../../src/analysis/optimize/risk/simulated-cases.ts";
import { buildDecision } from "../../../../src/analysis/optimize/sets/build-decision.ts";
import { createProcessSimulator, maxRuns } from "../../../../src/analysis/simulate/index.ts";
import { type Change, InputError, type Process } from "../../../../src/model/index.ts";
import { randomChain } from "../../../support/random-chain.ts";
import { randomReform } from "../../../support/random-process.ts";

// Few measures, as each set of them is simulated whole.

/** Cases in the usual run; `LEADPATH_STRESS=1000` for more. */
const runs = Number(process.env.LEADPATH_STRESS ?? 40);
const timeout = 60_000 + 5_000 * runs;
const limits = { mostNodes: 1_000_000, stop: undefined };

test(
  "finds the least effort of all sets, of which each is simulated whole in the same cases",
  async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(randomRisk(), async ({ process, route, part, needed, seed }) => {
        const choice = { route, spread, seed };
        const sets = everySet(process, choice);
        const decision = buildDecision(process, { route: route ?? "longest" });
        // Some of what it takes without measures: those that shorten it a little bit reach it.
        const usual = sets[0]?.minutes.toSorted()[needed - 1] as number;
        const goal = { mostMinutes: Math.floor(usual * part), needed };
        const search = await createSampleSearch(process, decision, choice, never, limits);
        const kept = sets
          .map(({ measures, effort, minutes }) => buildKeepingSet(measures, effort, minutes, goal))
          .filter(({ hits }) => hits >= needed);
        const [best] = kept.sort(inOrder);
        const answer = await search(goal);
        expect(answer).toEqual({ best, bound: best?.effort ?? Number.POSITIVE_INFINITY, proven: true });
        const simulated = createSimulatedCases(process, decision.candidates, choice, { first: maxRuns, count: riskSampleSize });
        expect(await searchByEffort(createSetSequence(decision, simulated), goal, limits)).toEqual(answer);
        if (best && best.measures.length > 0) found++;
      }),
      { numRuns: runs },
    );
    expect(found).toBeGreaterThan(runs / 10);
  },
  timeout,
);

test(
  "the network of all sets takes as long in each case as each set that is simulated",
  () => {
    fc.assert(
      fc.property(
        fc.oneof(randomReform({ mostMeasures: 4 }), randomChain(3).chain(withRealDays)),
        fc.constantFrom("main" as const, "longest" as const),
        (process, route) => {
          const { candidates } = buildDecision(process, { route });
          const range = { first: 7, count: 20 };
          const never = () => {
            throw new Error("simulated");
          };
          const choice = { route, spread, seed: 3 };
          const simulated = createSimulatedCases(process, candidates, choice, range);
          const casesOf = createNetworkCases(process, candidates, choice, range, simulated) ?? never;
          for (const set of subsets(candidates.length)) expect(casesOf(set)).toEqual(simulated(set));
        },
      ),
      { numRuns: runs },
    );
  },
  timeout,
);

function never(): never {
  throw new Error("not called");
}

const spread = { low: 0.5, likely: 1, high: 2 };

function randomRisk() {
  return fc.record({
    process: fc.oneof(
      randomReform({ mostMeasures: 4 }),
      randomChain(3).chain(withRealDays),
      randomReform({ mostMeasures: 3 }).map(withChances),
    ),
    route: fc.constantFrom("main" as const, "longest" as const, undefined, undefined),
    part: fc.constantFrom(0.5, 0.8, 0.9, 0.95, 1),
    needed: fc.constantFrom(1, 500, 800, 950, 1_000),
    seed: fc.nat(1_000),
  });
}

/** Measures also say how long steps really take, and some only that; the steps of a unit vary together. */
function withRealDays(process: Process): fc.Arbitrary<Process> {
  return fc.array(fc.constantFrom("none", "none", "beside", "alone"), { minLength: 12, maxLength: 12 }).map((kinds) => {
    let next = 0;
    const changed = (change: Change): Change => {
      if (!("step" in change)) return change;
      const kind = kinds[next++ % kinds.length];
      const actual = { low: 1, high: 1 + (next % 4) };
      if (kind === "alone") return { step: change.step, actual };
      return kind === "beside" && change.days !== undefined ? { ...change, actual } : change;
    };
    const measures = process.measures.map((measure) => ({ ...measure, changes: measure.changes.map(changed) }));
    return { ...process, measures, units: process.units.map((unit) => ({ ...unit, correlation: 0.5 })) };
  });
}

/** Over y or n, or back, by chance. */
function withChances(process: Process): Process {
  const chances = [0.5, 0.3, 0.2];
  const steps = process.steps.map((step) => {
    const last = (step.outcomes?.length ?? 0) - 1;
    const outcomes = step.outcomes?.map((outcome, place) => ({
      ...outcome,
      probability: place === last ? chances.slice(place).reduce((sum, each) => sum + each, 0) : chances[place],
    }));
    return outcomes ? { ...step, outcomes } : step;
  });
  return { ...process, steps };
}

function everySet(process: Process, choice: Parameters<typeof createProcessSimulator>[1]) {
  return subsets(process.measures.length).flatMap((places) => {
    const chosen = places.map((place) => process.measures[place] as (typeof process.measures)[number]);
    try {
      const minutes = createProcessSimulator(process, { ...choice, measures: chosen.map(({ id }) => id) })(
        maxRuns,
        riskSampleSize,
        0,
      ).totals;
      return [{ measures: places, effort: chosen.reduce((sum, { effort }) => sum + effort, 0), minutes }];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });
}

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size }, (_, mask) =>
    Array.from({ length: size }, (_, place) => place).filter((place) => (mask >> place) & 1),
  );
}

function inOrder(one: KeepingSet, other: KeepingSet): number {
  const byPlaces = () => {
    const at = one.measures.findIndex((place, index) => place !== other.measures[index]);
    return (one.measures[at] as number) - (other.measures[at] as number);
  };
  return one.effort - other.effort || one.quantile - other.quantile || one.measures.length - other.measures.length || byPlaces();
}
