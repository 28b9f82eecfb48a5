import { expect, test } from "vitest";
import { measureText, toPrintableText } from "../../../src/picture/text/index.ts";

// Chromium's getComputedTextLength at 100 px in Noto Sans CJK SC with the style of our pictures.
test.each([
  ["行政许可", false, 400],
  ["AVATAR", false, 363.3],
  ["20 个工作日", false, 533.4],
  ["5%", true, 155.3],
  ["“引号”，（括号）", false, 900],
  ["Größe Ω Я", true, 500],
  ["한국", false, 184],
  ["é", false, 55.4],
  ["ﾊﾝ", false, 100],
  ["e\u0301", false, 55.4],
  ["", false, 0],
])("width of %s", (text, bold, width) => {
  expect(measureText(text, 100, bold)).toBeCloseTo(width, 0);
});

test("what XML cannot carry is replaced", () => {
  expect(toPrintableText("a\u0000b\u001bc\ud800d\udc00e\ufffef😀\n\t")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf😀\n\t");
});
