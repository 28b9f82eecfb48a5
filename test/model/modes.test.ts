import { expect, test } from "vitest";
import { getMeasurePath } from "../../src/model/index.ts";
import { processFrom } from "../support/process.ts";

test("a mode is a measure that sets the time of its step and excludes the modes before it", () => {
  const { measures } = processFrom({
    steps: [
      {
        id: "a",
        days: 20,
        modes: [
          { days: 14, effort: 3 },
          { days: 10.5, effort: 5, guard: "needs-law", basis: "by law" },
        ],
      },
    ],
    measures: [{ id: "M1" }],
  });
  expect(measures).toMatchObject([
    { id: "M1" },
    { id: "a-14d", kind: "compress", effort: 3, guard: "within-powers", excludes: [], changes: [{ step: "a", days: 14 }] },
    { id: "a-10_5d", effort: 5, guard: "needs-law", basis: "by law", excludes: ["a-14d"], changes: [{ step: "a", days: 10.5 }] },
  ]);
  expect(measures.map(getMeasurePath)).toEqual([
    ["measures", 0],
    ["steps", 0, "modes", 0],
    ["steps", 0, "modes", 1],
  ]);
});

test("its name is that of the step and its own, or how long the step takes", () => {
  const names = (step: Parameters<typeof processFrom>[0]["steps"]) =>
    processFrom({ steps: step }).measures.map(({ id, name }) => [id, name]);
  expect(names([{ id: "8", calendarDays: 30, modes: [{ calendarDays: 1 }, { days: 14 }] }])).toEqual([
    ["8-1c", { zh: "8：1 个自然日", en: "8: 1 calendar day" }],
    ["8-14d", { zh: "8：14 个工作日", en: "8: 14 days" }],
  ]);
  expect(
    names([
      { id: "r", name: { zh: "审查", en: "Review" }, days: 9, modes: [{ id: "night", name: { zh: "加班", en: "overtime" }, days: 4 }] },
    ]),
  ).toEqual([["r-night", { zh: "审查：加班", en: "Review: overtime" }]]);
});

test("a step that a measure adds may have modes", () => {
  const { measures } = processFrom({
    steps: [{ id: "a", days: 5 }],
    measures: [{ id: "M1", changes: [{ add: { id: "joint", days: 3, after: ["a"], modes: [{ days: 1, effort: 2 }] } }] }],
  });
  expect(measures[1]).toMatchObject({ id: "joint-1d", writtenAt: ["measures", 0, "changes", 0, "add", "modes", 0] });
});
