import { expect, test } from "vitest";
import { compareLoads, createReplicator, type LoadOptions, simulateLoad } from "../../../../src/analysis/simulate/index.ts";
import type { Process } from "../../../../src/model/index.ts";
import { processFrom } from "../../../support/process.ts";

const process = processFrom(
  {
    steps: [
      { id: "a", unit: "one", days: 1, actual: { exponential: 0.8 } },
      { id: "b", unit: "two", days: 1, actual: { exponential: 0.8 }, after: ["a"] },
    ],
    limits: [{ kind: "promised", days: 4 }],
    measures: [{ id: "more", changes: [{ unit: "two", staff: 2 }] }],
  },
  [
    { id: "one", staff: 1 },
    { id: "two", staff: 1 },
  ],
);
const options = { arrivals: { perDay: 0.9 }, cases: 300, precision: 0.1, seed: 3 };

/** A crew whose members are done in another order than they were asked, and all of whom are at work at once. */
function unruly(on: Process, size: number): LoadOptions["crew"] {
  return (choices) => {
    const models = choices.map((choice) => createReplicator(on, choice));
    let asked = 0;
    return {
      size,
      replicate: async (model, replication) => {
        const turn = asked++;
        for (let wait = 0; wait < (turn * 7) % 11; wait++) await Promise.resolve();
        return (models[model] as ReturnType<typeof createReplicator>)(replication);
      },
    };
  };
}

test.each([1, 2, 8])("%d that share the replications find the same to the last bit", async (size) => {
  const alone = await simulateLoad(process, options);
  expect(alone.replications).toBeGreaterThan(10);
  expect(alone.replications).toBeLessThan(100);
  expect(await simulateLoad(process, { ...options, crew: unruly(process, size) })).toEqual(alone);
});

test("two that share the replications of a comparison find the same", async () => {
  const choice = { ...options, measures: ["more"] };
  expect(await compareLoads(process, { ...choice, crew: unruly(process, 2) })).toEqual(await compareLoads(process, choice));
});

test("a limit that few cases have is compared over the replications that have them", async () => {
  const rare = processFrom(
    {
      steps: [
        {
          id: "accept",
          kind: "decision",
          days: 0,
          outcomes: [
            { id: "plain", probability: 0.99 },
            { id: "heard", probability: 0.01 },
          ],
        },
        { id: "hear", unit: "one", days: 5, after: [{ step: "accept", outcome: "heard" }] },
      ],
      limits: [{ kind: "promised", days: 4, from: "accept", to: "hear" }],
      measures: [{ id: "shorter", changes: [{ step: "hear", days: 3 }] }],
    },
    [{ id: "one", staff: 1 }],
  );
  const found = await compareLoads(rare, { arrivals: { perDay: 1 }, cases: 100, replications: 12, measures: ["shorter"] });
  expect(found.baseline.limits[0]?.cases).toBeLessThan(20);
  expect(found.gained[0]?.value).toBeGreaterThan(0.9);
});
