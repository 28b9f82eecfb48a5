import fc from "fast-check";
import { expect, test } from "vitest";
import { computeTradeOffCurve } from "../../../src/analysis/optimize/curves/trade-off.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { minutesPerDay } from "../../../src/model/index.ts";
import { type BruteSet, everySet, ranked } from "../../support/brute-optimum.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { randomChain } from "../../support/random-chain.ts";
import { randomReform } from "../../support/random-process.ts";

const processes = fc.oneof({ weight: 4, arbitrary: randomChain(3) }, { weight: 1, arbitrary: randomReform() });

test("is what no other set betters, on either clock, in processes of several stretches", async () => {
  let several = 0;
  await fc.assert(
    fc.asyncProperty(processes, fc.constantFrom("experienced" as const, "counted" as const), async (process, clock) => {
      const decision = buildDecision(process, { clock });
      const curve = await computeTradeOffCurve(decision, 1);
      if (decision.groups.length > 1 && curve) several++;
      const points = curve?.map(({ measures, effort, minutes }) => ({ positions: measures, effort, minutes }));
      const sets = bruteCurve(everySet(process, process.measures, { clock }));
      expect(points ?? sets).toEqual(sets);
    }),
    { numRuns: 200, seed: 5 },
  );
  expect(several).toBeGreaterThan(30);
});

/** Least days for an effort of 0, 1, 2 …, as other programs computed them. */
const leastDays = [
  955, 943, 925, 913, 895, 883, 865, 853, 843, 825, 813, 803, 793, 783, 778, 768, 763, 753, 748, 743, 733, 728, 723, 718, 708, 703, 698,
  693, 688, 678, 673, 668, 663, 658, 653, 648, 643, 638, 633, 628, 623, 618, 613, 608, 603, 598, 593, 588, 583, 578, 573, 568, 563, 560,
  555, 551, 546, 543, 538, 534, 531, 526, 523, 519, 516, 511, 509, 506, 501,
];

test("takes the urban renewal apart, and has the 69 points that are known", async () => {
  const decision = buildDecision(fixtureProcess("urban-renewal"), {});
  expect(decision.groups.length).toBeGreaterThan(10);
  expect((await computeTradeOffCurve(decision, 1))?.map(({ effort, minutes }) => [effort, minutes / minutesPerDay])).toEqual([
    ...leastDays.entries(),
  ]);
});

test("ends with the reason of a signal that is aborted", async () => {
  const reason = new Error("enough");
  await expect(
    computeTradeOffCurve(buildDecision(fixtureProcess("urban-renewal"), {}), 1, { signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
});

test("has the curve of a group of which no part adds up", async () => {
  const size = 12;
  const process = processFrom({
    steps: Array.from({ length: size }, (_, index) => ({
      id: `s${index}`,
      days: 5 + (index % 4),
      after: index < 3 ? [] : [`s${index - 2}`, `s${index - 3}`],
    })),
    measures: Array.from({ length: size }, (_, index) => ({
      id: `M${index}`,
      effort: 1 + (index % 3),
      changes: [{ step: `s${index}`, days: 1 + (index % 5) }],
    })),
  });
  const decision = buildDecision(process, {});
  expect(decision.groups.map((group) => group.length)).toEqual([size]);
  const points = (await computeTradeOffCurve(decision, 1))?.map(({ measures, effort, minutes }) => ({
    positions: measures,
    effort,
    minutes,
  }));
  expect(points).toEqual(bruteCurve(everySet(process)));
});

function bruteCurve(sets: readonly BruteSet[]): BruteSet[] {
  let least = Number.POSITIVE_INFINITY;
  return ranked(sets, "effort").filter(({ minutes }) => {
    const isLess = minutes < least;
    least = Math.min(least, minutes);
    return isLess;
  });
}
