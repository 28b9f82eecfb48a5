import fc from "fast-check";
import { expect, test } from "vitest";
import { addCurves, type Curve, type CurvePart, compareParts } from "../../../src/analysis/optimize/curves/curve.ts";
import { type CurveWork, computeNetworkCurve } from "../../../src/analysis/optimize/curves/network-curve.ts";
import { everyLength, networkFrom, type RandomArc, randomArcs } from "../../support/random-events.ts";

test("has what no other lengths of the arcs better, for the best and for the next best", async () => {
  let factored = 0;
  await fc.assert(
    fc.asyncProperty(randomArcs(), fc.constantFrom(1, 1, 2, 4), async (arcs, depth) => {
      const work: CurveWork = { memo: new Map(), left: 10_000 };
      expect(await computeNetworkCurve(networkFrom(arcs, depth), work)).toEqual(bruteCurve(everyLength(arcs), depth));
      if (work.left < 9_999) factored++;
    }),
    { numRuns: 500 },
  );
  expect(factored).toBeGreaterThan(40);
});

test("looks once at modules that are alike but for their measures", async () => {
  let many = 0;
  await fc.assert(
    fc.asyncProperty(randomArcs(), async (arcs) => {
      const last = Math.max(...arcs.map(({ to }) => to));
      const again = arcs.map(({ from, to, parts }) => ({
        from: from + last,
        to: to + last,
        parts: parts.map((part) => ({ ...part, set: part.set << 100n })),
      }));
      const [once, twice]: [CurveWork, CurveWork] = [
        { memo: new Map(), left: 10_000 },
        { memo: new Map(), left: 10_000 },
      ];
      const one = (await computeNetworkCurve(networkFrom(arcs, 1), once)) as Curve;
      const other = one.map((part) => ({ ...part, set: part.set << 100n }));
      expect(await computeNetworkCurve(networkFrom([...arcs, ...again], 1), twice)).toEqual(addCurves(one, other, 1));
      // The whole has as many events as both, and little is left of it.
      expect(once.left - twice.left).toBeLessThanOrEqual(3 * last);
      if (10_000 - once.left > 6 * last) many++;
    }),
    { numRuns: 400 },
  );
  expect(many).toBeGreaterThan(5);
});

test("ends when too many events would have to be looked at", async () => {
  const [arcs] = fc.sample(randomArcs(), { numRuns: 1, seed: 1 }) as [RandomArc[]];
  expect(await computeNetworkCurve(networkFrom(arcs, 1), { memo: new Map(), left: 3 })).toBeUndefined();
});

function bruteCurve(parts: readonly CurvePart[], depth: number): Curve {
  /** The least minutes so far, ascending. */
  const least: number[] = [];
  return [...parts].sort(compareParts).filter(({ minutes }) => {
    if (least.filter((each) => each <= minutes).length >= depth) return false;
    least.push(minutes);
    return true;
  });
}
