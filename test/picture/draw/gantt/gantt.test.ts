import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { formatIsoDate, parseDay } from "../../../../src/model/index.ts";
import { buildGanttData } from "../../../../src/pages/charts/index.ts";
import { assignUnitLooks } from "../../../../src/picture/draw/canvas/unit-look.ts";
import {
  createBlankDocument,
  drawGantt,
  type GanttData,
  type GanttOptions,
  paperTheme,
  smallestGanttText,
  themes,
} from "../../../../src/picture/draw/index.ts";
import { computeLandscapeSheet } from "../../../../src/picture/layout/index.ts";
import { measureText } from "../../../../src/picture/text/index.ts";
import { addWorkdays, loadCalendar } from "../../../../src/process/calendar/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

const document = createBlankDocument();
const page = 1016;
const renewal = fixtureProcess("urban-renewal");
const start = { day: parseDay("2014-07-01"), calendar: await loadCalendar("cn") };

interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The step whose group it stands in. */
  readonly step: string | undefined;
  text: string;
}

/** Everything drawn, in order; it must be well-formed. */
function elementsOf(svg: string): Drawn[] {
  const drawn: Drawn[] = [];
  const open: Drawn[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const own = attributes as Record<string, string>;
    const element = { name, attributes: own, step: own["data-step"] ?? open.at(-1)?.step, text: "" };
    drawn.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(svg).close();
  return drawn;
}

function draw(data: GanttData, options: Partial<GanttOptions> = {}): readonly string[] {
  return drawGantt(data, { document, ...options });
}

function single(data: GanttData, options: Partial<GanttOptions> = {}): Drawn[] {
  const [svg = ""] = draw(data, options);
  return elementsOf(svg);
}

/** From the left edge of a text to its right edge. */
function extent({ attributes, text }: Drawn): [left: number, right: number] {
  const width = measureText(text, Number(attributes["font-size"]), attributes["font-weight"] === "700");
  const x = Number(attributes.x);
  const left = attributes["text-anchor"] === "end" ? x - width : attributes["text-anchor"] === "middle" ? x - width / 2 : x;
  return [left, left + width];
}

const charts: [string, GanttData][] = [
  ["licence", buildGanttData(fixtureProcess("licence"))],
  ["penalty, longest", buildGanttData(fixtureProcess("penalty"), { route: "longest" })],
  ["urban renewal", buildGanttData(renewal)],
  ["its reform", buildGanttData(renewal, { scenario: "reform" })],
  ["its reform with dates", buildGanttData(renewal, { scenario: "reform", start })],
];

describe.each(charts)("%s", (_, data) => {
  test.each(["zh", "en"] as const)("has every text on the page and in its column (%s)", (lang) => {
    const drawn = single(data, { lang });
    const texts = drawn.filter(({ name }) => name === "text");
    for (const text of texts) {
      const [left, right] = extent(text);
      expect(left, text.text).toBeGreaterThanOrEqual(0);
      expect(right, text.text).toBeLessThanOrEqual(page);
    }
    const inRows = texts.filter(({ step }) => step !== undefined);
    for (const one of inRows) {
      for (const other of inRows) {
        if (one === other || one.step !== other.step || one.attributes.y !== other.attributes.y) continue;
        const [[left], [, end]] = [extent(one), extent(other)];
        if (Number(one.attributes.x) > Number(other.attributes.x))
          expect(left - end, `${other.text} ${one.text}`).toBeGreaterThanOrEqual(4);
      }
    }
  });

  test("has a bar, or a diamond, for each step, with its times to scale", () => {
    const drawn = single(data);
    const bars = data.groups.flatMap((group) => group.bars);
    // The scale follows from two bars of the chart itself.
    const edges = bars.flatMap(({ id, now }) => {
      if (!now || now.finish === now.start) return [];
      const outline = drawn.find(({ step, name, attributes }) => step === id && name === "rect" && attributes.fill === "none");
      return [{ id, now, x: Number(outline?.attributes.x), width: Number(outline?.attributes.width) }];
    });
    const longest = edges.reduce((best, each) => (each.width > best.width ? each : best));
    const perDay = longest.width / (longest.now.finish - longest.now.start);
    const origin = longest.x - perDay * longest.now.start;
    for (const { now, x, width } of edges) {
      expect(x).toBeCloseTo(origin + perDay * now.start, 0);
      expect(width).toBeCloseTo(Math.max(2, perDay * (now.finish - now.start)), 0);
    }
    for (const { id, now } of bars) {
      const own = drawn.filter(({ step }) => step === id);
      expect(own.some(({ name, attributes }) => name === "path" && / l 6\.5 6\.5 /.test(attributes.d ?? ""))).toBe(
        now?.start === now?.finish && now !== undefined,
      );
    }
  });

  test("marks what is critical by weight, and draws float", () => {
    const drawn = single(data, { theme: themes.print });
    for (const { id, now } of data.groups.flatMap((group) => group.bars)) {
      const own = drawn.filter(({ step }) => step === id);
      const outline = own.find(({ name, attributes }) => name === "rect" && attributes.fill === "none");
      if (outline) expect(outline.attributes["stroke-width"]).toBe(now?.critical ? "2.4" : "0.9");
      const tail = own.some(({ name, attributes }) => name === "path" && attributes["stroke-width"] === "2.6");
      expect(tail).toBe((now?.float ?? 0) > 0);
    }
  });

  test("says in words what each row shows", () => {
    const drawn = single(data, { lang: "en" });
    for (const { id, now } of data.groups.flatMap((group) => group.bars)) {
      const label = drawn.find(({ attributes }) => attributes["data-step"] === id)?.attributes["aria-label"] ?? "";
      expect(label).toContain(id);
      if (now) expect(label).toMatch(now.critical ? /, critical$/ : /, float [\d.]+$/);
    }
  });
});

test("a critical step with a float is explained where there is one", () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 5 },
      { id: "b", calendarDays: 7, after: ["a"] },
      { id: "c", days: 2, after: ["b"] },
    ],
  });
  const texts = (day: string) =>
    single(buildGanttData(process, { start: { ...start, day: parseDay(day) } }), { lang: "en" })
      .map(({ text }) => text)
      .join(" ");
  // Seven days after Friday the 20th end on a Friday, seven after Saturday the 28th, which was worked, on a Saturday
  // that was not.
  expect(texts("2026-03-13")).not.toContain("Critical with a float");
  expect(texts("2026-02-17")).toContain("Critical with a float");
});

