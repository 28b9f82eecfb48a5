import { describe, expect, test } from "vitest";
import { subsetTypeface } from "../../../../src/picture/export/fonts/subset.ts";
import { readTypeface } from "../../../../src/picture/export/fonts/typeface.ts";
import { measureText } from "../../../../src/picture/text/index.ts";
import { sliceOf, testTypefaces } from "../../../support/typefaces.ts";

const { regular, bold } = await testTypefaces();
const text = "行政许可：是否受理（5 个工作日）Été fi △";
const points = (characters: string) => Array.from(characters, (character) => character.codePointAt(0) ?? 0);

describe("a typeface", () => {
  test.each([
    ["regular", regular, false],
    ["bold", bold, true],
  ] as const)("has the widths that pictures are measured with (%s)", (_, typeface, isBold) => {
    for (const character of text)
      expect(typeface.glyphOf(character.codePointAt(0) ?? 0)?.advance, character).toBeCloseTo(measureText(character, 1000, isBold), 6);
  });

  test("joins the characters of several files, the first that has one winning", async () => {
    const both = await readTypeface([sliceOf("latin", 400), sliceOf("88", 400)]);
    expect(both.glyphOf(0x41)).toBeDefined();
    expect(both.glyphOf(0x25b3)).toBeDefined();
    expect(both.glyphOf(0x7533)).toBeUndefined();
  });

  test("is read from WOFF only", async () => {
    await expect(readTypeface([new Uint8Array(100)])).rejects.toThrow("Not a WOFF 1.0 font");
    await expect(readTypeface([])).rejects.toThrow(RangeError);
  });
});

describe("a subset", () => {
  test("holds the glyphs of its characters, with the components of composed ones, and no more", () => {
    const one = subsetTypeface(regular, points("É"), "Test");
    expect(one.codePoints[one.idOf(0xc9)]).toBe(0xc9);
    expect(one.advances.length).toBeLessThan(6);
    const all = subsetTypeface(regular, points(text), "Test");
    expect(all.bytes.length).toBeLessThan(20_000);
    expect(new Set(points(text).map(all.idOf)).size).toBe(new Set(points(text)).size);
  });

  test("is the same in whatever order the characters come", () => {
    expect(subsetTypeface(bold, points(text), "Test").bytes).toEqual(subsetTypeface(bold, points(text).reverse(), "Test").bytes);
  });

  test("keeps apart the characters that the typeface lacks, and gives marks no room", () => {
    const lacking = subsetTypeface(regular, [0xe000, 0xe001, 0x200d], "Test");
    expect(lacking.idOf(0xe000)).not.toBe(lacking.idOf(0xe001));
    expect(lacking.advances[lacking.idOf(0x200d)]).toBe(0);
  });
});
