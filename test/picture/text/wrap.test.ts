import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureText, toSingleLine, wrapText } from "../../../src/picture/text/index.ts";

const size = 14;

describe("Chinese lines", () => {
  test.each([
    ["是否属于本级权限？", 8 * size, ["是否属于", "本级权限？"]],
    ["听证、检验、检测", 7 * size, ["听证、", "检验、检测"]],
    ["公示（含异议）", 3 * size, ["公示", "（含", "异议）"]],
    ["不予许可决定书（说明理由、告知救济）", 172, ["不予许可决定书", "（说明理由、告知救济）"]],
    ["作出行政处罚决定书", 8 * size, ["作出行政", "处罚决定书"]],
  ])("%s: no closing sign begins a line, no opening sign ends one, none is left alone", (text, width, lines) => {
    expect(wrapText(text, width, size)).toEqual(lines);
  });

  test("numbers stay with what they count", () => {
    for (let width = 6 * size; width < 16 * size; width += 3) {
      expect(wrapText("应当在20个工作日内依照第三十二条按5%办结", width, size).join("|")).toMatch(/20个工作日.*第三十二条.*5%/);
    }
  });
});

test.each([
  ["a law in its marks", "依据《行政许可法》（2019年修正）办理", /《行|法》|（2|正）/g],
  ["a numbered provision", "按第三十二条之一第一款第（二）项办理", /第三十二条之一|第一款|第（二）项/g],
  ["a provision in figures", "按第 32 条、第5款办理", /第 32 条|第5款/g],
  ["curled quotes", "已报“多规合一”平台", /“多|一”/g],
  ["straight quotes", '办理"一网通办"登记', /"一|办"/g],
  ["days in Chinese numerals", "应当在二十个工作日内作出决定", /二十个工作日/g],
  ["a span of days", "一般需3～5个工作日办结", /3～5个工作日/g],
  ["years", "纳入2024-2026年计划", /2024-2026年/g],
  ["a standard", "符号按GB/T 1526-1989绘制", /GB\/T 1526-1989/g],
  ["a telephone number", "咨询电话0755-8812-3456", /0755-8812-3456/g],
  ["a name with a number", "按COVID-19有关要求", /COVID-19/g],
  ["a short prefix", "the re-engineering of permits", /re-engineering/g],
])("%s is not torn", (_, text, parts) => {
  const whole = text.match(parts) ?? [];
  expect(whole.length).toBeGreaterThan(0);
  const least = Math.max(...whole.map((part) => measureText(part, size))) + size;
  for (let width = least; width < least + 210; width += 7) {
    expect(wrapText(text, width, size).flatMap((line) => line.match(parts) ?? [])).toEqual(whole);
  }
});

describe("what is wider than the line", () => {
  test.each([
    ["0755-8812-3456", 84, ["0755-8812-", "3456"]],
    ["（ABCDEFGHIJ）", 90, ["（ABCDEFGH", "IJ）"]],
    ["Construction", 84, ["Constructi", "on"]],
  ])("%s is divided where it is joined, never before a closing sign, and no sign is left alone", (text, width, lines) => {
    expect(wrapText(text, width, size)).toEqual(lines);
  });
});

describe("Latin lines", () => {
  test("words stay whole and lines are even", () => {
    expect(wrapText("Technical review of the unit plan", 168, size)).toEqual(["Technical review", "of the unit plan"]);
  });

  test("a word wider than the line is divided", () => {
    const lines = wrapText("x".repeat(80), 100, size);
    expect(lines.join("")).toBe("x".repeat(80));
    expect(Math.max(...lines.map((line) => measureText(line, size)))).toBeLessThanOrEqual(100);
  });
});

test("white space is one space and nothing gives no lines", () => {
  expect(wrapText("  a \n\t b  ", 100, size)).toEqual(["a b"]);
  expect(wrapText(" \n ", 100, size)).toEqual([]);
});

test("signs of several code points are not torn", () => {
  const family = "👨‍👩‍👧‍👦";
  const lines = wrapText(`${family}e\u0301${family}🇨🇳${family}`.repeat(4), 40, size);
  for (const line of lines) expect(line).not.toMatch(/^[\u200d\u0301]|\u200d$|^[\udc00-\udfff]|[\ud800-\udbff]$/);
});

test("every text keeps its signs and every line fits that has room for more than one", () => {
  const sign = fc.constantFrom("审", "，", "（", "）", "a", "W", "9", " ", "%", "。", "“", "-", "个", "é", "👍🏽");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 60, max: 200 }), (signs, width) => {
      const text = signs.join("");
      const lines = wrapText(text, width, size);
      expect(lines.join("").replaceAll(" ", "")).toBe(toSingleLine(text).replaceAll(" ", ""));
      for (const line of lines) expect(measureText(line, size)).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});

test("a text of a hundred thousand signs is wrapped in moments", () => {
  expect(wrapText("不".repeat(100_000), 168, size)).toHaveLength(Math.ceil(100_000 / 12));
});
