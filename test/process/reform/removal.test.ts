import { describe, expect, test } from "vitest";
import { reformProcess } from "../../../src/process/reform/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { problemsOf, processFrom } from "../../support/process.ts";

describe("a removed step", () => {
  test.each(["removal-fs", "removal-ss", "removal-ff"])("of %s is not in the results", (id) => {
    const result = schedule(fixtureProcess("measures", id), { measures: ["ABOLISH"] });
    expect(result.steps.map((step) => step.id)).toEqual(["a", "b"]);
    expect(result.criticalSteps).toEqual(["a", "b"]);
    expect(result.criticalLinks).toMatchObject([{ from: "a", to: "b" }]);
  });

  test.each([
    ["removal-fs", 7, 10],
    ["removal-ss", 5, 9],
    ["removal-ff", 5, 9],
    ["removal-sf", 13, 19],
  ])("of %s lets b run from day %d to %d", (id, start, finish) => {
    const result = schedule(fixtureProcess("measures", id), { measures: ["ABOLISH"] });
    expect(result.steps.find((step) => step.id === "b")).toMatchObject({ earlyStart: start, earlyFinish: finish, totalFloat: 0 });
  });

  test("is what its followers waited for, so that their drivers are the steps before it", () => {
    const result = schedule(fixtureProcess("measures", "removal-both"), { measures: ["NO-X", "NO-W"] });
    expect(result.steps.find((step) => step.id === "b")?.drivers).toEqual(["a"]);
  });

  test("keeps its links and turns into a pass-through", () => {
    const [, x] = reformProcess(fixtureProcess("measures", "removal-ss"), { measures: ["ABOLISH"] }).steps;
    expect(x).toMatchObject({ id: "x", passThrough: true, after: [{ step: "a", link: "SS", lag: 2 }] });
  });

  test("leaves floats to the step before it up to what follows it", () => {
    // a 0–2, x removed, b 0–10, c 10–11: a can slip by 8 days before c moves
    const process = processFrom({
      steps: [
        { id: "a", days: 2 },
        { id: "b", days: 10 },
        { id: "x", days: 1, after: ["a"] },
        { id: "c", days: 1, after: ["b", "x"] },
      ],
      measures: [{ id: "M", changes: [{ step: "x", remove: true }] }],
    });
    const [a] = schedule(process, { measures: ["M"] }).steps;
    expect(a).toMatchObject({ id: "a", totalFloat: 8, freeFloat: 8 });
  });
});

describe("a removed decision", () => {
  test.each([
    ["ABOLISH", ["quick", "decide"], 7],
    ["ALL-SIMPLE", ["quick", "decide"], 7],
    ["ALL-COMPLEX", ["panel", "report", "decide"], 15],
  ])("of %s leaves %j on every route", (measure, steps, days) => {
    const process = fixtureProcess("measures", "removed-decision");
    for (const route of ["main", "longest"] as const) {
      const result = schedule(process, { measures: [measure], route });
      expect(result.steps.map((step) => step.id)).toEqual(steps);
      expect(result.days).toBe(days);
    }
  });

  test("stays open without the measure: 9 days on the main route, 17 on the longest", () => {
    const process = fixtureProcess("measures", "removed-decision");
    expect(schedule(process).days).toBe(9);
    expect(schedule(process, { route: "longest" }).days).toBe(17);
    expect(schedule(process, { route: { triage: "complex" } }).days).toBe(17);
  });

  test("can still be named in a route, without effect", () => {
    const process = fixtureProcess("measures", "removed-decision");
    expect(schedule(process, { measures: ["ABOLISH"], route: { triage: "complex" } }).days).toBe(7);
  });
});

describe("the target of a return", () => {
  const process = fixtureProcess("measures", "removed-target");

  test("may not be removed: the problem names the measure, the step and the outcome", () => {
    const problems = problemsOf(() => schedule(process, { measures: ["VERIFY", "PREFILL"] }));
    expect(problems.map((each) => each.code)).toEqual(["removed-return-target"]);
    for (const lang of ["zh", "en"] as const) {
      for (const name of ["PREFILL", "fill", "verify", "again"]) expect(problems[0]?.message[lang]).toContain(name);
    }
    expect(problems[0]?.path).toEqual(["measures", 1]);
  });

  test("may be removed together with the decision", () => {
    expect(problemsOf(() => schedule(process, { measures: ["VERIFY", "PREFILL", "TRUST"] }))).toEqual([]);
  });
});

test("a return from a step that went with a removed decision strands nothing", () => {
  // d decides between quick and slow; slow leads to the decision e, which returns to t. With d removed, e is gone, and
  // t may go too.
  const process = processFrom({
    steps: [
      { id: "t", days: 1 },
      { id: "d", kind: "decision", days: 2, after: ["t"], outcomes: [{ id: "quick" }, { id: "slow" }] },
      {
        id: "e",
        kind: "decision",
        days: 4,
        after: [{ step: "d", outcome: "slow" }],
        outcomes: [{ id: "done" }, { id: "back", returnTo: "t" }],
      },
      {
        id: "last",
        days: 8,
        after: [
          { step: "d", outcome: "quick" },
          { step: "e", outcome: "done" },
        ],
      },
    ],
    measures: [
      {
        id: "M",
        changes: [
          { step: "d", remove: true },
          { step: "t", remove: true },
        ],
      },
    ],
  });
  expect(schedule(process, { measures: ["M"] })).toMatchObject({ days: 8, path: ["last"] });
});
