import { expect, test } from "vitest";
import { collectNearest, collectReachable } from "../../../src/process/graph/index.ts";

const next: Readonly<Record<string, readonly string[]>> = { a: ["b", "c"], b: ["d"], c: ["d"], d: ["b", "e"] };
const listNext = (node: string) => next[node] ?? [];

test("what is reachable has the starts and ends on circles", () => {
  expect([...collectReachable(["b"], listNext)].sort()).toEqual(["b", "d", "e"]);
  expect([...collectReachable([], listNext)]).toEqual([]);
});

test("nothing behind what is wanted is looked at", () => {
  expect([...collectNearest(["a"], (node) => node === "b" || node === "e", listNext)].sort()).toEqual(["b", "e"]);
  expect([...collectNearest(["b"], (node) => node === "b" || node === "e", listNext)]).toEqual(["b"]);
});

test("a chain of 100,000 nodes is followed to its end", () => {
  const last = 100_000;
  const following = (node: number) => (node < last ? [node + 1] : []);
  expect(collectReachable([0], following).size).toBe(last + 1);
  expect([...collectNearest([0], (node) => node === last, following)]).toEqual([last]);
});
