import { expect, test } from "vitest";
import { hasHan, parenthesize, punctuation } from "../../../src/model/index.ts";

test("Chinese signs bring their own space, English ones have a blank", () => {
  expect(["a", "b"].join(punctuation.list.zh)).toBe("a、b");
  expect(["a", "b"].join(punctuation.list.en)).toBe("a, b");
  expect(`甲${parenthesize("乙", "zh")}`).toBe("甲（乙）");
  expect(`a${parenthesize("b", "en")}`).toBe("a (b)");
});

test.each([
  ["受理", true],
  ["accept 受理", true],
  ["accept, 2 days。", false],
])("whether %j has Chinese characters: %s", (text, expected) => {
  expect(hasHan(text)).toBe(expected);
});
