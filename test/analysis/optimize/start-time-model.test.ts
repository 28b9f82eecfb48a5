import fc from "fast-check";
import { expect, test } from "vitest";
import { computeRelaxedSchedule } from "../../../src/analysis/optimize/bounds/least-finish.ts";
import { loadHighsSolver } from "../../../src/analysis/optimize/programs/highs.ts";
import { buildStartTimeModel } from "../../../src/analysis/optimize/programs/start-time-model.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import type { Link, Measure, Process } from "../../../src/model/index.ts";
import { randomReform } from "../../support/random-process.ts";
import { countCases } from "../../support/sample.ts";

const solve = await loadHighsSolver();
/** Minutes by which the horizon is after the finish of a set. */
const spare = [0, 1e7];

test("each set of measures meets the rows from its schedule in the decision model on, and not before", async () => {
  let sets = 0;
  await fc.assert(
    fc.asyncProperty(randomParallels(), async (process) => {
      const decision = buildDecision(process, {});
      const { model, portfolioOf } = decision;
      for (let mask = 0; mask < 2 ** model.size; mask++) {
        const isChosen = Array.from({ length: model.size }, (_, measure) => (mask >> measure) & 1);
        if (!portfolioOf(isChosen.flatMap((each, measure) => (each ? [measure] : [])))) continue;
        const { finish } = computeRelaxedSchedule(model, Int8Array.from(isChosen));
        for (const more of spare) expect(await leastFinishOfRows(decision, isChosen, finish + more)).toBe(finish);
        sets++;
      }
    }),
    { numRuns: countCases(400) },
  );
  expect(sets).toBeGreaterThan(countCases(2_000));
});

/** By the rows alone, where the measures are given. */
async function leastFinishOfRows(decision: ReturnType<typeof buildDecision>, isChosen: readonly number[], horizon: number) {
  const rows = buildStartTimeModel(decision, horizon);
  if (!rows) return undefined;
  const columns = rows.columns.map((column, index) => {
    const chosen = isChosen[index];
    return chosen === undefined ? column : { lower: chosen, upper: chosen, isWhole: true };
  });
  const objective = columns.map((_, index) => (index === rows.finish ? 1 : 0));
  const solution = await solve({ columns, rows: rows.rows, objective, mostNodes: 100_000 });
  return solution.status === "optimal" ? Math.round(solution.objective * rows.unit) : solution.status;
}

/**
 * Reforms some measures of which let a step wait for what a step before it waits for, so that the two run side by side.
 */
function randomParallels(): fc.Arbitrary<Process> {
  const move = fc.record({
    at: fc.nat(1000),
    isPartly: fc.boolean(),
    lags: fc.array(fc.integer({ min: -3, max: 4 }), { minLength: 3, maxLength: 3 }),
  });
  const reform = fc
    .constantFrom(["FS"] as const, ["FS", "SS"] as const, undefined)
    .chain((links) => randomReform({ mostMeasures: 2, most: 6, size: "max", ...(links && { links }) }));
  return fc.tuple(reform, fc.array(move, { minLength: 1, maxLength: 3 })).map(([process, moves]) => ({
    ...process,
    measures: [...process.measures, ...moves.flatMap((each, number) => parallelOf(process, each, number))],
  }));
}

interface Move {
  readonly at: number;
  readonly isPartly: boolean;
  readonly lags: readonly number[];
}

function parallelOf({ steps }: Process, { at, isPartly, lags }: Move, number: number): Measure[] {
  const waiting = steps.filter(({ after }) => after.length > 0);
  const step = waiting[at % waiting.length];
  const passed = step?.after[at % step.after.length];
  if (!step || !passed) return [];
  const taken = steps.find(({ id }) => id === passed.step)?.after ?? [];
  const brought = taken.slice(isPartly ? 1 : 0).map((link, index): Link => (isPartly ? { ...link, lag: lags[index] ?? 0 } : link));
  const after = [...step.after.filter((link) => link !== passed), ...brought];
  const changes = [{ step: step.id, after }];
  return [{ id: `P${number}`, effort: 1, guard: "within-powers", requires: [], excludes: [], changes }];
}
