import { JSDOM } from "jsdom";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { createBlankDocument, drawOverlaps, type OverlapsData, type OverlapsOptions, themes } from "../../../../src/picture/draw/index.ts";
import { measureText } from "../../../../src/picture/text/index.ts";

const document = createBlankDocument();

function dataOf(
  ids: readonly string[],
  pairs: readonly (readonly [string, string, number])[],
  more: Partial<OverlapsData> = {},
): OverlapsData {
  return {
    process: "p",
    title: { zh: "审批", en: "Approval" },
    measures: ids.map((id, index) => ({ id, name: { zh: `举措${index}`, en: `Measure ${index}` }, alone: index + 1 })),
    pairs: pairs.map(([one, other, days]) => ({ one, other, days })),
    omitted: 0,
    exact: true,
    illustrative: false,
    ...more,
  };
}

const data = dataOf(
  ["A", "B", "C"],
  [
    ["A", "B", -10],
    ["B", "C", 4.25],
  ],
);

interface Drawn {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(svg: string): readonly Drawn[] {
  const found: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, text: "", attributes: attributes as Record<string, string> };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

const draw = (each: OverlapsData, options: Omit<OverlapsOptions, "document"> = {}) =>
  elementsOf(drawOverlaps(each, { document, lang: "en", ...options }));
const textsOf = (elements: readonly Drawn[]) => elements.filter(({ name }) => name === "text");

test("each pair stands in both of its cells with a sign, on the diagonal what each saves alone", () => {
  const texts = textsOf(draw(data));
  const at = (text: string) => texts.filter((each) => each.text === text).map(({ attributes: { x, y } }) => [Number(x), Number(y)]);
  const [[one, other], [plusOne, plusOther]] = [at("−10"), at("+4.3")];
  expect([one?.[0], one?.[1]]).not.toEqual([other?.[0], other?.[1]]);
  const [a, b, c] = ["1", "2", "3"].map((alone) => at(alone)[0]);
  expect([one, other]).toEqual([
    [b?.[0], a?.[1]],
    [a?.[0], b?.[1]],
  ]);
  expect([plusOne, plusOther]).toEqual([
    [c?.[0], b?.[1]],
    [b?.[0], c?.[1]],
  ]);
});

test("tells pairs and measures in words, each once, in both languages", () => {
  const labels = (lang: "zh" | "en") =>
    draw(data, { lang }).flatMap(({ attributes }) => (attributes["aria-label"] === undefined ? [] : [attributes["aria-label"]]));
  expect(labels("en")).toEqual([
    "A and B: share 10 days",
    "B and C: save 4.3 days more together",
    "A Measure 0: saves 1 days alone",
    "B Measure 1: saves 2 days alone",
    "C Measure 2: saves 3 days alone",
  ]);
  expect(labels("zh").slice(0, 2)).toEqual(["A 与 B：重叠 10 天", "B 与 C：合用多省 4.3 天"]);
});

test("the legend has the grounds that occur, with their days", () => {
  const texts = textsOf(draw(data)).map(({ text }) => text);
  expect(texts).toContain("overlap: together 5–10 days less than one by one");
  expect(texts).toContain("synergy: together 0–5 days more");
  expect(texts.filter((text) => text.startsWith("overlap") || text.startsWith("synergy"))).toHaveLength(2);
});

test("is the same from two DOMs, and has a check code that changes with a figure", () => {
  const svg = drawOverlaps(data, { document });
  expect(drawOverlaps(structuredClone(data), { document: new JSDOM("").window.document })).toBe(svg);
  const codeOf = (each: OverlapsData) => /check code ([0-9a-f]{8})/.exec(drawOverlaps(each, { document, lang: "en" }))?.[1];
  expect(codeOf(dataOf(["A", "B", "C"], [["A", "B", -9]]))).not.toBe(codeOf(data));
});

const ids24 = Array.from({ length: 24 }, (_, index) => `M${String(index + 1).padStart(2, "0")}`);
const full = dataOf(
  ids24,
  ids24.flatMap((one, index) => ids24.slice(index + 1).map((other, place) => [one, other, (place % 2 ? 1 : -1) * (index + 0.25)] as const)),
);

describe.each([
  ["24 measures", full, undefined],
  ["24 measures where it is narrow", full, 760],
  ["long ids", dataOf(["a".repeat(64), "b".repeat(64)], [["a".repeat(64), "b".repeat(64), -3]]), undefined],
  ["decimals and large figures", dataOf(["A", "B"], [["A", "B", -100_000.333]]), undefined],
] as const)("%s", (_, each, width) => {
  test("no text leaves its cell or the picture, and names end before the cells", () => {
    const elements = draw(each, { width });
    const svg = Number(elements[0]?.attributes.width);
    const cells = textsOf(elements).filter(({ attributes }) => attributes["text-anchor"] === "middle" && Number(attributes.y) > 100);
    const columns = [...new Set(cells.map(({ attributes }) => Number(attributes.x)))].sort((one, other) => one - other);
    const [first = 0, second = Number.POSITIVE_INFINITY] = columns;
    for (const { text, attributes } of cells)
      expect(measureText(text, 12, attributes["font-weight"] === "700")).toBeLessThanOrEqual(second - first);
    const rows = textsOf(elements).filter(
      ({ attributes }) => attributes.x === "24" && cells.some((cell) => cell.attributes.y === attributes.y),
    );
    expect(rows).toHaveLength(each.measures.length);
    const cell = Math.min(second - first, 2 * (svg - 24 - (columns.at(-1) ?? 0)));
    for (const { text } of rows) expect(24 + measureText(text, 12)).toBeLessThanOrEqual(first - cell / 2);
    expect((columns.at(-1) ?? 0) + cell / 2).toBeLessThanOrEqual(svg - 23);
  });
});

test("24 measures fit a sheet of A4 that lies across, with letters of 8 points", () => {
  // 269 by 182 millimetres between its margins; 12 pixels are 9 points.
  const svg = draw(dataOf(ids24, [["M01", "M02", -14]]))[0]?.attributes;
  const scale = Math.min(((269 / 25.4) * 96) / Number(svg?.width), ((182 / 25.4) * 96) / Number(svg?.height));
  expect(9 * scale).toBeGreaterThanOrEqual(7.9);
});

test("numbers stand for ids that are wider than a cell", () => {
  const texts = textsOf(draw(dataOf(["reform-of-the-land-use", "B"], []))).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["1 reform-of-the-land-use Measure 0", "2 B Measure 1"]));
});

test("says what is left out, what is estimated, and when there is nothing to show", () => {
  const textOf = (each: OverlapsData) =>
    textsOf(draw(each))
      .map(({ text }) => text)
      .join("\n");
  expect(textOf({ ...data, omitted: 3, exact: false, illustrative: true })).toMatch(/estimates[\s\S]*3 more measures[\s\S]*Illustrative/);
  expect(textOf(dataOf(["A", "B"], []))).toContain("None of these measures bears on another");
  expect(textOf(dataOf([], []))).toContain("No measures are chosen");
  expect(textOf({ ...data, measures: [{ id: "A", name: "<b>\u0000", alone: null }] })).toContain("–");
});

test.each(Object.entries(themes))("in theme %s overlaps and synergies look different", (name, theme) => {
  const rects = draw(data, { theme: { ...theme, dark: undefined } }).filter(({ name: element }) => element === "rect");
  const looks = rects.map(({ attributes }) => `${attributes.fill} ${attributes["stroke-dasharray"] ?? "solid"}`);
  const wanted = name === "print" ? ["none solid", "none 3 2"] : [`${theme.overlap2} solid`, `${theme.synergy1} solid`];
  for (const look of wanted) expect(looks).toContain(look);
});
