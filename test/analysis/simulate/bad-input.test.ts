import { describe, expect, test } from "vitest";
import { compareRisks, simulate } from "../../../src/analysis/simulate/index.ts";
import { InputError } from "../../../src/model/index.ts";
import { type ProcessContent, processFrom } from "../../support/process.ts";

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

type Steps = ProcessContent["steps"];
const decision = (outcomes: NonNullable<NonNullable<Steps>[number]["outcomes"]>): Steps => [
  { id: "a", days: 1 },
  { id: "d", kind: "decision", after: ["a"], outcomes },
  { id: "b", after: [{ step: "d", outcome: "y" }] },
];

describe("a process that no check has seen", () => {
  test.each<[string, Steps, string]>([
    [
      "probabilities that sum to 0.9",
      decision([
        { id: "y", probability: 0.5 },
        { id: "n", probability: 0.4 },
      ]),
      "probability-sum",
    ],
    ["a probability that is missing", decision([{ id: "y", probability: 0.5 }, { id: "n" }]), "probability-sum"],
    [
      "a return to what is not there",
      decision([
        { id: "y", probability: 0.5 },
        { id: "n", probability: 0.5, returnTo: "z" },
      ]),
      "return-not-earlier",
    ],
    [
      "a return to what comes later",
      decision([
        { id: "y", probability: 0.5 },
        { id: "n", probability: 0.5, returnTo: "b" },
      ]),
      "return-not-earlier",
    ],
    ["p90 below p50", [{ id: "a", actual: { p50: 9, p90: 3 } }], "actual-order"],
    ["a deviation of nothing", [{ id: "a", actual: { mean: 0, sd: 3 } }], "actual-impossible"],
    [
      "steps that wait for each other",
      [
        { id: "a", after: ["b"] },
        { id: "b", after: ["a"] },
      ],
      "cycle",
    ],
  ])("%s", async (_, steps, code) => {
    expect(await codesOf(simulate(processFrom({ steps }), { runs: 10 }))).toEqual([code]);
  });
});

test("probabilities of thirds are evened out", async () => {
  const thirds = decision([
    { id: "y", probability: 0.333 },
    { id: "n", probability: 0.333 },
    { id: "m", probability: 0.333 },
  ]);
  const { steps } = await simulate(processFrom({ steps: thirds }), { runs: 20_000 });
  expect(steps[2]?.chance).toBeCloseTo(1 / 3, 1);
});

test.each([
  ["no case", { runs: 0 }],
  ["a part of a case", { runs: 1.5 }],
  ["too many cases", { runs: 1_000_001 }],
  ["a negative seed", { seed: -1 }],
  ["a seed beyond 32 bits", { seed: 2 ** 32 }],
  ["no number", { runs: Number.NaN }],
  ["a spread upside down", { spread: { low: 2, likely: 1, high: 3 } }],
])("%s is refused", async (_, options) => {
  const process = processFrom({ steps: [{ id: "a" }] });
  await expect(simulate(process, options)).rejects.toThrow(RangeError);
  await expect(compareRisks(process, options)).rejects.toThrow(RangeError);
});

test("an unknown scenario, measure or route is told", async () => {
  const process = processFrom({ steps: [{ id: "a" }] });
  expect(await codesOf(simulate(process, { scenario: "s" }))).toEqual(["unknown-scenario"]);
  expect(await codesOf(simulate(process, { measures: ["M"] }))).toEqual(["unknown-measure"]);
  expect(await codesOf(simulate(process, { route: { x: "y" } }))).toEqual(["unknown-step"]);
});

test("a single case, a process without steps, and one without time have figures, too", async () => {
  const one = await simulate(processFrom({ steps: [{ id: "a", days: 2 }] }), { runs: 1 });
  expect(one).toMatchObject({ days: { sd: 0, mean: { value: 2, low: 2, high: 2 } }, withinPlan: { value: 1 }, ranked: 1 });
  for (const steps of [[], [{ id: "a", days: 0 }]]) {
    const nothing = await simulate(processFrom({ steps, limits: [{ kind: "promised", days: 0 }] }), { runs: 5 });
    expect(nothing).toMatchObject({ days: { most: 0 }, histogram: { counts: [5] }, limits: [{ chance: { value: 1 } }] });
  }
});

test("ten thousand steps are simulated", async () => {
  const steps = Array.from({ length: 10_000 }, (_, index) => ({
    id: `s${index}`,
    actual: { exponential: 1 },
    after: index === 0 ? [] : [`s${index - 1}`],
  }));
  const { days, ranked } = await simulate(processFrom({ steps }), { runs: 50 });
  expect(days.mean.value / 10_000).toBeCloseTo(1, 2);
  expect(ranked).toBe(50);
});
