import fc from "fast-check";
import { expect, test } from "vitest";
import { listNearNames } from "../../src/list/across/near-names.ts";
import { listStrongComponents } from "../../src/list/across/strong-components.ts";

const graph = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 4 }), { minLength: size, maxLength: size }));

function reachedFrom(after: readonly (readonly number[])[], start: number): Set<number> {
  const seen = new Set<number>();
  const waiting = [...(after[start] ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(after[next] ?? []));
  }
  return seen;
}

test("components are the sets of nodes that reach each other", () => {
  fc.assert(
    fc.property(graph, (after) => {
      const reached = after.map((_, node) => reachedFrom(after, node));
      const expected = after
        .map((_, node) => [...after.keys()].filter((other) => other === node || (reached[node]?.has(other) && reached[other]?.has(node))))
        .filter((group, node) => group.length > 1 && group[0] === node);
      expect(listStrongComponents(after)).toEqual(expected);
    }),
  );
});

const name = fc.string({ unit: fc.constantFrom(..."建设工程规划许可证"), minLength: 1, maxLength: 8 });

function likeness(one: string, other: string): number {
  const pairs = (text: string) => new Set(text.length < 2 ? [text] : [...text].slice(1).map((letter, at) => `${text[at]}${letter}`));
  const [first, second] = [pairs(one), pairs(other)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / (first.size + second.size - common);
}

test("the nearest earlier name is the one that comparing all with all finds", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), fc.constantFrom(0.5, 0.6, 0.85), (names, least) => {
      const expected = names.flatMap((own, entry) => {
        const all = names.slice(0, entry).map((other, earlier) => ({ entry, earlier, likeness: likeness(own, other) }));
        const [best] = all.filter((each) => each.likeness >= least).sort((a, b) => b.likeness - a.likeness || a.earlier - b.earlier);
        return best ? [best] : [];
      });
      const entries = names.map((each) => ({ bucket: "", name: each }));
      expect(listNearNames(entries, least, () => true)).toEqual(expected);
    }),
  );
});

test("names of other buckets, and of those that are no twins, are not compared", () => {
  const entries = ["one", "two", "one"].map((bucket) => ({ bucket, name: "规划许可" }));
  expect(listNearNames(entries, 0.6, () => true)).toEqual([{ entry: 2, earlier: 0, likeness: 1 }]);
  expect(listNearNames(entries, 0.6, () => false)).toEqual([]);
});
