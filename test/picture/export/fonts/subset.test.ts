import { describe, expect, test } from "vitest";
import { subsetTypeface } from "../../../../src/picture/export/fonts/subset.ts";
import { measureText } from "../../../../src/picture/text/index.ts";
import { testTypefaces } from "../../../support/typefaces.ts";

const typefaces = await testTypefaces();

describe.each(["regular", "bold"] as const)("signs that the %s font lacks", (weight) => {
  const typeface = typefaces[weight];
  const part = (text: string) =>
    subsetTypeface(
      typeface,
      [...text].map((sign) => sign.codePointAt(0) ?? 0),
      "Test",
    );

  test.each(["𠮷", "😀", "م", "한", "ﾊ"])("%s takes the room that it was measured with", (sign) => {
    const { advances, idOf } = part(sign);
    expect(advances[idOf(sign.codePointAt(0) ?? 0)]).toBe(Math.round(measureText(sign, typeface.unitsPerEm, weight === "bold")));
  });

  test.each(["\u0301", "\u200d", "🏽"])("a mark on another sign takes none: %j", (sign) => {
    expect(part(sign).advances[1]).toBe(0);
  });

  test("are the font's box, drawn out or in to their room", () => {
    const share = measureText("م", typeface.unitsPerEm, weight === "bold") / typeface.missing.advance;
    expect(share).not.toBe(1);
    // OpenType, composite glyph description: offsets and two scales, glyph 0, no offset, across by the share, down by
    // 1.
    const record = Buffer.alloc(10);
    record.writeUInt16BE(0x42, 0);
    record.writeUInt16BE(Math.round(share * 2 ** 14), 6);
    record.writeUInt16BE(2 ** 14, 8);
    expect(Buffer.from(part("م").bytes).includes(record)).toBe(true);
  });
});

test("a letter with the colour of its skin is as wide as without", () => {
  expect(measureText("👍🏽", 100)).toBe(measureText("👍", 100));
});
