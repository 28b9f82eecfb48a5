import { describe, expect, test } from "vitest";
import type { Change, Link, Problem, Step } from "../../../src/model/index.ts";
import { applyChanges } from "../../../src/process/reform/what-if.ts";
import { problemsOf, processFrom } from "../../support/process.ts";

const review = processFrom(
  {
    steps: [
      { id: "fill", unit: "window", days: 2, actual: { low: 1, likely: 2, high: 4 } },
      {
        id: "examine",
        kind: "decision",
        unit: "office",
        days: 4,
        after: ["fill"],
        outcomes: [
          { id: "yes", probability: 0.7 },
          { id: "no", probability: 0.2 },
          { id: "again", returnTo: "fill", probability: 0.1 },
        ],
      },
      { id: "issue", unit: "window", days: 1, after: [{ step: "examine", outcome: "yes" }] },
      { id: "refuse", unit: "office", days: 1, after: [{ step: "examine", outcome: "no" }] },
    ],
  },
  [
    { id: "window", staff: 2 },
    { id: "office", staff: 3 },
  ],
);

const link = (step: string, outcome?: string): Link => ({ step, link: "FS", lag: 0, ...(outcome !== undefined && { outcome }) });
const newStep = (more: Partial<Step>): Change => ({ add: { id: "log", kind: "task", clock: "counted", days: 1, after: [], ...more } });
const tell = (problems: readonly Problem[]) => problems.map(({ code, path, message, remedy }) => [code, path, message.en, remedy.en]);
const told = (...changes: Change[]) => tell(problemsOf(() => applyChanges(review, changes)));
const stepOf = (id: string, ...changes: Change[]) => applyChanges(review, changes).steps.find((step) => step.id === id);

const noUnit = ["unknown-unit", [], 'Process "p" has no unit "bureau"', "Units: window, office"];

describe("what a change by hand names has to be there", () => {
  test.each<[string, Change, readonly unknown[]]>([
    ["a unit that gets staff", { unit: "bureau", staff: 1 }, noUnit],
    ["the unit of a step", { step: "fill", unit: "bureau" }, noUnit],
    ["the unit of a new step", newStep({ unit: "bureau" }), noUnit],
    [
      "a step",
      { step: "archive", days: 1 },
      ["unknown-step", [], 'Process "p" has no step "archive"', "The schedule command lists the ids of all steps"],
    ],
    [
      "a step that comes before",
      { step: "issue", after: [link("archive")] },
      ["unknown-step", [], 'Process "p" has no step "archive"', "The schedule command lists the ids of all steps"],
    ],
    [
      "an outcome whose chance is changed",
      { step: "examine", outcomes: [{ id: "maybe", probability: 0.5 }] },
      ["unknown-outcome", [], 'Step "examine" has no outcome "maybe" that leads on', "Outcomes: yes, no"],
    ],
    [
      "the outcome with which a step goes on when it is removed",
      { step: "examine", remove: true, as: "maybe" },
      ["unknown-outcome", [], 'Step "examine" has no outcome "maybe" that leads on', "Outcomes: yes, no"],
    ],
    [
      "an outcome of a step that has none",
      { step: "fill", outcomes: [{ id: "maybe", probability: 0.5 }] },
      ["unknown-outcome", [], 'Step "fill" has no outcome "maybe" that leads on', "Outcomes: –"],
    ],
    [
      "an outcome that leads on, after which a step comes",
      { step: "issue", after: [link("examine", "again")] },
      ["unknown-outcome", [], 'Step "examine" has no outcome "again" that leads on', "Outcomes: yes, no"],
    ],
    [
      "an outcome of a step that decides nothing, after which a step comes",
      { step: "issue", after: [link("fill", "yes")] },
      ["unknown-outcome", [], 'Step "fill" has no outcome "yes" that leads on', "Outcomes: –"],
    ],
  ])("%s", (_, change, problem) => {
    expect(told(change)).toEqual([problem]);
  });

  test("and units, outcomes and steps that are there are taken", () => {
    expect(told({ unit: "office", staff: 1 }, { step: "fill", unit: "office" }, newStep({ unit: "office" }))).toEqual([]);
    expect(told({ step: "examine", outcomes: [{ id: "no", probability: 0.2 }] })).toEqual([]);
    expect(told({ step: "issue", after: [link("examine", "no")] })).toEqual([]);
  });

  test("which a step is not that was removed before, nor one to be meant", () => {
    const removed = { step: "refuse", remove: true } as const;
    const gone = 'Step "refuse" is removed already and cannot be changed';
    const others = "The schedule command lists the ids of all steps";
    expect(told(removed, { step: "refuse", days: 2 })).toEqual([["unknown-step", [], gone, others]]);
    expect(told(removed, { step: "refus", days: 2 })).toEqual([["unknown-step", [], 'Process "p" has no step "refus"', others]]);
  });

  test("and a new step has an id of its own", () => {
    expect(told(newStep({ id: "fill" }))).toEqual([
      ["added-twice", [], 'Process "p" has a step "fill" already', "Give the new step another id"],
    ]);
  });

  test("nor is the target of a return removed", () => {
    expect(told({ step: "fill", remove: true })).toEqual([
      [
        "removed-return-target",
        [],
        '"fill" cannot be removed: outcome "again" of "examine" returns to it',
        "Keep the step, or remove the decision as well",
      ],
    ]);
  });
});

test("a change that no file could hold is told by the keys that are wrong, and no change is made", () => {
  const wrong = [{ step: "fill", days: -1 }, { step: "archive", dayz: 1, mode: 2 }, newStep({ days: -2 })] as Change[];
  const remedy = "It is written like an entry of changes under measures in a file";
  expect(told(...wrong)).toEqual(
    ["days", "dayz, mode", "add.days"].map((where) => ["wrong-value", [], `A change by hand has a wrong ${where}`, remedy]),
  );
});

describe("what a change does not name stays as it is", () => {
  test("the staff of other units", () => {
    expect(applyChanges(review, [{ unit: "office", staff: 1 }]).units.map(({ staff }) => staff)).toEqual([2, 1]);
  });

  test("values that are undefined, and the chances of other outcomes", () => {
    expect(stepOf("fill", { step: "fill", unit: undefined, post: "clerk" } as Change)?.unit).toBe("window");
    const changed = stepOf("examine", { step: "examine", outcomes: [{ id: "no", probability: 0.25 }] });
    expect(changed?.outcomes?.map(({ probability }) => probability)).toEqual([0.7, 0.25, 0.1]);
  });

  test("real days, unless planned ones change, with which they grow, or they are given", () => {
    const actual = { low: 1, likely: 2, high: 4 };
    expect(stepOf("fill", { step: "fill", unit: "office" })?.actual).toEqual(actual);
    expect(stepOf("fill", { step: "fill", days: 4 })).toMatchObject({ days: 4, actual: { low: 2, likely: 4, high: 8 } });
    // Seven calendar days are five working days.
    expect(stepOf("fill", { step: "fill", calendarDays: 7 })).toMatchObject({
      days: undefined,
      calendarDays: 7,
      actual: { low: 2.5, likely: 5, high: 10 },
    });
    expect(stepOf("fill", { step: "fill", days: 4, actual })?.actual).toEqual(actual);
    const again = stepOf("fill", { step: "fill", calendarDays: 7 }, { step: "fill", days: 4 });
    expect(again).toMatchObject({ days: 4, calendarDays: undefined, actual: { low: 2, likely: 4, high: 8 } });
    expect(stepOf("refuse", { step: "refuse", days: 4 })?.actual).toBeUndefined();
  });
});
