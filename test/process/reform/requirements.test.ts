import { expect, test } from "vitest";
import { addRequirements, dropMeasure } from "../../../src/process/reform/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

test.each([
  ["together", "BASE", ["BASE"]],
  ["together", "NEXT", ["BASE", "NEXT"]],
  ["together", "TOP", ["BASE", "NEXT", "TOP"]],
  ["together", "RIVAL", ["RIVAL"]],
  ["removed-target", "TRUST", ["TRUST", "VERIFY"]],
  // of several measures that add the step, the one declared first
  ["added-step", "SHORT", ["MEET", "SHORT"]],
  ["added-step", "FOLLOW", ["FOLLOW", "MEET"]],
])("%s: %s stands with %j", (process, measure, set) => {
  expect([...addRequirements(measure, fixtureProcess("measures", process))].sort()).toEqual(set);
});

test.each([
  ["together", "BASE", ["BASE", "NEXT", "TOP"], []],
  ["together", "NEXT", ["BASE", "NEXT", "TOP"], ["BASE"]],
  ["together", "TOP", ["BASE", "NEXT", "TOP"], ["BASE", "NEXT"]],
  ["added-step", "MEET", ["MEET", "SHORT", "FOLLOW"], []],
  ["added-step", "SHORT", ["MEET", "SHORT", "FOLLOW"], ["MEET", "FOLLOW"]],
])("%s: without %s, of %j there remain %j", (process, measure, set, rest) => {
  expect([...dropMeasure(measure, new Set(set), fixtureProcess("measures", process))]).toEqual(rest);
});

test("needs are those beside the steps of the process, also where another has the same measures", () => {
  const measures = [
    { id: "ADD", changes: [{ add: { id: "x", days: 1 } }] },
    { id: "USE", changes: [{ step: "x", days: 0 }] },
  ];
  const process = processFrom({ steps: [{ id: "a", days: 1 }], measures });
  const [first] = process.steps;
  const withStep = { ...process, steps: [...process.steps, { ...(first as (typeof process.steps)[number]), id: "x" }] };
  expect([...addRequirements("USE", process)]).toEqual(["USE", "ADD"]);
  expect([...addRequirements("USE", withStep)]).toEqual(["USE"]);
});

test("what is required stands in whatever order it is written", () => {
  // B adds x and requires M; M changes x, for which B is enough
  for (const requires of [
    ["M", "B"],
    ["B", "M"],
  ]) {
    const process = processFrom({
      steps: [{ id: "s", days: 10 }],
      measures: [
        { id: "A", changes: [{ add: { id: "x", days: 1 } }] },
        { id: "B", requires: ["M"], changes: [{ add: { id: "x", days: 2 } }] },
        { id: "M", changes: [{ step: "x", days: 3 }] },
        { id: "C", requires },
      ],
    });
    expect([...addRequirements("C", process)].sort()).toEqual(["B", "C", "M"]);
  }
});
