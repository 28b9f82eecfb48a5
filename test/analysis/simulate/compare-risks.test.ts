import { expect, test } from "vitest";
import { compareRisks, simulate } from "../../../src/analysis/simulate/index.ts";
import { processFrom } from "../../support/process.ts";

const process = processFrom({
  steps: [
    { id: "a", days: 10, actual: { low: 5, likely: 10, high: 40 } },
    { id: "b", days: 20, actual: { p50: 15, p90: 40 }, after: ["a"] },
    {
      id: "d",
      kind: "decision",
      after: ["b"],
      outcomes: [
        { id: "y", probability: 0.5 },
        { id: "n", probability: 0.3 },
        { id: "again", probability: 0.2, returnTo: "b" },
      ],
    },
    { id: "c", days: 30, actual: { mean: 30, sd: 20 }, after: [{ step: "d", outcome: "n" }] },
    { id: "end", kind: "end", after: [{ step: "d", outcome: "y" }, "c"] },
  ],
  limits: [{ kind: "promised", days: 40 }],
  measures: [
    { id: "HALF", changes: [{ step: "b", days: 10 }] },
    { id: "MEET", changes: [{ add: { id: "meeting", days: 2 } }, { step: "b", after: ["a", "meeting"] }] },
    { id: "DROP", changes: [{ step: "c", remove: true }] },
  ],
});

test("a reform meets the same cases: what it leaves alone differs in none of them", async () => {
  const { saved, shorter, gained, baseline, reformed } = await compareRisks(process, { measures: ["MEET"], runs: 5_000 });
  // The meeting runs beside a, which takes five days at least.
  expect({ saved, gained }).toEqual({ saved: { value: 0, low: 0, high: 0 }, gained: [{ value: 0, low: 0, high: 0 }] });
  expect(shorter.value).toBe(0);
  expect(reformed.days).toEqual(baseline.days);
});

test("the difference is that of each case, and its interval is narrower than those of the two", async () => {
  const { saved, shorter, gained, baseline, reformed } = await compareRisks(process, { measures: ["HALF"], runs: 5_000 });
  expect(saved.value).toBeCloseTo(baseline.days.mean.value - reformed.days.mean.value, 9);
  // Every round of b takes half.
  const b = baseline.steps.find(({ id }) => id === "b");
  expect(saved.value / ((b?.mean ?? 0) / 2)).toBeCloseTo(1, 3);
  expect(shorter.value).toBe(1);
  expect(saved.high - saved.low).toBeLessThan((baseline.days.mean.high - baseline.days.mean.low) / 1.5);
  const [before, after] = [baseline, reformed].map(({ limits }) => limits[0]?.chance?.value ?? 0) as [number, number];
  expect(gained[0]?.value).toBeCloseTo(after - before, 9);
  expect(gained[0]?.low).toBeGreaterThan(0);
});

test("each of the two is what a simulation of its own finds", async () => {
  const options = { measures: ["DROP", "MEET"], runs: 2_000, seed: 3 };
  const { baseline, reformed } = await compareRisks(process, options);
  expect(baseline).toEqual(await simulate(process, { runs: 2_000, seed: 3 }));
  expect(reformed).toEqual(await simulate(process, options));
  expect(reformed.steps.map(({ id }) => id)).toEqual(["a", "b", "d", "end", "meeting"]);
});

test("other days by hand scale the real ones", async () => {
  const { baseline, reformed } = await compareRisks(process, { changes: [{ step: "a", days: 5 }], runs: 1_000 });
  const [before, after] = [baseline, reformed].map(({ steps }) => steps[0]?.mean ?? 0) as [number, number];
  expect(after / before).toBeCloseTo(0.5, 3);
});
