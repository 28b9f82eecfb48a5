import { describe, expect, test } from "vitest";
import { buildProcessNetwork } from "../../../src/process/graph/index.ts";
import { problemsOf, processFrom } from "../../support/process.ts";

function cycleOf(steps: Readonly<Record<string, readonly string[]>>) {
  const process = processFrom({ steps: Object.entries(steps).map(([id, after]) => ({ id, after: [...after] })) });
  const problems = problemsOf(() => buildProcessNetwork(process, "longest"));
  expect(problems.map((each) => each.code)).toEqual(["cycle"]);
  return problems[0];
}

describe("a cycle", () => {
  test("is told step by step, in the order of the links, each with its place", () => {
    const problem = cycleOf({ s: [], a: ["s", "c"], b: ["a"], c: ["b"] });
    expect(problem?.message.en).toBe("Steps wait for each other: a → b → c → a");
    expect(problem?.related?.map((each) => each.message.en)).toEqual(['"a" comes after "c"', '"b" comes after "a"', '"c" comes after "b"']);
    expect(problem?.related?.map((each) => each.path)).toEqual([
      ["steps", 1, "after", 1],
      ["steps", 2, "after", 0],
      ["steps", 3, "after", 0],
    ]);
    expect(problem?.remedy.en).toContain("returnTo");
  });

  test("is the shortest one", () => {
    expect(cycleOf({ s: [], a: ["s", "c"], b: ["a"], c: ["b", "d"], d: ["c"] })?.message.en).toContain("c → d → c");
  });

  test("of one step is told as such", () => {
    expect(cycleOf({ s: [], a: ["s", "a"] })?.message.en).toBe('Step "a" comes after itself');
  });

  test("that no start reaches is a cycle all the same", () => {
    expect(cycleOf({ s: [], a: ["b"], b: ["a"] })?.message.en).toContain("a → b → a");
  });

  test("that is the whole process is a cycle", () => {
    expect(cycleOf({ a: ["b"], b: ["a"] })?.message.en).toContain("a → b → a");
  });

  test("is not made by a return", () => {
    const process = processFrom({
      steps: [
        { id: "a" },
        { id: "d", kind: "decision", after: ["a"], outcomes: [{ id: "go" }, { id: "back", returnTo: "a" }] },
        { id: "b", after: [{ step: "d", outcome: "go" }] },
      ],
    });
    expect(problemsOf(() => buildProcessNetwork(process, "longest"))).toEqual([]);
  });
});
