import { describe, expect, test } from "vitest";
import { collectRouteSteps, type Route } from "../../../src/process/graph/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { problemsOf, processFrom } from "../../support/process.ts";

const licence = fixtureProcess("licence");
const penalty = fixtureProcess("penalty");

describe("the steps of a route", () => {
  const main = ["apply", "accept", "review", "special", "decide", "certificate", "deliver", "archive"];
  const cases: readonly (readonly [what: string, route: Route, steps: readonly string[]])[] = [
    ["main takes first outcomes", "main", main],
    ["no name takes first outcomes", {}, main],
    ["refused at the window", { accept: "refused" }, ["apply", "accept", "not-accepted"]],
    ["with the hearing", { special: "needed" }, [...main, "hearing"]],
    ["denied", { decide: "denied" }, ["apply", "accept", "review", "special", "decide", "refusal", "deliver", "archive"]],
    ["an outcome that is not reached changes nothing", { accept: "refused", decide: "denied" }, ["apply", "accept", "not-accepted"]],
    ["longest takes all that do not return", "longest", licence.steps.map((step) => step.id)],
  ];

  test.each(cases)("%s", (_, route, steps) => {
    expect([...collectRouteSteps(licence, route)].sort()).toEqual([...steps].sort());
  });

  test("a step that only a return reaches does not exist", () => {
    const process = processFrom({
      steps: [
        { id: "a" },
        { id: "d", kind: "decision", after: ["a"], outcomes: [{ id: "go" }, { id: "back", returnTo: "a" }] },
        { id: "b", after: [{ step: "d", outcome: "go" }] },
        { id: "c", after: [{ step: "d", outcome: "back" }] },
      ],
    });
    expect([...collectRouteSteps(process, "longest")].sort()).toEqual(["a", "b", "d"]);
  });

  test("a link without an outcome is taken over whichever outcome", () => {
    const process = processFrom({
      steps: [
        { id: "d", kind: "decision", outcomes: [{ id: "yes-1" }, { id: "no-1" }] },
        { id: "b", after: ["d"] },
        { id: "c", after: [{ step: "d", outcome: "no-1" }] },
      ],
    });
    expect([...collectRouteSteps(process, "main")]).toEqual(["d", "b"]);
    expect([...collectRouteSteps(process, { d: "no-1" })].sort()).toEqual(["b", "c", "d"]);
  });
});

describe("a route that cannot be taken", () => {
  test.each([
    ["an unknown decision", licence, { acept: "refused" }, "unknown-step", 'Did you mean "accept"?'],
    ["a step that is not a decision", licence, { review: "refused" }, "unknown-step", "Decisions: accept, special, decide"],
    ["an unknown outcome", licence, { accept: "refuse" }, "unknown-outcome", 'Did you mean "refused"?'],
    ["an outcome that returns", licence, { accept: "correct" }, "unknown-outcome", "Outcomes: accepted, refused"],
    ["an outcome of another decision", penalty, { view: "filed" }, "unknown-outcome", "Outcomes: punish, none, crime"],
  ])("names %s", (_, process, route, code, remedy) => {
    const problems = problemsOf(() => schedule(process, { route }));
    expect(problems.map((each) => each.code)).toEqual([code]);
    const [[decision, outcome]] = Object.entries(route) as [[string, string]];
    for (const text of [problems[0]?.message.en, problems[0]?.message.zh]) {
      expect(text).toContain(decision);
      if (code === "unknown-outcome") expect(text).toContain(outcome);
    }
    expect(problems[0]?.remedy.en).toBe(remedy);
  });

  test("names everything at once", () => {
    const problems = problemsOf(() => schedule(licence, { route: { constructor: "x", accept: "toString" } }));
    expect(problems.map((each) => each.code)).toEqual(["unknown-step", "unknown-outcome"]);
  });
});

test("a join waits only for the predecessors that exist on the route", () => {
  // decide waits for the hearing or for the decision that needs none; deliver for the certificate or for the refusal
  const start = (route: Route, id: string) => schedule(licence, { route }).steps.find((step) => step.id === id)?.earlyStart;
  expect(start("main", "decide")).toBe(15);
  expect(start({ special: "needed" }, "decide")).toBe(35);
  expect(start("main", "deliver")).toBe(30);
  expect(start({ decide: "denied" }, "deliver")).toBe(25);
});
