import { JSDOM } from "jsdom";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { computeRangeTicks } from "../../../../src/picture/draw/canvas/scale.ts";
import { hasBoxOverlap } from "../../../../src/picture/draw/frontier/free-place.ts";
import { placeFrontierLabels } from "../../../../src/picture/draw/frontier/labels.ts";
import { listFrontierMarks } from "../../../../src/picture/draw/frontier/marks.ts";
import { createFrontierPlot, listCurveSteps } from "../../../../src/picture/draw/frontier/plot.ts";
import { createBlankDocument, drawFrontier, type FrontierData, themes } from "../../../../src/picture/draw/index.ts";

const document = createBlankDocument();

function dataOf(points: readonly (readonly [effort: number, days: number])[], more: Partial<FrontierData> = {}): FrontierData {
  return {
    process: "p",
    title: { zh: "审批", en: "Approval" },
    before: points[0]?.[1] ?? 10,
    points: points.map(([effort, days], index) => ({ effort, days, measures: ids(index), knee: false })),
    sets: [],
    proven: true,
    illustrative: false,
    ...more,
  };
}

function ids(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `M${index + 1}`);
}

const reform = { name: { zh: "优化后", en: "Reformed" }, effort: 5, days: 62, measures: ["M1", "M2"] };
const data = dataOf(
  [
    [0, 100],
    [2, 80],
    [4, 60],
    [7, 50],
  ],
  { sets: [reform], target: 62, optimum: 2 },
);

