import { expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare/index.ts";
import { editProcess, readCatalog } from "../../../src/formats/index.ts";
import type { Process } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";

const text = `leadpath: 1
processes:
  - id: permit
    steps: [{id: apply, days: 5}, {id: decide, days: 8, after: [apply]}]
    measures:
      - {id: fast, effort: 3, changes: [{step: decide, days: 6}]}
    scenarios:
      - {id: plan, measures: [fast], changes: [{step: apply, days: 2}], effort: 4, start: 2026-03-02, target: 9} # ours
`;
function readAndCheck(source: string) {
  return { problems: checkCatalog(readCatalog(source).catalog) };
}

const permit = readCatalog(text).catalog.processes[0] as Process;

test("the changes of a scenario apply after its measures and before those of the call", () => {
  const changes = [{ step: "apply", days: 2 }];
  const { scenario, ...plan } = schedule(permit, { scenario: "plan" });
  expect(scenario).toBe("plan");
  expect(plan).toEqual(schedule(permit, { measures: ["fast"], changes }));
  expect(plan.days).toBe(8);
  expect(schedule(permit, { scenario: "plan", changes: [{ step: "apply", days: 1 }] }).days).toBe(7);
});

test("the effort of a scenario is that of its measures and of its changes", () => {
  const { effort, changesEffort, changes } = compare(permit, { scenario: "plan" });
  expect([effort, changesEffort, changes]).toEqual([7, 4, 3]);
});

test("a measure is added to a file and removed from it again to the same bytes", () => {
  const added = {
    id: "hand",
    effort: 1,
    guard: "within-powers",
    requires: [],
    excludes: [],
    changes: [{ step: "apply", days: 1 }],
  } as const;
  const measure = { ...added, requires: [], excludes: [], changes: [...added.changes] };
  const more = editProcess(text, "permit", { measureList: { add: [measure] } });
  expect(readCatalog(more).catalog.processes[0]?.measures.map(({ id }) => id)).toEqual(["fast", "hand"]);
  expect(editProcess(more, "permit", { measureList: { remove: ["hand"] } })).toBe(text);
});

test("a scenario is set with its changes, and its comment stays", () => {
  const plan = { id: "plan", measures: ["fast"], changes: [{ step: "apply", days: 3 }], target: 9 };
  const edited = editProcess(text, "permit", { scenarios: { set: [plan] } });
  expect(readCatalog(edited).catalog.processes[0]?.scenarios).toEqual([plan]);
  expect(edited).toContain("# ours");
});

test("check finds a change of a scenario that names no step, at its place", () => {
  const { problems } = readAndCheck(text.replace("{step: apply, days: 2}", "{step: aply, days: 2}"));
  expect(problems.map(({ code, path }) => [code, path.slice(2)])).toContainEqual(["unknown-step", ["scenarios", 0, "changes", 0]]);
});
