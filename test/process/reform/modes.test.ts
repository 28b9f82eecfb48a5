import { expect, test } from "vitest";
import { reformProcess } from "../../../src/process/reform/index.ts";
import { computeTotalMinutes } from "../../../src/process/schedule/index.ts";
import { codesOf, processFrom } from "../../support/process.ts";

const process = processFrom({
  steps: [
    {
      id: "a",
      days: 20,
      actual: { low: 10, likely: 20, high: 40 },
      modes: [
        { days: 10, effort: 3 },
        { days: 5, effort: 9, actual: { mean: 6, sd: 1 } },
      ],
    },
    { id: "b", days: 7, after: ["a"] },
  ],
  measures: [
    { id: "shorter", changes: [{ step: "a", days: 8 }] },
    { id: "gone", changes: [{ step: "a", remove: true }] },
    { id: "joint", changes: [{ add: { id: "j", days: 4, after: ["b"], modes: [{ days: 1, effort: 1 }] } }] },
  ],
});

function days(...measures: readonly string[]): number {
  return computeTotalMinutes(process, { measures }) / 480;
}

test.each([
  ["a mode alone", ["a-10d"], 17],
  ["beside a measure that makes the step shorter still", ["a-10d", "shorter"], 15],
  ["beside one that makes it less short", ["a-5d", "shorter"], 12],
  ["of a step that is removed", ["a-5d", "gone"], 7],
  ["of a step that is added", ["joint", "j-1d"], 28],
])("the least days count: %s", (_, measures, expected) => {
  expect(days(...measures)).toBe(expected);
});

test("the real days of a mode are its own, or scale with the planned ones", () => {
  const actual = (measure: string) => reformProcess(process, { measures: [measure] }).steps[0]?.actual;
  expect(actual("a-10d")).toEqual({ low: 5, likely: 10, high: 20 });
  expect(actual("a-5d")).toEqual({ mean: 6, sd: 1 });
});

test("two modes of one step exclude each other, and one of an added step needs what adds it", () => {
  expect(codesOf(() => days("a-10d", "a-5d"))).toEqual(["broken-excludes"]);
  expect(codesOf(() => days("j-1d"))).toEqual(["broken-requires"]);
});
