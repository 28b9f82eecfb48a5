import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute } from "../../src/attribute/index.ts";
import { minutesOf, type Process } from "../../src/model/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { entangled } from "../support/entangled.ts";
import { everyOrder } from "../support/every-order.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { codesOf, processFrom } from "../support/process.ts";
import { randomChain } from "../support/random-chain.ts";
import { randomReform } from "../support/random-process.ts";

function withSomeMeasures(processes: fc.Arbitrary<Process>) {
  return processes
    .chain((process) => fc.tuple(fc.constant(process), fc.subarray(process.measures.map(({ id }) => id))))
    .filter(([process, measures]) => codesOf(() => schedule(process, { measures })).length === 0);
}

describe("shares", () => {
  test.each([
    ["random processes", randomReform()],
    ["random chains", randomChain(3)],
  ])("are the mean over every order on %s", async (_, processes) => {
    await fc.assert(
      fc.asyncProperty(withSomeMeasures(processes), async ([process, measures]) => {
        const brute = everyOrder(process, measures);
        fc.pre(brute.orders > 0);
        const result = await attribute(process, { measures });
        const saved = { experienced: minutesOf(result.experienced.saved), counted: minutesOf(result.counted.saved) };
        const shares = { experienced: 0, counted: 0 };
        for (const { id, share, counted } of result.measures) {
          expect(Math.abs(minutesOf(share) - (brute.experienced.get(id) as number))).toBeLessThan(1);
          expect(Math.abs(minutesOf(counted.share) - (brute.counted.get(id) as number))).toBeLessThan(1);
          shares.experienced += minutesOf(share);
          shares.counted += minutesOf(counted.share);
        }
        expect(shares).toEqual(saved);
        const pairs = new Map(result.pairs.map((pair) => [pair.measures.join(" "), pair.kind === "overlap" ? pair.days : -pair.days]));
        for (const [key, overlap] of brute.overlaps) expect(minutesOf(pairs.get(key) ?? 0) - overlap).toBeCloseTo(0, 0);
        for (const key of pairs.keys()) expect(brute.overlaps.has(key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("of the reform of urban renewal sum to what it saves", async () => {
    const result = await attribute(fixtureProcess("urban-renewal"), { scenario: "reform" });
    expect(result.exact).toBe(true);
    expect(result.measures.reduce((sum, { share }) => sum + minutesOf(share), 0)).toBe(minutesOf(369));
    // M04 alone saves 30 (land and buildings side by side), M05 25 (15 and 10 days less), both 45: 65 → 20. M15 lets an excluded review overlap.
    expect(result.pairs).toEqual([{ measures: ["M04", "M05"], kind: "overlap", days: 10, interval: null }]);
    const shares = new Map(result.measures.map((each) => [each.id, each]));
    expect([shares.get("M04"), shares.get("M05")]).toMatchObject([
      { alone: 30, last: 20, share: 25, counted: { share: 25 } },
      { alone: 25, last: 15, share: 20, counted: { share: 20 } },
    ]);
    expect(shares.get("M15")).toMatchObject({ share: 20, counted: { share: 0 }, onlyMovesOut: false });
    expect([result.experienced, result.counted]).toEqual([
      { before: 955, after: 586, saved: 369, changes: 0 },
      { before: 813, after: 484, saved: 329, changes: 0 },
    ]);
    expect(result.waterfall.at(-1)?.days).toBe(586);
  });

  test("where nothing comes apart", async () => {
    const process = entangled();
    const measures = process.measures.map(({ id }) => id);
    const result = await attribute(process, { measures });
    expect(result.measures.reduce((sum, { share }) => sum + minutesOf(share), 0)).toBe(minutesOf(result.experienced.saved));
  });
});

test("measures that require each other in a ring share evenly what they save together", async () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 10 },
      { id: "b", days: 10, after: ["a"] },
    ],
    measures: [
      { id: "M", requires: ["N"], changes: [{ step: "a", days: 4 }] },
      { id: "N", requires: ["M"], changes: [{ step: "b", days: 7 }] },
    ],
  });
  const result = await attribute(process, { measures: ["M", "N"] });
  expect(result.measures.map(({ id, share }) => [id, share])).toEqual([
    ["M", 4.5],
    ["N", 4.5],
  ]);
  expect(result.pairs).toEqual([]);
});
