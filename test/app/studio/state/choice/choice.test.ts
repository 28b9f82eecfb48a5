import { describe, expect, test } from "vitest";
import { changeStep, createFileChoice, switchMeasure } from "../../../../../src/app/studio/state/choice/choice.ts";
import { fitChoice } from "../../../../../src/app/studio/state/choice/fit-choice.ts";
import { fitScenarios } from "../../../../../src/app/studio/state/choice/scenarios.ts";
import type { Scenario } from "../../../../../src/model/index.ts";
import { processFrom } from "../../../../support/process.ts";

const process = processFrom({
  steps: [
    { id: "a", days: 1 },
    { id: "b", days: 2, after: ["a"] },
  ],
  measures: [
    { id: "M1", effort: 1 },
    { id: "M2", effort: 1, requires: ["M1"] },
    { id: "M3", effort: 1, requires: ["M2"] },
    { id: "M4", effort: 1, excludes: ["M1"] },
  ],
  scenarios: [{ id: "s", measures: ["M1"] }],
});
const none = createFileChoice(process);
const chosen = (ids: readonly string[]) => ({ ...none, measures: ids });

describe("a measure switched", () => {
  test.each([
    ["on, with those that it requires", [], "M3", true, ["M1", "M2", "M3"]],
    ["on, without those that it excludes and those that need them", ["M1", "M2"], "M4", true, ["M4"]],
    ["on, without one that excludes what it requires", ["M4"], "M2", true, ["M1", "M2"]],
    ["off, with those that require it", ["M1", "M2", "M3"], "M1", false, []],
    ["off, and nothing else", ["M1", "M2", "M3"], "M3", false, ["M1", "M2"]],
  ])("%s", (_, before, id, isOn, after) => {
    expect(switchMeasure(chosen(before), process, id, isOn).measures).toEqual(after);
  });
});

describe("a step changed by hand", () => {
  test("values of one step join, each step once", () => {
    const once = changeStep(none, "a", { days: 3 });
    const twice = changeStep(changeStep(once, "b", { days: 4 }), "a", { clock: "excluded" });
    expect(twice.changes).toEqual([
      { step: "b", days: 4 },
      { step: "a", days: 3, clock: "excluded" },
    ]);
  });

  test("without any value left it is as in the file", () => {
    expect(changeStep(changeStep(none, "a", { days: 3 }), "a", { days: undefined }).changes).toEqual([]);
  });
});

test("when the file has changed, what it no longer has is dropped and own scenarios stay", () => {
  const own = { id: "own", name: "own", measures: ["M2"] };
  const wanted = {
    ...none,
    measures: ["M1", "M2"],
    changes: [
      { step: "a", days: 3 },
      { step: "b", after: [{ step: "a", link: "FS" as const, lag: 0 }] },
    ],
    scenarios: [...process.scenarios, own],
  };
  const next = { ...process, measures: process.measures.slice(1), steps: process.steps.slice(1), scenarios: [] };
  expect(fitChoice(wanted, next, process.scenarios)).toEqual({ ...none, measures: ["M2"], changes: [], scenarios: [own] });
});

describe("when the file has changed", () => {
  const [former] = process.scenarios;
  const made = { id: "own", name: "own", measures: ["M2"] };
  const fileWith = (...scenarios: Scenario[]) => fitScenarios([...process.scenarios, made], { ...process, scenarios }, process.scenarios);

  test("a scenario made here that the file has come to have is that of the file", () => {
    const saved = { ...made, name: "saved" };
    expect(fileWith(former as Scenario, saved)).toEqual({ scenarios: [former, saved], moved: [] });
  });

  test("one whose id the file uses for another gets another id, which is told", () => {
    const other = { id: "OWN", name: "other", measures: ["M4"] };
    const moved = { ...made, id: "own-2" };
    expect(fileWith(other)).toEqual({ scenarios: [other, moved], moved: [{ scenario: moved, other }] });
  });

  test("one that was replaced or removed here stays so", () => {
    const next = { ...process, scenarios: process.scenarios.map((each) => ({ ...each })) };
    const replaced = { ...(former as Scenario), measures: ["M4"] };
    expect(fitScenarios([replaced], next, process.scenarios)).toEqual({ scenarios: [replaced], moved: [] });
    expect(fitScenarios([], next, process.scenarios)).toEqual({ scenarios: [], moved: [] });
  });
});

test("when the file has changed, a step that a chosen measure adds is still there; own scenarios lose measures that are gone", () => {
  const adding = processFrom({
    steps: [{ id: "a", days: 1 }],
    measures: [{ id: "M", effort: 1, changes: [{ add: { id: "n", days: 3, after: ["a"] } }] }],
  });
  const changes = [{ step: "n", days: 9 }];
  const scenarios = [{ id: "own", name: "own", measures: ["M", "gone"] }];
  const wanted = { ...createFileChoice(adding), measures: ["M"], changes, scenarios };
  expect(fitChoice(wanted, adding, [])).toEqual({ ...wanted, scenarios: [{ id: "own", name: "own", measures: ["M"] }] });
  expect(fitChoice({ ...wanted, measures: [] }, adding, []).changes).toEqual([]);
});
