import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterIds } from "../../../src/pages/charts/cluster-ids.ts";
import { buildOverlapsData } from "../../../src/pages/charts/index.ts";
import { processFrom } from "../../support/process.ts";

const tie = (one: string, other: string, days = 1) => ({ one, other, days });

test.each([
  ["abcdef", [tie("a", "d"), tie("b", "e")], "adbecf"],
  ["abcd", [tie("b", "d", 9), tie("a", "c", 1)], "bdac"],
  ["abcd", [tie("c", "d", -9), tie("a", "d", 1)], "dcab"],
  ["abc", [], "abc"],
  ["", [], ""],
])("%s with ties %j stands as %s", (ids, ties, order) => {
  expect(clusterIds([...ids], ties).join("")).toBe(order);
});

test("what is tied, directly or through others, stands without a gap", () => {
  const letters = [..."abcdefghij"];
  const ties = fc.array(
    fc.record({ one: fc.constantFrom(...letters), other: fc.constantFrom(...letters), days: fc.integer({ min: -9, max: 9 }) }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(ties, (all) => {
      const strong = all.filter(({ one, other, days }) => one !== other && days !== 0);
      const order = clusterIds(letters, strong);
      expect([...order].sort()).toEqual(letters);
      const groups = new Map(letters.map((letter) => [letter, letter]));
      const rootOf = (letter: string): string => (groups.get(letter) === letter ? letter : rootOf(groups.get(letter) as string));
      for (const { one, other } of strong) groups.set(rootOf(one), rootOf(other));
      const roots = order.map(rootOf).filter((root, index, list) => root !== list[index - 1]);
      expect(new Set(roots).size).toBe(roots.length);
    }),
  );
});

const ids = Array.from({ length: 30 }, (_, index) => `M${index}`);
const process = processFrom({
  steps: [{ id: "a", days: 2 }],
  measures: ids.map((id) => ({ id, name: `name of ${id}`, changes: [{ step: "a", days: 1 }] })),
  scenarios: [{ id: "s", name: "Reform", measures: ids }],
});

test("shows those that bear on others first, 24 at most, and overlaps below 0", () => {
  const pairs = [
    { measures: ["M29", "M3"], kind: "overlap", days: 8 },
    { measures: ["M28", "M29"], kind: "synergy", days: 2 },
  ] as const;
  const data = buildOverlapsData(process, {
    scenario: "s",
    exact: true,
    measures: ids.map((id) => ({ id, alone: 1 })),
    pairs: pairs.map((each) => ({ ...each, measures: [...each.measures] })),
  });
  expect(data.measures.slice(0, 4).map(({ id }) => id)).toEqual(["M29", "M3", "M28", "M0"]);
  expect([data.measures.length, data.omitted, data.scenario]).toEqual([24, 6, "Reform"]);
  expect(data.pairs).toEqual([tie("M29", "M3", -8), tie("M28", "M29", 2)]);
  expect(data.measures[0]).toEqual({ id: "M29", name: "name of M29", alone: 1 });
});
