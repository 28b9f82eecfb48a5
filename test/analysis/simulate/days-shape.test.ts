import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildHistogram, computeBarWidth } from "../../../src/analysis/simulate/days-shape.ts";
import { compareRisks, simulate } from "../../../src/analysis/simulate/index.ts";
import { processFrom } from "../../support/process.ts";

function countCases({ counts }: { readonly counts: readonly number[] }): number {
  return counts.reduce((sum, each) => sum + each, 0);
}

describe("every case is in a bar of the histogram", () => {
  test("whatever constant total, in tenths of days up to a thousand", () => {
    for (let tenths = 0; tenths <= 10_000; tenths++) {
      const sorted = Float64Array.from({ length: 3 }, () => tenths * 48);
      expect(buildHistogram(sorted, computeBarWidth([sorted]))).toEqual({ from: tenths / 10, width: 0.1, counts: [3] });
    }
  });

  test("whatever whole minutes, also below zero, and each in the bar whose days it has", () => {
    const lists = fc.array(fc.integer({ min: -2_000_000, max: 20_000_000 }), { minLength: 1, maxLength: 60 });
    const narrow = fc
      .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.array(fc.nat(3_000), { minLength: 1, maxLength: 60 }))
      .map(([base, more]) => more.map((each) => base + each));
    fc.assert(
      fc.property(fc.oneof(lists, narrow), (minutes) => {
        const sorted = Float64Array.from(minutes).sort();
        const { from, width, counts } = buildHistogram(sorted, computeBarWidth([sorted]));
        expect(countCases({ counts })).toBe(minutes.length);
        expect(counts.length).toBeLessThanOrEqual(201);
        const barMinutes = Math.round(width * 480);
        const first = Math.round(from * 480);
        const wanted = counts.map((_, bar) => {
          const start = first + bar * barMinutes;
          return minutes.filter((each) => each >= start && each < start + barMinutes).length;
        });
        expect(counts).toEqual(wanted);
      }),
      { numRuns: 2_000, seed: 18 },
    );
  });

  test("of a simulation, of the days that a limit counts, and of what single cases save", async () => {
    const process = processFrom({
      steps: [
        { id: "a", days: 15.1 },
        { id: "b", days: 0.3, after: ["a"], actual: { low: 0.1, likely: 0.3, high: 2.7 } },
      ],
      limits: [{ kind: "promised", days: 15, from: "a", to: "a" }],
      measures: [{ id: "M", changes: [{ step: "a", days: 7.4 }] }],
    });
    const constant = await simulate(processFrom({ steps: [{ id: "a", days: 15.1 }] }), { runs: 500 });
    expect(constant.histogram).toEqual({ from: 15.1, width: 0.1, counts: [500] });
    const { baseline, reformed, savings } = await compareRisks(process, { measures: ["M"], runs: 500 });
    for (const { histogram } of [baseline, reformed, savings]) expect(countCases(histogram)).toBe(500);
    for (const { counted } of [...baseline.limits, ...reformed.limits]) expect(counted && countCases(counted.histogram)).toBe(500);
  });
});
