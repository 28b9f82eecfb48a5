import { describe, expect, test } from "vitest";
import { type Bilingual, type ListRuleCode, listRuleCodes } from "../../src/model/index.ts";
import { badLists } from "./bad-lists.ts";
import { audited, soundList } from "./sound-list.ts";

test("a sound list has no findings", () => {
  const { unsound, problems } = audited(soundList());
  expect(unsound).toEqual([]);
  expect(problems.map(({ code, path, message }) => [code, path.join("/"), message.en])).toEqual([]);
});

describe("each rule finds what breaks it", () => {
  test.each(badLists)("$code: $what", ({ code, change, at, items, says, also = [] }) => {
    const list = soundList();
    change(list);
    const { unsound, problems } = audited(list);
    expect(unsound.filter(({ severity }) => severity === "error")).toEqual([]);
    const told = problems.map((each) => ({ code: each.code, at: each.path.join("/"), items: each.items, message: each.message.en }));
    expect(told).toContainEqual({ code, at, items, message: expect.stringContaining(says) });
    expect(told.filter((each) => each.code !== code && !also.includes(each.code as ListRuleCode))).toEqual([]);
    for (const { message, remedy, related = [], file, line } of problems) {
      // Who comes with a table knows the heading of a column, not the key of the file.
      expect(remedy.zh).not.toMatch(/\b(liability|duties|remedies|joint|entrusted|visits|visitReason|online|caseKind)\b(?! 的|（)/);
      if (remedy.zh.includes("{document")) expect(remedy.zh).toContain("表格里写在");
      for (const words of [message, remedy, ...related.map((each) => each.message)]) expectBothLanguages(words);
      expect({ file, line }).toEqual({ file: "list.json", line: expect.any(Number) });
    }
  });

  test("every rule has such a list", () => {
    expect([...new Set(badLists.map(({ code }) => code))].sort()).toEqual(Object.keys(listRuleCodes).sort());
  });
});

/** A sentence in each language, none forgotten and none left half-finished. */
function expectBothLanguages({ zh, en }: Bilingual): void {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[A-Za-z]/);
  for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}/);
  // A space sets Latin words apart from Chinese ones.
  expect(zh.replace(/“.*?”/g, "“”")).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
}
