import { expect, test } from "vitest";
import { decisionStates } from "../../../src/analysis/optimize/decision/states.ts";
import { createLossLookup } from "../../../src/analysis/optimize/programs/link-bounds.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { minutesPerDay } from "../../../src/model/index.ts";
import { type ProcessContent, processFrom } from "../../support/process.ts";

type Changes = NonNullable<NonNullable<ProcessContent["measures"]>[number]["changes"]>;

/** Days that the link between two steps may ask for too much where its measure is chosen, or is not. */
function lossOf(changes: Changes, from: string, to: string): number {
  const steps = [
    { id: "first", days: 100 },
    { id: "one", days: 10, after: ["first"] },
    { id: "two", days: 6, after: ["one"] },
    { id: "last", days: 1, after: ["two"] },
  ];
  const { model } = buildDecision(processFrom({ steps, measures: [{ id: "M", effort: 1, changes }] }), {});
  const ids = [...steps.map(({ id }) => id), "meeting"];
  const link = model.links.find((each) => ids[each.from] === from && ids[each.to] === to && each.when[0]?.length === 1);
  const condition = link?.when[0];
  if (!link || !condition) throw new Error(`no link from ${from} to ${to} depends on the measure`);
  return createLossLookup(model, new Int8Array(model.size).fill(decisionStates.open))(link, condition) / minutesPerDay;
}

const sideBySide: Changes = [
  { step: "two", after: ["first"] },
  { step: "last", after: ["two", "one"] },
];
const joint: Changes = [{ add: { id: "meeting", days: 2, after: ["one"] } }, { step: "two", after: ["meeting"] }];
const overlapping: Changes = [{ step: "two", after: [{ step: "one", link: "SS", lag: 4 }] }];

test.each([
  ["a step that then waits for what the one before waits for", sideBySide, "one", "two", 10],
  ["a step that else waits for the same over one between", sideBySide, "one", "last", 0],
  ["a step that then waits for it over one that is added", joint, "one", "two", 0],
  ["a step that then waits for its start and some days", overlapping, "one", "two", 6],
  ["a step that then waits for nothing", [{ step: "two", after: [] }] as Changes, "one", "two", Number.POSITIVE_INFINITY],
])("a link to %s asks for that much too much", (_, changes, from, to, days) => {
  expect(lossOf(changes, from, to)).toBe(days);
});
