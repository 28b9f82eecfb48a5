import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSetMinutes } from "../../../src/analysis/optimize/sets/set-minutes.ts";
import { InputError, type Measure, type Process } from "../../../src/model/index.ts";
import type { Route } from "../../../src/process/graph/index.ts";
import { computeTotals, type ProcessTotals } from "../../../src/process/schedule/index.ts";
import { entangled } from "../../support/entangled.ts";
import { fixtureCatalog, fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { randomChain } from "../../support/random-chain.ts";
import { randomReform } from "../../support/random-process.ts";
import { randomReckoned } from "../../support/random-reckoning.ts";
import { countCases } from "../../support/sample.ts";

function applied(process: Process, measures: readonly Measure[], chosen: readonly number[], route: Route): Partial<ProcessTotals> {
  try {
    return computeTotals(process, { measures: measures.filter((_, index) => chosen[index]).map(({ id }) => id), route });
  } catch (error) {
    if (error instanceof InputError) return {};
    throw error;
  }
}

/** All sets in the order of a Gray code: each differs from the one before by one measure. */
function agreesOnAllSets(process: Process, route: Route, measures = process.measures) {
  const set = createSetMinutes(process, measures, route);
  const chosen = measures.map(() => 0);
  for (let number = 0; number < 2 ** measures.length; number++) {
    if (number > 0) {
      const measure = 31 - Math.clz32(number & -number);
      chosen[measure] = 1 - (chosen[measure] as number);
      set.toggle(measure);
    }
    const { experienced, counted } = applied(process, measures, chosen, route);
    expect([chosen, set.minutes(), set.counted()]).toEqual([chosen, experienced, counted]);
  }
}

const routes = fc.constantFrom<Route>("main", "longest", { s0: "n", s1: "n" }, { s0: "y", s2: "n" });

describe("sets one after another are as the schedule of the reformed process has them", () => {
  test("on random processes with measures of every kind", () => {
    fc.assert(
      fc.property(randomReform(), routes, (process, route) => agreesOnAllSets(process, route)),
      { numRuns: countCases(1000) },
    );
  });

  test("where measures let steps count, or no more, and set calendar days", () => {
    fc.assert(
      fc.property(randomReckoned(), routes, ({ process }, route) => agreesOnAllSets(process, route)),
      { numRuns: countCases(500) },
    );
  });

  test("on random chains", () => {
    fc.assert(
      fc.property(randomChain(3), routes, (process, route) => agreesOnAllSets(process, route)),
      { numRuns: countCases(100) },
    );
  });

  test.each(fixtureCatalog("measures").processes.map(({ id }) => id))("on %s of measures.yaml", (id) => {
    for (const route of ["main", "longest"] as const) agreesOnAllSets(fixtureProcess("measures", id), route);
  });

  test("where nothing comes apart", () => agreesOnAllSets(entangled(), "main"));

  test("in any order, as far as some measures are candidates", () => {
    fc.assert(
      fc.property(randomReform(), fc.array(fc.nat(31), { maxLength: 20 }), (process, masks) => {
        const measures = process.measures.filter((_, index) => index !== 1);
        const set = createSetMinutes(process, measures, "main");
        for (const mask of masks) {
          const chosen = measures.map((_, index) => (mask >> index) & 1);
          set.choose(chosen);
          expect(set.minutes()).toBe(applied(process, measures, chosen, "main").experienced);
        }
      }),
      { numRuns: countCases(300) },
    );
  });
});

test("real days that differ count only where no measure sets fewer days", () => {
  const process = processFrom({
    steps: [{ id: "a", days: 10 }],
    measures: [
      { id: "M", changes: [{ step: "a", days: 5, actual: { mean: 5, sd: 1 } }] },
      { id: "N", changes: [{ step: "a", days: 5, actual: { mean: 6, sd: 1 } }] },
      { id: "O", changes: [{ step: "a", days: 4 }] },
    ],
  });
  agreesOnAllSets(process, "main");
  const set = createSetMinutes(process, process.measures, "main");
  set.choose([1, 1, 0]);
  expect(set.minutes()).toBeUndefined();
  set.choose([1, 1, 1]);
  expect(set.minutes()).toBe(4 * 480);
});

test("a measure that only moves days out of the count saves counted days alone", () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 3 },
      { id: "b", days: 7, after: ["a"] },
    ],
    measures: [{ id: "M", changes: [{ step: "b", clock: "excluded", special: "hearing" }] }],
  });
  const set = createSetMinutes(process, process.measures, "main");
  expect([set.minutes(), set.counted()]).toEqual([10 * 480, 10 * 480]);
  set.toggle(0);
  expect([set.minutes(), set.counted()]).toEqual([10 * 480, 3 * 480]);
});
