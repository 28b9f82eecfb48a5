import { expect, test } from "vitest";
import { cutToWidth, measureText } from "../../../src/picture/text/index.ts";

test("keeps a text that fits, and as much of another as fits with the ellipsis", () => {
  expect(cutToWidth("short", 100, 12)).toBe("short");
  const long = "整合立项用地规划许可与工程建设许可各阶段";
  const cut = cutToWidth(long, 100, 12);
  expect(cut).toMatch(/^整合.*…$/);
  expect(measureText(cut, 12)).toBeLessThanOrEqual(100);
  expect(measureText(`${long.slice(0, cut.length)}…`, 12)).toBeGreaterThan(100);
});

test("does not tear signs, and is one line", () => {
  expect(cutToWidth("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 45, 12)).toMatch(/^(👨‍👩‍👧‍👦)*…$/u);
  expect(cutToWidth("a\nb", 100, 12)).toBe("a b");
  expect(cutToWidth("abc", 0, 12)).toBe("…");
});
