import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { compareRisks, type Risk, type RiskComparison, simulate } from "../../../src/analysis/simulate/index.ts";
import type { Process } from "../../../src/model/index.ts";
import { buildRiskData, buildSavingsData, buildTornadoData } from "../../../src/pages/charts/index.ts";
import {
  type ChartDrawOptions,
  createBlankDocument,
  drawHistogram,
  drawSavings,
  drawSCurve,
  drawTornado,
  paperTheme,
  type RiskClock,
  type RiskData,
  themes,
} from "../../../src/picture/draw/index.ts";
import { computeMainRange } from "../../../src/picture/draw/risk/bars.ts";
import { computeDayRange } from "../../../src/picture/draw/risk/day-figures.ts";
import { createDayPlot } from "../../../src/picture/draw/risk/day-plot.ts";
import { traceCurve } from "../../../src/picture/draw/risk/s-curve-panel.ts";
import { spreadLabels } from "../../../src/picture/draw/risk/spread-labels.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { textBoxes, textFaults } from "../../support/text-boxes.ts";

const document = createBlankDocument();
const long = {
  zh: "一个名称很长的、需要许多单位并联办理并且要多次征求意见的建设工程许可流程",
  en: "A process with a rather long name that several units handle side by side for a construction permit",
};

/** Long names, a heavy tail, limits within each other and far off, returns, and a reform that lengthens some cases. */
const crowded = processFrom({
  name: long,
  limits: [
    { kind: "promised", days: 12 },
    { kind: "statutory", days: 12.5, extension: { days: 10 } },
    { kind: "statutory", days: 13 },
    { kind: "promised", days: 0.5, from: "a", to: "b" },
    { kind: "statutory", days: 4, from: "a", to: "b" },
    { kind: "statutory", days: 9_000, from: "b", to: "d" },
  ],
  steps: [
    { id: "a", name: long, days: 5, actual: { low: 1, likely: 4, high: 20 } },
    { id: "b", name: "B", days: 5, actual: { p50: 4, p90: 30 }, after: ["a"] },
    { id: "c", name: "C", days: 6, actual: { low: 3, likely: 5, high: 12 }, after: ["a"] },
    { id: "d", name: "D", days: 1, after: ["b", "c"] },
  ],
  measures: [
    { id: "M", changes: [{ step: "b", days: 2 }] },
    { id: "N", changes: [{ step: "c", days: 9 }] },
  ],
  scenarios: [{ id: "s", name: long, measures: ["M", "N"] }],
});
const constant = processFrom({ limits: [{ kind: "promised", days: 5 }], steps: [{ id: "a", days: 5 }] });

interface Found {
  readonly process: Process;
  readonly risk: Risk | RiskComparison;
}
const found = new Map<string, Found>();
const spread = { low: 0.8, likely: 1, high: 1.5 };

beforeAll(async () => {
  const [renewal, licence] = [fixtureProcess("urban-renewal"), fixtureProcess("licence")];
  const comparison = await compareRisks(renewal, { scenario: "reform", runs: 3_000, spread });
  found.set("a reform", { process: renewal, risk: comparison });
  found.set("a process as it stands", { process: licence, risk: await simulate(licence, { runs: 3_000 }) });
  found.set("much in little room", { process: crowded, risk: await compareRisks(crowded, { scenario: "s", runs: 3_000 }) });
  found.set("no difference between cases", { process: constant, risk: await simulate(constant, { runs: 100 }) });
});

const nowOf = ({ risk }: Found): Risk => ("reformed" in risk ? risk.reformed : risk);

/** Every chart of what was found. */
function chartsOf(each: Found, options: ChartDrawOptions): ReadonlyMap<string, string> {
  const data = buildRiskData(each.process, each.risk);
  return new Map([
    ["s-curve", drawSCurve(data, options)],
    ["histogram", drawHistogram(data, options)],
    ["tornado", drawTornado(buildTornadoData(each.process, nowOf(each)), options)],
    ...("reformed" in each.risk ? [["savings", drawSavings(buildSavingsData(each.process, each.risk), options)] as const] : []),
  ]);
}

