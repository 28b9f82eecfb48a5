import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTypeface } from "../../src/picture/export/index.ts";
import { measureText, textStyle } from "../../src/picture/text/index.ts";
import { fixtureCatalog } from "../support/fixtures.ts";
import { openBrowser } from "./browser.ts";

// The table of widths in text/ against a browser with the very font that pictures name.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const samples = [
  ...["urban-renewal", "licence", "penalty", "measures"].flatMap((name) => textsIn(fixtureCatalog(name))),
  ..."The quick brown fox jumps over the lazy dog, AVATAR To Ty WAVE, office affliction fjord".split(" "),
  ...["0123456789", "1,234.5 %", "20–25", "(a) [b] {c}", "a/b_c-d+e=f", "“quoted” ‘text’ … — –", "Été, Größe, ñandú, Đà Nẵng"],
  ...["，。、；：？！（）《》【】“”‘’", "（一）、（二）；“三”", "！？～／＋－＝％", "ＡＢＣ　１２３"],
  ...["20 个工作日（不计时）", "A01→B02", "第3阶段：PPP 项目，5%", "《办法》第 12 条", "①②③△→★", "ひらがな カタカナ"],
];

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each([
  ["regular", 400],
  ["bold", 700],
] as const)("in the font that pictures name, %s", (name, weight) => {
  test("every character is as wide as it is measured, but emoji, which browsers take from another font", async () => {
    const { codePoints, glyphOf, unitsPerEm } = await readTypeface([await readFile(`dist/fonts/${name}.woff`)]);
    const characters = codePoints
      .map((codePoint) => String.fromCodePoint(codePoint))
      .filter((each) => !/\p{Extended_Pictographic}/u.test(each));
    expect(characters.length).toBeGreaterThan(13_000);
    const wrong = characters.filter((each) => glyphOf(each.codePointAt(0) ?? 0)?.advance !== measureText(each, unitsPerEm, weight === 700));
    expect(wrong).toEqual([]);
  });

  test("texts are as wide as they are measured", async () => {
    const file = await readFile(`dist/fonts/${name}.woff`);
    const { glyphOf } = await readTypeface([file]);
    const texts = [...new Set(samples)];
    expect(texts.length).toBeGreaterThan(900);
    for (const character of new Set(texts.join(""))) expect(glyphOf(character.codePointAt(0) ?? 0), character).toBeDefined();
    const page = await browser.newPage();
    const widths = await page.evaluate(
      async ([font, style, boldness, lines]) => {
        const face = new FontFace("Measured", `url(data:font/woff;base64,${font})`, { weight: String(boldness) });
        document.fonts.add(await face.load());
        document.body.innerHTML = `<svg font-family="Measured" font-size="100" font-weight="${boldness}" style="${style}"></svg>`;
        return lines.map((line) => {
          const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
          text.textContent = line;
          document.querySelector("svg")?.append(text);
          return text.getComputedTextLength();
        });
      },
      [file.toString("base64"), textStyle, weight, texts] as const,
    );
    const errors = texts.map((text, index) => Math.abs(measureText(text, 100, weight === 700) - (widths[index] as number)));
    const shares = errors.map((error, index) => error / (widths[index] as number));
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.001);
    // Chromium's layout counts in 64ths of a pixel; one unit of the table is a tenth.
    expect(Math.max(...errors)).toBeLessThan(1 / 64 + 1e-4);
  });
});
