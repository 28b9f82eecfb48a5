import { describe, expect, test } from "vitest";
import { attribute } from "../../../src/analysis/attribute/index.ts";
import { type ProcessContent, processFrom } from "../../support/process.ts";

/** A review of 4 days that decides, and a study of 10 days after it, which SIDE lets run beside it. */
function reviews(outcomes: NonNullable<NonNullable<ProcessContent["steps"]>[number]["outcomes"]>, more: ProcessContent["steps"] = []) {
  return processFrom({
    steps: [
      { id: "apply", days: 0 },
      { id: "review", kind: "decision", days: 4, after: ["apply"], outcomes },
      { id: "study", days: 10, after: [{ step: "review", outcome: "yes" }] },
      { id: "permit", days: 1, after: [{ step: "review", outcome: "yes" }, "study"] },
      ...more,
    ],
    measures: [{ id: "SIDE", changes: [{ step: "study", after: ["apply"] }] }],
  });
}

const refuse = { id: "refuse", kind: "end" as const, days: 0, after: [{ step: "review", outcome: "no" }] };

async function waste(...process: Parameters<typeof reviews>) {
  return (await attribute(reviews(...process), { measures: ["SIDE"] })).wasted;
}

describe("work beside a decision is in vain by the probability that it refuses", () => {
  test("as far as it is done by then, where that ends the process", async () => {
    // The study has worked 4 of its 10 days when the review refuses: 0.25 × 4.
    expect(
      await waste(
        [
          { id: "yes", probability: 0.75 },
          { id: "no", probability: 0.25 },
        ],
        [refuse],
      ),
    ).toEqual({
      before: 0,
      after: 1,
      decisions: [{ decision: "review", siblings: ["study"], before: 0, after: 1 }],
    });
  });

  test("where the case returns to a step before that work", async () => {
    const { after } = await waste([
      { id: "yes", probability: 0.5 },
      { id: "back", probability: 0.5, returnTo: "apply" },
    ]);
    expect(after).toBe(2);
  });

  test("not where the case returns to a step after which that work does not come", async () => {
    const { decisions } = await waste([
      { id: "yes", probability: 0.5 },
      { id: "back", probability: 0.5, returnTo: "review" },
    ]);
    expect(decisions).toEqual([]);
  });

  test("not where the outcome leads back to the route", async () => {
    const round = { id: "extra", days: 3, after: [{ step: "review", outcome: "no" }] };
    const { decisions } = await waste(
      [
        { id: "yes", probability: 0.5 },
        { id: "no", probability: 0.5 },
      ],
      [round, { id: "file", days: 0, after: ["extra", "permit"] }],
    );
    expect(decisions).toEqual([]);
  });

  test("which is unknown without a probability", async () => {
    const wasted = await waste([{ id: "yes" }, { id: "no" }], [refuse]);
    expect(wasted).toMatchObject({ before: 0, after: null, decisions: [{ decision: "review", before: 0, after: null }] });
  });
});
