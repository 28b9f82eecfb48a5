import { describe, expect, test } from "vitest";
import { createSimulatedCases } from "../../../../src/analysis/optimize/risk/cases.ts";
import { createNetworkCases } from "../../../../src/analysis/optimize/risk/network-cases.ts";
import { buildDecision } from "../../../../src/analysis/optimize/sets/build-decision.ts";
import { type ProcessContent, processFrom } from "../../../support/process.ts";

const choice = { route: "longest", spread: { low: 0.5, likely: 1, high: 2 }, seed: 3 } as const;
const range = { first: 7, count: 20 };
type Measures = NonNullable<ProcessContent["measures"]>;

function never(): never {
  throw new Error("simulated");
}

/** Two steps, one after the other, with measures. */
function casesOf(measures: Measures) {
  const steps = [
    { id: "fill", unit: "window", days: 20 },
    { id: "examine", unit: "office", days: 20, after: ["fill"] },
  ];
  const process = processFrom({ steps, measures }, [{ id: "office", staff: 1 }]);
  const { candidates } = buildDecision(process, { route: "longest" });
  return { candidates, process, fast: createNetworkCases(process, candidates, choice, range, never) };
}

const shorten = (count: number, step: (at: number) => string): Measures =>
  Array.from({ length: count }, (_, at) => ({ id: `m${at}`, effort: 1, changes: [{ step: step(at), days: 19 - at }] }));

describe("the times of all forms of a step are drawn once", () => {
  test("for eight measures that change it, whose sets then take as long as simulated one by one", () => {
    const { process, candidates, fast } = casesOf(shorten(8, () => "fill"));
    const simulated = createSimulatedCases(process, candidates, choice, range);
    for (const set of [[], [0], [7], [0, 3], [1, 2, 4, 7]]) expect(fast?.(set)).toEqual(simulated(set));
  });

  test("and not for nine, which have twice as many sets", () => {
    expect(casesOf(shorten(9, () => "fill")).fast).toBeUndefined();
  });

  test("however many measures change other steps", () => {
    const { process, candidates, fast } = casesOf(shorten(16, (at) => (at % 2 === 0 ? "fill" : "examine")));
    expect(candidates.length).toBe(16);
    const simulated = createSimulatedCases(process, candidates, choice, range);
    for (const set of [[0], [1], [0, 1], [14, 15]]) expect(fast?.(set)).toEqual(simulated(set));
  });
});