describe("a reform", () => {
  const data = buildGanttData(renewal, { scenario: "reform" });
  const drawn = single(data, { lang: "en" });

  test("shows where each step of the baseline was", () => {
    for (const { id, before } of data.groups.flatMap((group) => group.bars)) {
      const former = drawn.filter(({ step, name, attributes }) => step === id && name === "rect" && attributes.height === "4");
      expect(former.length).toBe(before ? 1 : 0);
    }
  });

  test("colours the names of all changed steps, critical or not, and nothing else of them", () => {
    for (const { id, change } of data.groups.flatMap((group) => group.bars)) {
      const texts = drawn.filter(({ step, name }) => step === id && name === "text");
      const coloured = texts.filter(({ attributes }) => attributes.fill === paperTheme.change);
      const names = texts.filter(({ attributes }) => attributes["font-size"] === "12");
      expect(coloured).toEqual(change === "changed" || change === "added" ? names : []);
    }
  });

  test("strikes removed steps through, and gives both totals", () => {
    const struck = drawn.filter(({ attributes }) => attributes["text-decoration"] === "line-through").map(({ step }) => step);
    expect([...new Set(struck)]).toEqual(["A07", "E05", "J01"]);
    const texts = drawn.map(({ text }) => text);
    expect(texts).toContain("before 955 working days");
    expect(texts).toContain("after 586 working days");
  });
});

describe("lines", () => {
  const critical = (drawn: Drawn[]) =>
    drawn
      .filter(({ name, attributes }) => name === "path" && attributes.stroke === paperTheme.critical)
      .map(({ attributes }) => attributes.d ?? "");

  test("to a short step that follows at once go straight down, within the chart", () => {
    const chain = processFrom({
      steps: [
        { id: "a", days: 400 },
        { id: "b", days: 1, after: ["a"] },
      ],
    });
    // The last one is that of the legend.
    const [link = "", ...others] = critical(single(buildGanttData(chain)));
    expect(others).toHaveLength(1);
    const [, x] = /^M ([\d.]+) [\d.]+ V [\d.]+$/.exec(link) ?? [];
    expect(Number(x)).toBeLessThanOrEqual(page - 24);
  });

  test("to a short step go beside those that stand between", () => {
    const fork = processFrom({
      steps: [
        { id: "a", days: 400 },
        { id: "b", after: ["a"] },
        { id: "c", days: 1, after: ["a"] },
      ],
    });
    const drawn = single(buildGanttData(fork));
    const [middle] = drawn.flatMap(({ step, attributes }) =>
      step === "b" ? (/^M ([\d.]+) [\d.]+ l 6.5 6.5 /.exec(attributes.d ?? "")?.[1] ?? []) : [],
    );
    const beside = critical(drawn).map((d) => /^M [\d.]+ [\d.]+ H ([\d.]+) V [\d.]+ H [\d.]+ V [\d.]+$/.exec(d)?.[1]);
    expect(Number(beside[0]) - Number(middle)).toBeGreaterThanOrEqual(6.5);
  });

  test("of links do not run along those of float", () => {
    const drawn = single(buildGanttData(renewal));
    const heightsAt = (width: string) =>
      drawn
        .filter(({ name, attributes }) => name === "path" && attributes["stroke-width"] === width)
        .map(({ attributes }) => (attributes.d ?? "").split(" ")[2]);
    const [floats, links] = [heightsAt("2.6"), new Set(heightsAt("1"))];
    expect(floats.length).toBeGreaterThan(0);
    expect(floats.filter((y) => links.has(y))).toEqual([]);
  });
});

