import { describe, expect, test } from "vitest";
import { type Contour, readContours } from "../../../../src/picture/export/fonts/contours.ts";
import { writeGlyphPath } from "../../../../src/picture/export/fonts/glyph-path.ts";
import type { Glyph } from "../../../../src/picture/export/fonts/typeface.ts";

/** Points as `x y`, those beside the curve with a star. */
function contour(...points: readonly string[]): Contour {
  return points.map((point) => {
    const [x, y] = point.replace("*", "").split(" ").map(Number) as [number, number];
    return { x, y, on: !point.endsWith("*") };
  });
}

describe("the path of a glyph", () => {
  test.each([
    ["lines, y turned down, the last one by closing", contour("0 0", "10 0", "10 20", "-5 30"), "M0 0h10v-20l-15-10z"],
    ["a curve", contour("0 0", "5 10*", "10 0"), "M0 0q5-10 10 0z"],
    ["a curve home", contour("0 0", "10 0", "5 10*"), "M0 0h10q-5-10-10 0z"],
    ["a point between two beside the curve", contour("0 0", "0 10*", "11 10*", "11 0"), "M0 0q0-10 5.5-10t5.5 10z"],
    ["a start beside the curve", contour("5 10*", "10 0", "0 0"), "M10 0h-10q5-10 10 0z"],
    ["no point on the curve", contour("0 0*", "10 0*", "10 10*", "0 10*"), "M5 0q5 0 5-5t-5-5t-5 5t5 5z"],
    ["no points", contour(), ""],
  ])("has %s", (_, points, path) => {
    expect(writeGlyphPath([points])).toBe(path);
  });
});

/**
 * A record of the table `glyf` (OpenType): a box of no matter, then words, each of two bytes, or single bytes as
 * `[byte]`.
 */
function glyph(contours: number, content: readonly (number | readonly [number])[], component = (_id: number): Glyph => blank): Glyph {
  const bytes = [contours, 0, 0, 0, 0, ...content].flatMap((each) => (typeof each === "number" ? [(each >> 8) & 0xff, each & 0xff] : each));
  return { key: "", advance: 0, bearing: 0, outline: Uint8Array.from(bytes), component };
}

const blank: Glyph = { key: "blank", advance: 0, bearing: 0, outline: new Uint8Array(), component: () => blank };

// Flags: on the curve 1, short x 2, short y 4, repeated 8, x positive or the same 16, y positive or the same 32.
const triangle = glyph(1, [2, 0, [0x31], [0x33], [0x35], [100], [50]]);

describe("the lines of a glyph", () => {
  test("are read from flags and steps", () => {
    expect(readContours(triangle)).toEqual([contour("0 0", "100 0", "100 50")]);
    const words = glyph(1, [1, 0, [0x09], [1], 300, -1000, -300, 2000]);
    expect(readContours(words)).toEqual([contour("300 -300", "-700 1700")]);
    expect(readContours(blank)).toEqual([]);
  });

  test("of a composed glyph are those of its parts, moved and scaled", () => {
    const half = 0x2000; // 0.5 as F2DOT14
    // Two parts: moved by single bytes; then by words, of half the size.
    const composed = glyph(-1, [0x22, 7, [10], [0x100 - 20], 0x0b, 8, 1000, 0, half], (id) => (id === 7 || id === 8 ? triangle : blank));
    expect(readContours(composed)).toEqual([contour("10 -20", "110 -20", "110 30"), contour("1000 0", "1050 0", "1050 25")]);
    const byPoints = glyph(-1, [0, 7, [0], [0]], () => triangle);
    expect(() => readContours(byPoints)).toThrow(RangeError);
  });
});
