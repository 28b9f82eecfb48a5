import { expect, test } from "vitest";
import { loadHighsSolver } from "../../../src/analysis/optimize/index.ts";
import { runLinearSearch } from "../../../src/analysis/optimize/programs/linear-search.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { processFrom } from "../../support/process.ts";

test("a program that presolve takes for infeasible, though it is not, loses no set", async () => {
  const process = processFrom({
    steps: [
      { id: "s0", kind: "decision", days: 1, outcomes: [{ id: "y" }, { id: "n" }] },
      { id: "s1", days: 4 },
      { id: "s2", days: 5 },
      {
        id: "s3",
        days: 6,
        clock: "excluded",
        after: [
          { step: "s1", link: "FF" },
          { step: "s2", link: "SF", lag: -1 },
        ],
      },
      { id: "s4", days: 5, clock: "excluded" },
      {
        id: "s5",
        days: 0,
        clock: "applicant",
        after: [
          { step: "s0", link: "SF", lag: -1, outcome: "n" },
          { step: "s3", link: "SS", lag: 1 },
        ],
      },
    ],
    measures: [
      { id: "M0", effort: 0, changes: [{ add: { id: "n0", days: 0 } }] },
      {
        id: "M2",
        effort: 0,
        changes: [{ step: "s0", remove: true }, { add: { id: "n0", days: 0, after: [{ step: "s4", lag: 2 }, { step: "s0" }] } }],
      },
      { id: "M3", effort: 0, changes: [] },
      { id: "M4", effort: 0, changes: [{ step: "s0", days: 2 }, { add: { id: "n0", days: 0, after: ["n0"] } }] },
      { id: "M5", effort: 0, changes: [] },
    ],
  } as Parameters<typeof processFrom>[0]);
  const goal = { first: "days", mostMinutes: Number.POSITIVE_INFINITY, mostEffort: 0, passed: new Set(["", "0"]) } as const;
  const found = await runLinearSearch(buildDecision(process, {}), goal, await loadHighsSolver(), 1_000);
  expect(found).toMatchObject({ best: { measures: [2] }, proven: true });
});