describe("totals", () => {
  test.each([586, 900, 950, 955])("stand at the left of their lines, and cross neither each other nor a line (%d of 955 days)", (days) => {
    const drawn = single({ ...buildGanttData(renewal, { scenario: "reform" }), days }, { lang: "en" });
    const labels = drawn.filter(({ text }) => /^(before|after) \d+ working days/.test(text));
    const ends = labels.map((label) => ({ y: Number(label.attributes.y), left: extent(label)[0], right: extent(label)[1] }));
    const [after, before] = ends;
    if (!after || !before) throw new Error("two totals expected");
    expect(after.right).toBeLessThanOrEqual(before.right);
    expect(before.y > after.y || before.left > after.right + 5).toBe(true);
  });
});

describe("sheets", () => {
  const data = buildGanttData(renewal, { scenario: "reform" });

  const across = computeLandscapeSheet("A4", smallestGanttText);
  const heightOf = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);

  test.each([450, 688, 1_000])("are no higher than %d, and have each step once", (height) => {
    const sheets = draw(data, { sheet: { ...across, height } });
    for (const svg of sheets) expect(heightOf(svg)).toBeLessThanOrEqual(height);
    const steps = sheets.flatMap((svg) => elementsOf(svg).flatMap(({ attributes }) => attributes["data-step"] ?? []));
    expect(steps).toEqual(data.groups.flatMap((group) => group.bars.map(({ id }) => id)));
  });

  test("begin with the heading of their phase, and name links with other sheets", () => {
    const sheets = draw(data, { sheet: across, lang: "en" }).map((svg) => elementsOf(svg).map(({ text }) => text));
    expect(sheets.slice(1).some((texts) => texts.some((text) => text.endsWith("(continued)")))).toBe(true);
    expect(sheets.every((texts) => texts.some((text) => text.startsWith("Links with other sheets: ")))).toBe(true);
  });

  test.each([
    ["zh", "A4", 4],
    ["en", "A4", 5],
    ["zh", "A3", 2],
    ["en", "A3", 3],
  ] as const)("are few, and the last one is not nearly empty (%s, %s)", (lang, size, count) => {
    const sheet = computeLandscapeSheet(size, smallestGanttText);
    const heights = draw(buildGanttData(renewal, { scenario: "reform", start }), { lang, sheet }).map(heightOf);
    expect(heights).toHaveLength(count);
    for (const height of heights) expect(height).toBeGreaterThan(sheet.height * 0.6);
  });

  test("bear a number only where nothing else does", () => {
    const texts = (numbered: boolean) =>
      draw(data, { sheet: across, numbered }).flatMap((svg) => elementsOf(svg).filter(({ name }) => name === "text"));
    const numbers = (numbered: boolean) => texts(numbered).filter(({ text }) => /^\d+\/\d+$/.test(text));
    expect(numbers(true).length).toBe(draw(data, { sheet: across }).length);
    expect(numbers(false)).toEqual([]);
  });

  test("of many steps that are in no phase are as full as can be", () => {
    const steps = Array.from({ length: 300 }, (_, index) => ({ id: `s${index}`, days: 1, after: index === 0 ? [] : [`s${index - 1}`] }));
    const heights = draw(buildGanttData(processFrom({ steps })), { sheet: across }).map(heightOf);
    for (const height of heights) expect(height).toBeGreaterThan(across.height * 0.9);
  });

  test("have ids that no other has", () => {
    const ids = draw(data, { sheet: across }).flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("have their legend on the last one, which the others say; each says that figures are invented", () => {
    const sheets = draw(data, { sheet: across, lang: "en" });
    expect(sheets.map((svg) => svg.includes("critical step (heavy border, bold)"))).toEqual(sheets.map((svg) => svg === sheets.at(-1)));
    expect(sheets.map((svg) => svg.includes("The last sheet has the legend."))).toEqual(sheets.map((svg) => svg !== sheets.at(-1)));
    expect(sheets.every((svg) => svg.includes("Illustrative: "))).toBe(true);
  });
});

describe("dates", () => {
  test("stand in the table and on the axis", () => {
    const texts = single(buildGanttData(renewal, { start }), { lang: "en" }).map(({ text }) => text);
    expect(texts).toContain("2014-07-02");
    for (const year of ["2014", "2015", "2016", "2017", "2018"]) expect(texts).toContain(year);
    expect(texts.some((text) => text.endsWith("· 2018-04-27"))).toBe(true);
    expect(texts.join()).not.toContain("provisional");
  });

  test("that are provisional are marked each, and the mark is explained", () => {
    const late = { ...start, day: parseDay("2026-10-01") };
    const drawn = single(buildGanttData(renewal, { start: late, scenario: "reform" }), { lang: "en" });
    const texts = drawn.map(({ text }) => text);
    for (const { id, dates } of schedule(renewal, { start: late, scenario: "reform" }).steps) {
      const row = drawn.filter(({ step }) => step === id);
      for (const name of ["earlyStart", "earlyFinish"] as const) {
        const written = `${dates?.[name]}${dates?.provisional.includes(name) ? "?" : ""}`;
        expect(row.map(({ text }) => text)).toContain(written);
        expect(row[0]?.attributes["aria-label"]).toContain(written);
      }
    }
    const finish = (days: number) => formatIsoDate(addWorkdays(late.calendar, late.day, days));
    expect(texts).toContain(`after 586 working days · ${finish(586)}?`);
    expect(texts).toContain(`before 955 working days · ${finish(955)}?`);
    expect(texts.some((text) => text.startsWith("? provisional: "))).toBe(true);
  });

  test.each([
    ["zh", 30, "12月", "工作日"],
    ["en", 30, "Dec", "Working days"],
    ["zh", 586, "四季", "工作日"],
    ["en", 586, "Q4", "Working days"],
  ] as const)(
    "has months or quarters by their names, and says that its numbers are working days (%s, %d days)",
    (lang, days, name, caption) => {
      const december = { ...start, day: parseDay("2023-11-20") };
      const texts = single(buildGanttData(processFrom({ steps: [{ id: "a", days }] }), { start: december }), { lang }).map(
        ({ text }) => text,
      );
      expect(texts).toEqual(expect.arrayContaining([name, caption]));
      expect(texts).not.toContain("12");
    },
  );

  test("years alone where months have no room", () => {
    const long = processFrom({ steps: [{ id: "a", days: 20_000 }] });
    const drawn = single(buildGanttData(long, { start }), { lang: "en" });
    for (const text of drawn.filter(({ name }) => name === "text")) expect(extent(text)[1]).toBeLessThanOrEqual(page);
    expect(drawn.length).toBeLessThan(1_500);
  });
});

describe("odd input", () => {
  test("nothing that takes time", () => {
    expect(single(buildGanttData(processFrom({ steps: [{ id: "a" }] }))).some(({ step }) => step === "a")).toBe(true);
  });

  test("names with markup, and of 500 characters", () => {
    const steps = ['<script>&"]]>', "长".repeat(500), "x".repeat(80), "\u0000\ud800"].map((name, index) => ({
      id: `s${index}`,
      name,
      days: 1,
    }));
    const drawn = single(buildGanttData(processFrom({ steps })));
    expect(drawn.filter(({ name }) => name === "script")).toEqual([]);
    for (const text of drawn.filter(({ name }) => name === "text")) expect(extent(text)[1]).toBeLessThanOrEqual(page);
  });

  test("a theme with anything but colours", () => {
    expect(() => draw(buildGanttData(renewal), { theme: { ...paperTheme, unit3: "url(#x)" } })).toThrow(RangeError);
  });

  test("the same bytes twice", () => {
    expect(draw(buildGanttData(renewal))).toEqual(draw(buildGanttData(renewal)));
  });
});

describe("units", () => {
  test("36 differ in colour or pattern, without colour 6 by pattern; more have no looks rather than the same", () => {
    const looks = (theme: typeof paperTheme, count: number) => {
      const ids = Array.from({ length: count }, (_, place) => `${place}`);
      return new Set([...assignUnitLooks(ids, theme).values()].map((look) => JSON.stringify(look))).size;
    };
    expect([looks(paperTheme, 36), looks(paperTheme, 37)]).toEqual([36, 0]);
    expect([looks(themes.print, 6), looks(themes.print, 7)]).toEqual([6, 0]);
  });

  test("that are too many for the patterns of a theme are named by their column alone, and that is said", () => {
    const name = "District Urban Renewal Office";
    const texts = (theme: typeof paperTheme) => single(buildGanttData(renewal), { theme, lang: "en" }).map(({ text }) => text);
    expect(texts(paperTheme)).toContain(name);
    expect(texts(themes.print)).not.toContain(name);
    expect(texts(themes.print).join()).toContain("which are too many");
    expect(texts(paperTheme).join()).not.toContain("which are too many");
  });
});
