import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measure, singleLine, wrap } from "../../src/text/index.ts";

const size = 14;

describe("Chinese lines", () => {
  test.each([
    ["是否属于本级权限？", 8 * size, ["是否属于", "本级权限？"]],
    ["听证、检验、检测", 7 * size, ["听证、", "检验、检测"]],
    ["公示（含异议）", 3 * size, ["公示", "（含", "异议）"]],
    ["作出行政处罚决定书", 8 * size, ["作出行政", "处罚决定书"]],
  ])("%s: no closing sign begins a line, no opening sign ends one, none is left alone", (text, width, lines) => {
    expect(wrap(text, width, size)).toEqual(lines);
  });

  test("numbers stay with what they count", () => {
    for (let width = 6 * size; width < 16 * size; width += 3) {
      expect(wrap("应当在20个工作日内依照第三十二条按5%办结", width, size).join("|")).toMatch(/20个工作日.*第三十二条.*5%/);
    }
  });
});

describe("Latin lines", () => {
  test("words stay whole and lines are even", () => {
    expect(wrap("Technical review of the unit plan", 168, size)).toEqual(["Technical review", "of the unit plan"]);
  });

  test("a word wider than the line is divided", () => {
    const lines = wrap("x".repeat(80), 100, size);
    expect(lines.join("")).toBe("x".repeat(80));
    expect(Math.max(...lines.map((line) => measure(line, size)))).toBeLessThanOrEqual(100);
  });
});

test("white space is one space and nothing gives no lines", () => {
  expect(wrap("  a \n\t b  ", 100, size)).toEqual(["a b"]);
  expect(wrap(" \n ", 100, size)).toEqual([]);
});

test("signs of several code points are not torn", () => {
  const family = "👨‍👩‍👧‍👦";
  const lines = wrap(`${family}e\u0301${family}🇨🇳${family}`.repeat(4), 40, size);
  for (const line of lines) expect(line).not.toMatch(/^[\u200d\u0301]|\u200d$|^[\udc00-\udfff]|[\ud800-\udbff]$/);
});

test("every text keeps its signs and every line fits that has room for more than one", () => {
  const sign = fc.constantFrom("审", "，", "（", "）", "a", "W", "9", " ", "%", "。", "“", "-", "个", "é", "👍🏽");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 60, max: 200 }), (signs, width) => {
      const text = signs.join("");
      const lines = wrap(text, width, size);
      expect(lines.join("").replaceAll(" ", "")).toBe(singleLine(text).replaceAll(" ", ""));
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});

test("a text of a hundred thousand signs is wrapped in moments", () => {
  expect(wrap("不".repeat(100_000), 168, size)).toHaveLength(Math.ceil(100_000 / 12));
});
