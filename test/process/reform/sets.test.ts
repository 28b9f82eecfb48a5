import { describe, expect, test } from "vitest";
import type { ProblemCode } from "../../../src/model/index.ts";
import { reformProcess } from "../../../src/process/reform/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { codesOf, problemsOf, processFrom } from "../../support/process.ts";

describe("a set that cannot stand", () => {
  const cases: readonly (readonly [process: string, measures: readonly string[], code: ProblemCode, names: readonly string[]])[] = [
    ["added-step", ["MEET", "EARLY"], "added-twice", ["MEET", "EARLY", "meeting"]],
    ["added-step", ["SHORT"], "broken-requires", ["SHORT", "MEET", "EARLY"]],
    ["added-step", ["FOLLOW"], "broken-requires", ["FOLLOW", "MEET", "EARLY"]],
    ["conflict", ["TO-BUREAU", "TO-WINDOW"], "measure-conflict", ["TO-BUREAU", "TO-WINDOW", "review", "unit"]],
    ["conflict", ["TO-WINDOW", "BUREAU-8"], "measure-conflict", ["TO-WINDOW", "BUREAU-8", "review", "unit"]],
    ["conflict", ["DESK", "DESK-NOT"], "measure-conflict", ["DESK", "DESK-NOT", "review", "post"]],
    ["conflict", ["SURVEY", "PARTY"], "measure-conflict", ["SURVEY", "PARTY", "review", "clock"]],
    ["conflict", ["ODDS", "ODDS-NOT"], "measure-conflict", ["ODDS", "ODDS-NOT", "decide", "probability"]],
    ["removed-decision", ["ALL-COMPLEX", "ALL-SIMPLE"], "measure-conflict", ["ALL-COMPLEX", "ALL-SIMPLE", "triage"]],
    ["removed-target", ["TRUST"], "broken-requires", ["TRUST", "VERIFY"]],
    ["removed-target", ["VERIFY", "PREFILL"], "removed-return-target", ["PREFILL"]],
    ["together", ["NEXT"], "broken-requires", ["NEXT", "BASE"]],
    ["together", ["TOP", "BASE"], "broken-requires", ["TOP", "NEXT"]],
    ["together", ["TOP", "NEXT"], "broken-requires", ["NEXT", "BASE"]],
    ["together", ["NEXT", "BASE", "RIVAL"], "broken-excludes", ["NEXT", "RIVAL"]],
    ["closing", ["A-FIRST", "B-FIRST"], "cycle", ["A-FIRST", "B-FIRST", "a", "b"]],
    ["closing", ["A-FIRST", "A-AFTER-B"], "cycle", ["A-FIRST", "A-AFTER-B", "a", "b"]],
    ["closing", ["B-FIRST", "B-AFTER-A"], "cycle", ["B-FIRST", "B-AFTER-A", "a", "b"]],
    ["closing", ["B-AFTER-A", "A-AFTER-B"], "cycle", ["B-AFTER-A", "A-AFTER-B", "a", "b"]],
    ["staffing", ["FIVE-STAFF", "SIX-STAFF"], "measure-conflict", ["FIVE-STAFF", "SIX-STAFF", "office", "staff"]],
    ["staffing", ["SIX-STAFF", "FIVE-TOO"], "measure-conflict", ["SIX-STAFF", "FIVE-TOO", "office", "staff"]],
  ];

  test.each(cases)("%s with %j: %s", (process, measures, code, names) => {
    const problems = problemsOf(() => schedule(fixtureProcess("measures", process), { measures }));
    expect([...new Set(problems.map((each) => each.code))]).toEqual([code]);
    for (const { message, severity, path } of problems) {
      expect(severity).toBe("error");
      expect(path[0]).toBe("measures");
      for (const name of names) {
        expect(message.en).toContain(name);
        expect(message.zh).toContain(name);
      }
    }
  });

  test("tells everything that is wrong with it at once", () => {
    const process = fixtureProcess("measures", "together");
    expect(codesOf(() => schedule(process, { measures: ["NEXT", "RIVAL"] }))).toEqual(["broken-excludes", "broken-requires"]);
  });
});