describe.each(["a reform", "a process as it stands", "much in little room", "no difference between cases"])("%s", (name) => {
  const each = () => found.get(name) as Found;

  test.each(["zh", "en"] as const)("no text leaves its chart or covers another (%s)", (lang) => {
    for (const [chart, svg] of chartsOf(each(), { document, lang })) expect([chart, ...textFaults(svg)]).toEqual([chart]);
  });

  test("is the same from two DOMs, a second time and in other colours, and says so by its check code", () => {
    const first = chartsOf(each(), { document });
    expect(chartsOf(structuredClone(each()), { document: new JSDOM("").window.document })).toEqual(first);
    const codeOf = (svg: string | undefined) => /check code ([0-9a-f]{8})/.exec(svg ?? "")?.[1];
    const printed = chartsOf(each(), { document, theme: themes.print });
    for (const [chart, svg] of first) expect([chart, codeOf(printed.get(chart))]).toEqual([chart, codeOf(svg)]);
    expect(new Set([...first.values()].map(codeOf)).size).toBe(first.size);
  });
});

test("a bound has its name, the share of cases before and after, and a line where its days are", () => {
  const data = buildRiskData(crowded, (found.get("much in little room") as Found).risk);
  const [total] = data.clocks as [RiskClock];
  expect(total.bounds.map(({ days }) => days)).toEqual([12, 15, 12, 12.5, 13]);
  const texts = textBoxes(drawSCurve(data, { document, lang: "en" })).texts.map(({ text }) => text);
  expect(texts.filter((text) => /^(promised 12 days|statutory 13 days): [\d.]+ % \([^)]*\) → [\d.]+ % \([^)]*\)$/.test(text))).toHaveLength(
    2,
  );
  expect(texts.some((text) => /^statutory 9000 days:$/.test(text)) && texts.some((text) => text.endsWith(" →"))).toBe(true);
});

test.each(["zh", "en"] as const)(
  "a line of a bound that begins beside its name does not run through it, however little room there is (%s)",
  (lang) => {
    const all = [...found.values()].flatMap((each) => [...chartsOf(each, { document, lang })]);
    const crossed = all.flatMap(([chart, svg]) => {
      const lines = [...svg.matchAll(/<path d="M ([\d.]+) ([\d.]+) V [^"]*"[^>]*stroke-dasharray="(?:6 4|2 3)"/g)];
      return lines.flatMap((line) => {
        const [x, begin] = line.slice(1, 3).map(Number) as [number, number];
        const hit = textBoxes(svg).texts.filter(
          ({ text, left, right, top }) => text.includes("%") && left < x && x < right && Math.abs(top - begin) < 2,
        );
        return hit.map(({ text }) => `${chart} at ${x}: ${text}`);
      });
    });
    expect(crossed).toEqual([]);
  },
);

test("limits that count all that passes stand with the whole process, the others apart", () => {
  const { clocks } = buildRiskData(crowded, (found.get("much in little room") as Found).risk);
  expect(clocks.map(({ bounds }) => bounds.filter(({ kind }) => kind === "limit").length)).toEqual([3, 2, 1]);
});

test("the curve passes through the quantiles and ends at all cases, or at the edge where its tail is cut off", () => {
  const curve = [0, 10, 20, 40].map((days, index) => ({ share: index / 3, days }));
  const whole = createDayPlot({ x: 0, y: 0, width: 400, height: 300 }, [0, 40], 1);
  const at = (days: number, share: number) => ({ x: whole.across(days), y: whole.down(share) });
  expect(traceCurve(whole, { curve }).slice(1, -1)).toEqual(curve.map(({ days, share }) => at(days, share)));
  expect(traceCurve(whole, { curve }).at(-1)).toEqual({ x: whole.x + whole.width, y: whole.down(1) });
  const cut = createDayPlot({ x: 0, y: 0, width: 400, height: 300 }, [0, 30], 1);
  const end = traceCurve(cut, { curve }).at(-1);
  expect([end?.x, end?.y]).toEqual([cut.x + cut.width, expect.closeTo(cut.down(5 / 6), 6)]);
});

test("a chart reaches to its bounds where they are near, and not over a long tail", () => {
  const { clocks } = buildRiskData(crowded, (found.get("much in little room") as Found).risk);
  const [, most] = computeDayRange(clocks[0] as RiskClock);
  expect(most).toBeLessThan((clocks[0]?.before?.curve.at(-1)?.days ?? 0) / 2);
  expect(computeDayRange(clocks[2] as RiskClock)[1]).toBeLessThan(9_000);
  const near = { ...(clocks[1] as RiskClock), bounds: [{ kind: "limit", name: "l", days: most - 1, now: null } as const] };
  expect(computeDayRange(near)[1]).toBeGreaterThanOrEqual(most - 1);
});

/** Rectangles of a colour. */
function barsOf(svg: string, fill: string): { width: number; height: number }[] {
  return [...svg.matchAll(/<rect [^>]*>/g)]
    .map(([tag]) => Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map((match) => [match[1], match[2]])))
    .filter((attributes) => attributes.fill === fill)
    .map(({ width, height }) => ({ width: Number(width), height: Number(height) }));
}

