import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { computeNiceTicks } from "../../../../src/picture/draw/canvas/scale.ts";
import { drawWaterfall } from "../../../../src/picture/draw/index.ts";

const { document } = parseHTML("<html></html>");
const data = {
  title: { zh: "节省", en: "Savings" },
  before: 100,
  after: 75.5,
  bars: [
    { id: "M1", name: { zh: "并联", en: "In parallel" }, days: 30 },
    { id: "M2", name: { zh: "新增联席会议", en: "Joint meeting" }, days: -5.5 },
    { id: "M3", name: "<script>", days: 0 },
  ],
  illustrative: true,
};

test("every bar says what it stands for, in both languages", () => {
  const labels = (lang: "zh" | "en") =>
    [...drawWaterfall(data, { document, lang }).matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
  expect(labels("zh")).toEqual([
    "改革前：100 个工作日",
    "M1 并联：−30 个工作日",
    "M2 新增联席会议：+5.5 个工作日",
    "M3 &lt;script&gt;：0 个工作日",
    "改革后：75.5 个工作日",
  ]);
  expect(labels("en")[1]).toBe("M1 In parallel: −30 working days");
});

test("is well-formed and the same from two DOMs", () => {
  const svg = drawWaterfall(data, { document });
  new SaxesParser().on("error", (error) => {
    throw error;
  });
  expect(drawWaterfall(data, { document: new JSDOM("").window.document })).toBe(svg);
});

test("24 measures with long names do not overlap", () => {
  const name = "Environment, water and energy reviews in parallel with area-wide assessment and a joint meeting of all offices";
  const bars = Array.from({ length: 24 }, (_, index) => ({ id: `M${index}`, name, days: 2 }));
  const svg = drawWaterfall({ ...data, after: 52, bars }, { document, lang: "en" });
  const baselines = [...svg.matchAll(/text-anchor="end" x="316" y="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(baselines.every((y, index) => index === 0 || y - (baselines[index - 1] as number) >= 15)).toBe(true);
});

test.each([
  [955, [0, 200, 400, 600, 800, 1000]],
  [7, [0, 2, 4, 6, 8]],
  [0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [0, [0, 1]],
])("a scale up to %d has round steps", (most, ticks) => {
  expect(computeNiceTicks(most, 6)).toEqual(ticks);
});

test("a total shows what it is made of, to the scale of its bar, and the legend says which is which", () => {
  const parts = {
    before: { counted: 50, excluded: 25, applicant: 25, lag: 0 },
    after: { counted: 75.5, excluded: 0, applicant: 0, lag: 0 },
  };
  const svg = drawWaterfall({ ...data, parts }, { document, lang: "en" });
  const bars = [...svg.matchAll(/<rect[^>]*fill="none"[^>]* width="([\d.]+)"[^>]* y="([\d.]+)"/g)].map(([, width, y]) => [
    Number(width),
    Number(y),
  ]);
  const [first = []] = bars;
  const ofBefore = bars.filter(([, y]) => y === first[1]).map(([width]) => width);
  expect(ofBefore).toHaveLength(3);
  expect(ofBefore[1]).toBeCloseTo((ofBefore[0] ?? 0) / 2, 1);
  expect(ofBefore[2]).toBeCloseTo((ofBefore[0] ?? 0) / 2, 1);
  for (const word of ["Counted", "Excluded", "Applicant"]) expect(svg).toContain(`>${word}<`);
  expect(svg).not.toContain(">Lag<");
});
