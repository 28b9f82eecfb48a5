import fc from "fast-check";
import { expect, test } from "vitest";
import { type Curve, compareSets, type Part } from "../../src/optimize/curve.ts";
import { type CurveWork, networkCurve } from "../../src/optimize/network-curve.ts";
import { everyLength, networkFrom, randomArcs } from "../support/random-events.ts";

test("has what no other lengths of the arcs better, for the best and for the next best", async () => {
  let factored = 0;
  await fc.assert(
    fc.asyncProperty(randomArcs(), fc.constantFrom(1, 1, 2, 4), async (arcs, depth) => {
      const work: CurveWork = { memo: new Map(), left: 10_000 };
      expect(await networkCurve(networkFrom(arcs, depth), work)).toEqual(bruteCurve(everyLength(arcs), depth));
      if (work.left < 9_999) factored++;
    }),
    { numRuns: 500 },
  );
  expect(factored).toBeGreaterThan(60);
});

function bruteCurve(parts: readonly Part[], depth: number): Curve {
  /** The least minutes so far, ascending. */
  const least: number[] = [];
  return [...parts].sort(compareSets).filter(({ minutes }) => {
    if (least.filter((each) => each <= minutes).length >= depth) return false;
    least.push(minutes);
    return true;
  });
}