test("bars are as high as their share of the cases", () => {
  const data = buildRiskData(constant, (found.get("no difference between cases") as Found).risk);
  const curve = Array.from({ length: 101 }, (_, percent) => ({ share: percent / 100, days: 4 + 0.03 * percent }));
  const days = { ...(data.clocks[0] as RiskClock).now, curve, histogram: { from: 4, width: 1, counts: [10, 20, 5] } };
  const one: RiskData = { ...data, clocks: [{ name: "c", now: days, bounds: [] }] };
  const [, first, second, third] = barsOf(drawHistogram(one, { document }), paperTheme.change);
  expect([second?.height ?? 0, third?.height ?? 0].map((height) => height / (first?.height ?? 1))).toEqual([
    expect.closeTo(2, 2),
    expect.closeTo(0.5, 2),
  ]);
});

test("savings leave out no more than half a percent at each end", () => {
  const counts = [1, 2, 0, 500, 497, 0, 6];
  expect(computeMainRange({ from: -2, width: 1, counts })).toEqual([1, 5]);
  expect(computeMainRange({ from: 0, width: 2, counts: [3] })).toEqual([0, 2]);
});

test("the headings of the tornado's columns stand apart", () => {
  const each = found.get("a process as it stands") as Found;
  const svg = drawTornado(buildTornadoData(each.process, nowOf(each)), { document, lang: "en" });
  const [critical, ssi, rank] = ["Critical", "SSI", "Rank corr."].map((word) => textBoxes(svg).texts.find(({ text }) => text === word));
  expect(ssi?.left).toBeGreaterThanOrEqual((critical?.right ?? Number.NaN) + 8);
  expect(rank?.left).toBeGreaterThanOrEqual((ssi?.right ?? Number.NaN) + 8);
});

test("the tornado has the steps that move the total most first, with the ends of their bars", async () => {
  const process = processFrom({
    steps: [
      { id: "small", days: 2, actual: { low: 1, high: 3 } },
      { id: "large", days: 20, actual: { low: 10, high: 40 }, after: ["small"] },
      { id: "steady", days: 5, after: ["large"] },
    ],
  });
  const data = buildTornadoData(process, await simulate(process, { runs: 2_000 }));
  expect(data.bars.map(({ id }) => id)).toEqual(["large", "small"]);
  const texts = textBoxes(drawTornado(data, { document, lang: "en" })).texts;
  const at = (text: string) => texts.find((each) => each.text === text);
  const [large] = data.bars;
  const [short, far] = [large?.short ?? 0, large?.long ?? 0].map((days) => String(Math.round(days * 100) / 100)) as [string, string];
  expect(at(short)?.right).toBeLessThan(at(far)?.left ?? 0);
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["large large", "100 %", "1.00"]));
});

test("what never differs is said instead of drawn", () => {
  const svg = drawTornado(buildTornadoData(constant, nowOf(found.get("no difference between cases") as Found)), { document, lang: "en" });
  expect(svg).toContain("no actual, spread or probability is given");
  expect(barsOf(svg, paperTheme.change)).toEqual([]);
});

test("labels keep their order and their distance within their stretch", () => {
  const labels = [
    { at: 2, width: 20 },
    { at: 3, width: 20 },
    { at: 99, width: 20 },
  ];
  expect(spreadLabels(labels, [0, 100], 5)).toEqual([10, 35, 90]);
  expect(spreadLabels(labels.slice(2), [0, 200], 5)).toEqual([99]);
});