/** Texts with their places, in order. */
function textsOf(svg: string): { text: string; x: number; y: number }[] {
  const found: { text: string; x: number; y: number }[] = [];
  const parser = new SaxesParser();
  let open: { x: number; y: number } | undefined;
  parser.on("opentag", ({ name, attributes }) => {
    open = name === "text" ? { x: Number(attributes.x), y: Number(attributes.y) } : undefined;
  });
  parser.on("text", (text) => {
    if (open) found.push({ text, ...open });
  });
  parser.on("closetag", () => {
    open = undefined;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

const place = { x: 24, y: 80, width: 640, height: 420 };

test("the curve goes level to the next effort and only then down, and on to the edge behind the last point", () => {
  const plot = createFrontierPlot(data, place);
  const steps = listCurveSteps(data, plot);
  const at = (effort: number, days: number) => ({ x: plot.across(effort), y: plot.down(days) });
  expect(steps.slice(0, 4)).toEqual([at(0, 100), at(2, 100), at(2, 80), at(4, 80)]);
  expect(steps.at(-1)).toEqual({ x: plot.x + plot.width, y: plot.down(50) });
});

test("names the best set, the scenario, both ends and the target, in both languages", () => {
  const texts = (lang: "zh" | "en") => textsOf(drawFrontier(data, { document, lang })).map(({ text }) => text);
  expect(texts("en")).toEqual(
    expect.arrayContaining([
      "Least effort",
      "effort 4 · 60 days",
      "Reformed",
      "effort 5 · 62 days",
      "Before",
      "Least days",
      "Target 62 days",
    ]),
  );
  expect(texts("zh")).toEqual(expect.arrayContaining(["最省投入", "投入 4 · 60 天", "优化后", "改革前", "最短", "目标 62 天"]));
});

test("a budget is a line upright, and what it buys is the best", () => {
  const texts = textsOf(drawFrontier({ ...data, target: undefined, budget: 3, optimum: 1 }, { document, lang: "en" })).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(expect.arrayContaining(["Budget 3", "Best in budget", "effort 2 · 80 days"]));
});

test("every point and set says what it is", () => {
  const labels = [...drawFrontier(data, { document, lang: "en" }).matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
  expect(labels).toContain("effort 2 · 80 days; M1");
  expect(labels).toContain("Reformed: effort 5 · 62 days; M1 M2");
  expect(labels).toContain("Least effort: effort 4 · 60 days; M1 M2");
  expect(labels).toContain("effort 0 · 100 days; no measures");
});

test("is well-formed and the same from two DOMs and a second time", () => {
  const svg = drawFrontier(data, { document });
  expect(drawFrontier(data, { document: new JSDOM("").window.document })).toBe(svg);
  expect(drawFrontier(structuredClone(data), { document })).toBe(svg);
});

test("has a check code that changes with a figure", () => {
  const codeOf = (each: FrontierData) => /check code ([0-9a-f]{8})/.exec(drawFrontier(each, { document, lang: "en" }))?.[1];
  expect(codeOf(data)).toMatch(/^[0-9a-f]{8}$/);
  expect(codeOf({ ...data, sets: [{ ...reform, days: 61 }] })).not.toBe(codeOf(data));
});

/** Points that fall by ever less, as reforms do. */
const falling = (count: number) =>
  Array.from({ length: count }, (_, index): readonly [number, number] => [index, Math.round((1000 * 40) / (40 + index)) - index / 100]);

const crowded: readonly (readonly [string, FrontierData])[] = [
  ["a reform beside its optimum", data],
  ["a set on the optimum", { ...data, sets: [{ ...reform, effort: 4, days: 60 }] }],
  [
    "thirty sets",
    { ...data, sets: Array.from({ length: 30 }, (_, index) => ({ ...reform, days: 62 + index / 10, name: `Scenario ${index}` })) },
  ],
  ["long names", { ...data, sets: [{ ...reform, name: "整合立项用地规划许可与工程建设许可各阶段全部审批环节的改革方案".repeat(4) }] }],
  ["500 points", dataOf(falling(500), { target: 300, optimum: 100, sets: [{ ...reform, effort: 120, days: 320 }] })],
  ["every point a knee", { ...data, points: data.points.map((point) => ({ ...point, knee: true })) }],
];

describe.each(crowded)("%s", (_, each) => {
  test.each(["zh", "en"] as const)("labels cover neither each other nor the curve nor a mark (%s)", (lang) => {
    const plot = createFrontierPlot(each, place);
    const marks = listFrontierMarks(each, lang);
    const labels = placeFrontierLabels(each, marks, plot, lang);
    const boxes = labels.map(({ box }) => box);
    const symbols = marks.map(({ effort, days }) => ({ x: plot.across(effort) - 5, y: plot.down(days) - 5, width: 10, height: 10 }));
    const steps = listCurveSteps(each, plot);
    const legs = steps.slice(1).map((to, index) => {
      const from = steps[index] ?? to;
      return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    });
    boxes.forEach((box, index) => {
      expect([...boxes.slice(index + 1), ...symbols, ...legs].filter((other) => hasBoxOverlap(box, other))).toEqual([]);
      expect(box.x).toBeGreaterThanOrEqual(plot.x);
      expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width);
      expect(box.y + box.height).toBeLessThanOrEqual(plot.y + plot.height);
    });
  });

  test.each([undefined, { width: 680, height: 960 }, { width: 420, height: 700 }])("nothing leaves the sheet %o", (sheet) => {
    const svg = drawFrontier(each, { document, lang: "en", sheet });
    const [width, height] = [Number(/ width="(\d+)"/.exec(svg)?.[1]), Number(/ height="(\d+)"/.exec(svg)?.[1])];
    expect(width).toBe(sheet?.width ?? 1120);
    for (const { x, y } of textsOf(svg)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(height);
    }
  });
});

test("a set that is the optimum gives it its name, and has no mark that would be hidden, row or legend of its own", () => {
  const same = { ...data, sets: [{ ...reform, effort: 4, days: 60 }] };
  const texts = textsOf(drawFrontier(same, { document, lang: "en" })).map(({ text }) => text);
  expect(texts).toContain("Least effort · Reformed");
  expect(texts).not.toContain("scenario, or the present choice");
  expect(listFrontierMarks(same, "en").filter(({ effort }) => effort === 4)).toHaveLength(1);
});

test("the optimum and the sets are labelled before other points", () => {
  const plot = createFrontierPlot(data, place);
  const names = placeFrontierLabels(data, listFrontierMarks(data, "en"), plot, "en").flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(names).toEqual(expect.arrayContaining(["Target 62 days", "Least effort", "Reformed"]));
});

describe("the table", () => {
  const rowsOf = (svg: string) => textsOf(svg).filter(({ text }) => /^M\d+( M\d+)*$/.test(text));

  test("has all points where it has room for them, and the sets", () => {
    const svg = drawFrontier(data, { document, lang: "en" });
    expect(rowsOf(svg).map(({ text }) => text)).toEqual(["M1", "M1 M2", "M1 M2", "M1 M2 M3"]);
    expect(svg).not.toContain("The table has");
  });

  test("is cut to the sheet and says so; what is marked stays", () => {
    const many = dataOf(falling(500), { target: 300, optimum: 93, sets: [reform] });
    const svg = drawFrontier(many, { document, lang: "en" });
    expect(svg).toMatch(/The table has \d+ of 500 points/);
    const figures = textsOf(svg).map(({ text }) => text);
    for (const figure of ["93", "499", "62"]) expect(figures).toContain(figure);
    expect(svg).toContain("… 499 in all");
  });

  test("stands below the chart on a narrow sheet", () => {
    const wide = textsOf(drawFrontier(data, { document, lang: "en" })).find(({ text }) => text === "Measures");
    const narrow = textsOf(drawFrontier(data, { document, lang: "en", sheet: { width: 680, height: 960 } }));
    const axis = narrow.find(({ text }) => text.startsWith("Effort (sum"));
    expect(wide?.x).toBeGreaterThan(600);
    expect(narrow.find(({ text }) => text === "Measures")?.y).toBeGreaterThan(axis?.y ?? Number.POSITIVE_INFINITY);
  });

  test("can be left out", () => {
    expect(drawFrontier(data, { document, lang: "en", table: "none" })).not.toContain(">Measures<");
  });
});

test.each([
  ["no points", dataOf([])],
  ["one point", dataOf([[0, 10]])],
  ["one point of no days", dataOf([[0, 0]])],
  [
    "efforts below 0",
    dataOf([
      [-3, 10],
      [0, 8],
      [2.5, 7.25],
    ]),
  ],
  [
    "decimals",
    dataOf([
      [0.1, 10.333333],
      [0.30000000000000004, 9.1],
    ]),
  ],
  [
    "a point that must cost something",
    dataOf(
      [
        [3, 90],
        [4, 80],
      ],
      { before: 100 },
    ),
  ],
  ["hostile names", { ...data, title: '<script>alert(1)</script>"&\u0000', sets: [{ ...reform, name: "]]><b>\u202E" }] }],
  ["hostile ids", dataOf([[0, 9]], { sets: [{ ...reform, measures: ["<i>", "a".repeat(64)] }] })],
])("%s: draws numbers and well-formed text", (_, each) => {
  for (const sheet of [undefined, { width: 480, height: 700 }]) {
    const svg = drawFrontier(each, { document, sheet });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(textsOf(svg).length).toBeGreaterThan(2);
  }
});

test.each([
  [-1, "The target or the budget lies beyond the chart"],
  [1e9, "The target or the budget lies beyond the chart"],
  [-5, "The target or the budget lies beyond the chart"],
])("a target of %d does not flatten the curve, and it says so", (target, words) => {
  const svg = drawFrontier({ ...data, target, optimum: undefined }, { document, lang: "en" });
  expect(svg).toContain(words);
  expect(svg).not.toContain(`>Target ${target} days<`);
});

test("says when no set reaches the target, when points are missing and when figures are invented", () => {
  const svg = drawFrontier({ ...data, target: 45, optimum: undefined, illustrative: true }, { document, lang: "en" });
  expect(svg).toContain("No set of measures reaches the target");
  expect(svg).toContain("Illustrative");
  const open = drawFrontier({ ...data, proven: false }, { document, lang: "en" });
  expect(open).toContain("points of less effort are missing");
  expect(open).not.toMatch(/proven|No set of measures reaches this/);
});

test.each(Object.entries(themes))("in theme %s the optimum is filled, the scenario hollow and the target broken", (_, theme) => {
  const svg = drawFrontier(data, { document, theme: { ...theme, dark: undefined } });
  expect(svg).toMatch(new RegExp(`fill="${theme.change}"[^>]*stroke="${theme.paper}"`));
  expect(svg).toMatch(new RegExp(`fill="${theme.paper}"[^>]*stroke="${theme.ink}"`));
  expect(svg).toMatch(new RegExp(`stroke="${theme.critical}"[^>]*stroke-dasharray="6 4"`));
});

test.each([
  [501, 955, 6, [500, 600, 700, 800, 900, 1000]],
  [0, 8, 4, [0, 2, 4, 6, 8]],
  [-3, 2.5, 4, [-4, -2, 0, 2, 4]],
  [9.1, 9.3, 2, [9, 9.2, 9.4]],
  [5, 5, 4, [5, 6]],
])("a scale from %d to %d has round steps", (least, most, wanted, ticks) => {
  expect(computeRangeTicks(least, most, wanted)).toEqual(ticks);
});
