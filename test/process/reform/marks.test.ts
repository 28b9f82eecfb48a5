import { describe, expect, test } from "vitest";
import { markChanges } from "../../../src/process/reform/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

function marksOf(process: string, measures: readonly string[]): Record<string, string> {
  const { marks } = markChanges(fixtureProcess("measures", process), { measures });
  return Object.fromEntries([...marks].map(([id, mark]) => [id, mark.change]));
}

describe("the union of before and after marks", () => {
  test.each([
    ["nothing where nothing changed", "added-step", [], {}],
    ["added steps, and steps with other predecessors", "added-step", ["MEET"], { meeting: "added", decide: "changed" }],
    ["steps that lost predecessors", "votes", ["DROP-A"], { join: "changed" }],
    ["nothing where a measure restates what is", "votes", ["DROP-C", "FREE"], { join: "changed" }],
    ["steps with other days", "days", ["TWELVE"], { d: "changed" }],
    ["steps of another unit", "conflict", ["TO-BUREAU"], { review: "changed" }],
    ["steps of another desk", "conflict", ["DESK"], { review: "changed" }],
    ["steps of another clock", "conflict", ["PARTY"], { review: "changed" }],
    ["removed steps", "removal-ss", ["ABOLISH"], { x: "removed" }],
    ["what goes with a removed decision", "removed-decision", ["ABOLISH"], { triage: "removed", panel: "removed", report: "removed" }],
    ["no step for a change of staff", "staffing", ["FIVE-STAFF"], {}],
  ])("%s", (_, process, measures, marks) => {
    expect(marksOf(process, measures)).toEqual(marks);
  });

  test("which predecessors are new, and what the step was", () => {
    const process = fixtureProcess("measures", "added-step");
    const { process: after, marks } = markChanges(process, { measures: ["MEET"] });
    expect(marks.get("decide")).toEqual({
      change: "changed",
      before: process.steps[2],
      newPredecessors: new Set(["meeting"]),
      aspects: ["links"],
    });
    expect(marks.get("meeting")).toEqual({ change: "added", newPredecessors: new Set(["check"]), aspects: [] });
    expect(after.steps.map((step) => step.id)).toEqual(["apply", "check", "decide", "meeting"]);
  });
});
