import { expect, test } from "vitest";
import { createKey, isSameJson } from "../../src/model/index.ts";

test("keys are equal where all their parts are, however these would run together", () => {
  expect(createKey("a", 1, ["b"])).toBe(createKey("a", 1, ["b"]));
  expect(createKey("a b", "c")).not.toBe(createKey("a", "b c"));
  expect(createKey("1")).not.toBe(createKey(1));
});

test("the order of keys counts in comparing values as JSON", () => {
  expect(isSameJson({ zh: "甲", en: "A" }, { zh: "甲", en: "A" })).toBe(true);
  expect(isSameJson({ zh: "甲", en: "A" }, { en: "A", zh: "甲" })).toBe(false);
});
