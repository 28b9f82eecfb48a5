import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { createBlankDocument, type DragData, drawDrag, themes } from "../../../../src/picture/draw/index.ts";

const document = createBlankDocument();

/** Rectangles with a fill or outline, in order. */
function bars(svg: string): { x: number; width: number; fill: string; stroke: string }[] {
  const found: { x: number; width: number; fill: string; stroke: string }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const { x, width, fill = "", stroke = "" } = attributes as Record<string, string>;
    if (name === "rect" && x !== undefined) found.push({ x: Number(x), width: Number(width), fill, stroke });
  });
  parser.write(svg).close();
  return found;
}

const data: DragData = {
  title: "x",
  days: 60,
  bars: [
    { id: "a", name: "first", days: 40, drag: 20 },
    { id: "b", name: "second", days: 10, drag: 0 },
    { id: "c", name: "third", days: 10, drag: -10 },
  ],
  illustrative: true,
};

test("days are hollow from 0, drag is filled and to the same scale, negative drag goes to the left", () => {
  const [wholeA, a, wholeB, , wholeC, c] = bars(drawDrag(data, { document, lang: "en" }));
  expect(a?.width).toBeCloseTo((wholeA?.width ?? 0) / 2, 1);
  expect([wholeB?.x, wholeC?.x, a?.x]).toEqual([wholeA?.x, wholeA?.x, wholeA?.x]);
  expect(c?.width).toBeCloseTo(wholeC?.width ?? 0, 1);
  expect((c?.x ?? 0) + (c?.width ?? 0)).toBeCloseTo(wholeC?.x ?? 0, 1);
});

test.each(Object.entries(themes))("drag is filled in theme %s, as the note below says", (_, theme) => {
  const [wholeA, a] = bars(drawDrag(data, { document, theme: { ...theme, dark: undefined } }));
  expect([wholeA?.fill, a?.fill]).toEqual([theme.paper, theme.change]);
});

test("says both figures where they differ, and that figures are invented", () => {
  const svg = drawDrag(data, { document, lang: "en" });
  for (const text of ["20 / 40", "0 / 10", "−10 / 10", "Illustrative", "60 working days"]) expect(svg).toContain(text);
});

test("explains a bar to the left only where there is one", () => {
  const positive = data.bars.filter(({ drag }) => drag >= 0);
  expect(drawDrag(data, { document, lang: "en" })).toContain("Hatched, to the left");
  expect(drawDrag({ ...data, bars: positive }, { document, lang: "en" })).not.toContain("Hatched");
});

test("has minus signs on its axis as at its bars", () => {
  expect(drawDrag(data, { document, lang: "zh" })).not.toMatch(/>-\d/);
});

test("says its dates, with a mark where they may change, or that calendar days were converted", () => {
  const dated = drawDrag({ ...data, dates: { start: "2026-11-02", finish: "2027-02-03", provisional: true } }, { document, lang: "en" });
  for (const text of ["2026-11-02 – 2027-02-03?", "? provisional"]) expect(dated).toContain(text);
  expect(drawDrag({ ...data, converted: true }, { document, lang: "en" })).toContain("5 working days to 7");
  expect(drawDrag(data, { document, lang: "en" })).not.toMatch(/provisional|to 7/);
});

test("a chart without bars is still one", () => {
  expect(drawDrag({ ...data, bars: [] }, { document })).toContain("</svg>");
});
