import fc from "fast-check";
import { expect, test } from "vitest";
import { listBitPositions } from "../../../src/analysis/optimize/curves/curve.ts";
import { computeGroupCurve } from "../../../src/analysis/optimize/curves/group-curve.ts";
import { createBlockFinder } from "../../../src/analysis/optimize/curves/measure-blocks.ts";
import type { Decision } from "../../../src/analysis/optimize/decision/decision.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import type { Process } from "../../../src/model/index.ts";
import { type BruteSet, everySet, ranked } from "../../support/brute-optimum.ts";
import { randomModes } from "../../support/random-modes.ts";
import { randomReform } from "../../support/random-process.ts";

const depths = [1, 2, 3];

test("has the best sets of lengths of steps, as all sets show", async () => {
  await fc.assert(
    fc.asyncProperty(randomModes(), fc.constantFrom(...depths), async (process, depth) => {
      expect(await curveOf(buildDecision(process, {}), depth)).toEqual(bruteCurve(everySet(process), depth));
    }),
    { numRuns: 150 },
  );
});

test("has them beside measures that bear on several steps", async () => {
  await fc.assert(
    fc.asyncProperty(randomModes({ wide: true }), fc.constantFrom(...depths), async (process, depth) => {
      expect(await curveOf(buildDecision(process, {}), depth)).toEqual(bruteCurve(everySet(process), depth));
    }),
    { numRuns: 150 },
  );
});

test("has them of any reform where the schedule agrees", async () => {
  let agreed = 0;
  await fc.assert(
    fc.asyncProperty(randomReform(), fc.constantFrom(...depths), async (process: Process, depth) => {
      const decision = buildDecision(process, {});
      const curve = await curveOf(decision, depth);
      if (!curve?.every(({ positions, minutes }) => decision.portfolioOf(positions)?.minutes === minutes)) return;
      agreed++;
      expect(curve).toEqual(bruteCurve(everySet(process), depth));
    }),
    { numRuns: 300 },
  );
  expect(agreed).toBeGreaterThan(200);
});

async function curveOf(decision: Decision, depth: number): Promise<BruteSet[] | undefined> {
  const everything = [...decision.candidates.keys()];
  const blocks = createBlockFinder(decision)(everything) ?? [];
  const curve = await computeGroupCurve(decision, blocks, depth, { memo: new Map(), left: 10_000 });
  return curve?.map(({ cost, minutes, set }) => ({
    positions: listBitPositions(set),
    effort: Math.floor(cost / (everything.length + 1)),
    minutes,
  }));
}

/** By effort, number and places, the sets that fewer than `depth` of those before reach in as few minutes. */
function bruteCurve(sets: readonly BruteSet[], depth: number): BruteSet[] {
  const inOrder = ranked(
    sets.map((set) => ({ ...set, minutes: 0, whole: set })),
    "effort",
  ).map((each) => (each as BruteSet & { readonly whole: BruteSet }).whole);
  return inOrder.filter(({ minutes }, index) => inOrder.slice(0, index).filter((each) => each.minutes <= minutes).length < depth);
}