describe("a set that agrees", () => {
  test.each([
    ["conflict", ["TO-BUREAU", "BUREAU-8"]],
    ["conflict", ["DESK", "DESK-TOO"]],
    ["removed-decision", ["ABOLISH", "ALL-SIMPLE"]],
    ["staffing", ["FIVE-STAFF", "FIVE-TOO"]],
  ])("%s with %j has no problem", (process, measures) => {
    expect(problemsOf(() => schedule(fixtureProcess("measures", process), { measures }))).toEqual([]);
  });
});

test("a decision that a measure adds may return to a step that another adds, and then needs it", () => {
  const process = processFrom({
    steps: [{ id: "s", days: 1 }],
    measures: [
      { id: "TARGET", changes: [{ add: { id: "t", days: 1, after: ["s"] } }] },
      {
        id: "CHECK",
        changes: [{ add: { id: "d", kind: "decision", days: 1, after: ["s"], outcomes: [{ id: "done" }, { id: "back", returnTo: "t" }] } }],
      },
    ],
  });
  expect(codesOf(() => schedule(process, { measures: ["CHECK"] }))).toEqual(["broken-requires"]);
});

test("adding a step that the process has already is a problem", () => {
  const process = processFrom({
    steps: [{ id: "s", days: 1 }],
    measures: [{ id: "M", changes: [{ add: { id: "s", days: 2 } }] }],
  });
  const problems = problemsOf(() => schedule(process, { measures: ["M"] }));
  expect(problems.map((each) => each.code)).toEqual(["added-twice"]);
  expect(problems[0]?.message.en).toContain('"M"');
});

test("a cycle is a problem of the set on every route", () => {
  // p and q come after the outcome that the main route does not take
  const process = processFrom({
    steps: [
      { id: "d", kind: "decision", days: 1, outcomes: [{ id: "y" }, { id: "n" }] },
      { id: "p", days: 1, after: [{ step: "d", outcome: "n" }] },
      { id: "q", days: 1, after: [{ step: "d", outcome: "n" }] },
      { id: "last", days: 1, after: [{ step: "d", outcome: "y" }, "p", "q"] },
    ],
    measures: [
      { id: "M", changes: [{ step: "p", after: [{ step: "d", outcome: "n" }, "q"] }] },
      { id: "N", changes: [{ step: "q", after: [{ step: "d", outcome: "n" }, "p"] }] },
    ],
  });
  for (const route of ["main", "longest", { d: "n" }] as const) {
    const problems = problemsOf(() => schedule(process, { measures: ["M", "N"], route }));
    expect(problems.map((each) => each.code)).toEqual(["cycle"]);
    for (const name of ["M", "N"]) expect(problems[0]?.message.en).toContain(name);
  }
});

describe("a change of staff", () => {
  test("reaches the unit and nothing else", () => {
    const process = fixtureProcess("measures", "staffing");
    expect(process.units.map((unit) => unit.staff)).toEqual([3]);
    const after = reformProcess(process, { measures: ["FIVE-STAFF", "FIVE-TOO"] });
    expect(after.units.map((unit) => unit.staff)).toEqual([5]);
    expect(after.steps).toEqual(process.steps);
  });
});

describe("a change of outcomes", () => {
  test("sets their probabilities and keeps their names", () => {
    const { steps } = reformProcess(fixtureProcess("measures", "conflict"), { measures: ["ODDS"] });
    expect(steps[1]?.outcomes).toMatchObject([
      { id: "granted", name: { en: "Granted" }, probability: 0.95 },
      { id: "denied", name: { en: "Denied" }, probability: 0.05 },
    ]);
  });
});

describe("a choice", () => {
  const process = fixtureProcess("measures", "together");

  test("of a scenario is its measures, in declaration order", () => {
    expect(schedule(process, { scenario: "steps" }).measures).toEqual(["NEXT", "BASE", "TOP"]);
  });

  test("of a scenario and measures is both, each once", () => {
    expect(schedule(process, { scenario: "steps", measures: ["BASE", "BASE"] }).measures).toEqual(["NEXT", "BASE", "TOP"]);
  });

  test("of what does not exist is a problem with a suggestion", () => {
    const problems = problemsOf(() => schedule(process, { scenario: "step", measures: ["BASIS", "NEXT"] }));
    expect(problems.map((each) => each.code)).toEqual(["unknown-scenario", "unknown-measure"]);
    expect(problems.map((each) => each.remedy.en)).toEqual(['Did you mean "steps"?', expect.stringContaining("NEXT, BASE, TOP, RIVAL")]);
  });
});
