import { expect, test } from "vitest";
import { addGroupEntry, addGroupMember, groupValues, indexById } from "../../src/model/index.ts";

test("values are grouped in their order; those without a key are in no group", () => {
  const groups = groupValues(["beta", "apple", "bread", ""], (word) => word[0]);
  expect([...groups]).toEqual([
    ["b", ["beta", "bread"]],
    ["a", ["apple"]],
  ]);
});

test("a group has an entry as often as it is added, a member once", () => {
  const entries = new Map<string, number[]>();
  const members = new Map<string, Set<number>>();
  for (const each of [1, 2, 1]) {
    addGroupEntry(entries, "all", each);
    addGroupMember(members, "all", each);
  }
  expect(entries.get("all")).toEqual([1, 2, 1]);
  expect([...(members.get("all") ?? [])]).toEqual([1, 2]);
});

test("of two things with one id the index has the last, at the place of the first", () => {
  const index = indexById([
    { id: "a", at: 0 },
    { id: "b", at: 1 },
    { id: "a", at: 2 },
  ]);
  expect([...index.values()].map(({ at }) => at)).toEqual([2, 1]);
});
