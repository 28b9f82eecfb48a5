import { inflateSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { drawFlowchart, drawWaterfall, themes } from "../../../../src/picture/draw/index.ts";
import { readDrawing, writePdf } from "../../../../src/picture/export/index.ts";
import { layoutFlowchart, layoutPages, type Paper } from "../../../../src/picture/layout/index.ts";
import type { ChartView } from "../../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";
import { testTypefaces } from "../../../support/typefaces.ts";

const typefaces = await testTypefaces();
const document = parseHTML("<!doctype html><html></html>").document;

async function printed(process: ReturnType<typeof fixtureProcess>, paper: Paper = "A4", view: ChartView = "flowchart") {
  const picture = await layoutFlowchart(process, { lang: "zh", view });
  const { bytes, missing } = await writePdf([{ svg: drawFlowchart(picture, { document }), picture }], { typefaces, paper });
  return { picture, missing, ...read(bytes) };
}

/** The pages of a file of ours with their text as a reader would copy it: codes mapped back by the font's ToUnicode. */
function read(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g)].map(([, id, body = ""]) => [Number(id), body]));
  const body = (id: string | undefined) => objects.get(Number(id)) ?? "";
  const stream = (id: string | undefined) =>
    inflateSync(Buffer.from(/stream\n([\s\S]*)\nendstream/.exec(body(id))?.[1] ?? "", "latin1")).toString("latin1");
  const [, ...fonts] = /\/F1 (\d+) 0 R \/F2 (\d+) 0 R/.exec(text) ?? [];
  const maps = fonts.map((font) => {
    const entries = stream(/\/ToUnicode (\d+)/.exec(body(font))?.[1]).matchAll(/^<(....)> <(.+)>$/gm);
    return new Map([...entries].map(([, id = "", code = ""]) => [id, Buffer.from(code, "hex").swap16().toString("utf16le")]));
  });
  const pages = [...objects.values()]
    .filter((each) => each.includes("/Type /Page "))
    .map((page) => ({
      box: (/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? "").split(" ").map(Number),
      content: stream(/\/Contents (\d+)/.exec(page)?.[1]),
      lines: [...stream(/\/Contents (\d+)/.exec(page)?.[1]).matchAll(/\/F([12]) .*?<([\da-f]*)> Tj/g)].map(([, font, codes = ""]) =>
        (codes.match(/..../g) ?? []).map((code) => maps[Number(font) - 1]?.get(code) ?? "").join(""),
      ),
    }));
  return { text, pages };
}

describe("a PDF", () => {
  test("has every text of the picture as text, Chinese too", async () => {
    const { picture, pages, missing } = await printed(fixtureProcess("licence"));
    expect(missing).toEqual([]);
    expect(pages).toHaveLength(1);
    const expected = [
      ...picture.headings,
      ...picture.boxes.flatMap((box) => box.lines),
      ...picture.wires.flatMap((wire) => wire.label?.lines ?? []),
    ];
    expect(pages[0]?.lines).toEqual(expect.arrayContaining(expected.map((line) => line.text)));
    expect(pages[0]?.lines).toContain("提出申请");
  });

  test("has its title, its language, no date, and the same bytes twice", async () => {
    const once = await printed(fixtureProcess("licence"));
    const inUtf16 = (text: string) => `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
    expect(once.text).toContain(`/Title ${inUtf16("行政许可")}`);
    expect(once.text).toContain(`/Lang ${inUtf16("zh")} /ViewerPreferences << /DisplayDocTitle true >>`);
    expect(once.text).not.toMatch(/Date|\/ID/);
    expect((await printed(fixtureProcess("licence"))).text).toBe(once.text);
  });

  test("finds its objects where its table says", async () => {
    const { text } = await printed(fixtureProcess("licence"));
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
    expect(text.slice(table)).toMatch(/^xref/);
    for (const [index, offset] of offsets.entries()) expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  });

  test("of a tall flowchart has several pages, every step on one of them; larger paper takes fewer", async () => {
    const a4 = await printed(fixtureProcess("urban-renewal"));
    const a3 = await printed(fixtureProcess("urban-renewal"), "A3");
    expect(a4.pages.length).toBeGreaterThan(3);
    expect(a3.pages.length).toBeLessThan(a4.pages.length);
    for (const { box } of a4.pages) expect(box).toEqual([0, 0, 595.2756, 841.8898]);
    for (const { box } of a3.pages) expect(box).toEqual([0, 0, 841.8898, 1190.5512]);
    const drawn = a4.picture.boxes.flatMap((box) => box.lines.map((line) => line.text)).sort();
    const found = a4.pages.flatMap((page) => page.lines);
    for (const line of new Set(drawn))
      expect(found.filter((each) => each === line).length, line).toBe(drawn.filter((each) => each === line).length);
    expect(a4.pages.map((page) => page.lines.at(-1))).toEqual(a4.pages.map((_, index) => `${index + 1}/${a4.pages.length}`));
  });

  test("of a tall swimlane chart repeats the headings of its lanes on every page", async () => {
    const { picture, pages } = await printed(fixtureProcess("urban-renewal"), "A3", "swimlane");
    expect(pages.length).toBeGreaterThan(1);
    const headings = picture.lanes.flatMap((lane) => lane.lines.map((line) => line.text));
    for (const page of pages) expect(page.lines).toEqual(expect.arrayContaining(headings));
  });

  test("has the mark of a line that is cut on both pages, in small letters", async () => {
    const { pages } = await printed(fixtureProcess("urban-renewal"));
    const marksOn = pages.map(({ lines }) => lines.filter((line) => /^[a-z]+\d+$/.test(line)));
    marksOn.slice(1).forEach((marks, index) => {
      const letter = String.fromCharCode(97 + index);
      const here = marks.filter((mark) => mark.startsWith(letter));
      expect(here.length).toBeGreaterThan(0);
      expect(marksOn[index]?.filter((mark) => mark.startsWith(letter))).toEqual(here);
    });
  });

  test("says on every sheet after the first of a chart what it goes on with", async () => {
    const { picture, pages } = await printed(fixtureProcess("urban-renewal"));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(page.lines).toContain(picture.title);
    expect(pages[0]?.lines.filter((line) => line === picture.title)).toHaveLength(1);
  });

  test("of several charts has no mark of a cut for two of them", async () => {
    const picture = await layoutFlowchart(fixtureProcess("urban-renewal"), { lang: "zh" });
    const chart = { svg: drawFlowchart(picture, { document }), picture };
    const { pages } = read((await writePdf([chart, chart], { typefaces, paper: "A4" })).bytes);
    const marks = pages.flatMap(({ lines }) => lines.filter((line) => /^[a-z]+\d+$/.test(line)));
    for (const mark of new Set(marks)) expect(marks.filter((each) => each === mark)).toHaveLength(2);
  });

  test("of a chart for dark screens is dark to the edges of its sheets", async () => {
    const picture = await layoutFlowchart(fixtureProcess("urban-renewal"), { lang: "zh" });
    const svg = drawFlowchart(picture, { document, theme: themes.night });
    const { pages } = read((await writePdf([{ svg, picture }], { typefaces, paper: "A4" })).bytes);
    const night = [0x14, 0x18, 0x1d].map((value) => String(Math.round((value / 255) * 10_000) / 10_000)).join(" ");
    for (const { content } of pages) {
      expect(content.startsWith(`${night} rg 0 0 595.2756 841.8898 re f`)).toBe(true);
      expect(content).not.toMatch(/^(1 1 1|0 0 0) rg/m);
    }
  });

  test("counts its lines of text below 8 points, legend and foot too", async () => {
    const picture = await layoutFlowchart(fixtureProcess("penalty"), { lang: "zh", view: "swimlane" });
    const chart = { svg: drawFlowchart(picture, { document }), picture };
    const a4 = (await writePdf([chart], { typefaces, paper: "A4" })).small;
    const a3 = (await writePdf([chart], { typefaces, paper: "A3" })).small;
    const lines = readDrawing(chart.svg).shapes.filter(({ kind }) => kind === "text").length;
    expect(a4.of).toBe(lines);
    expect(a4.lines).toBeGreaterThan(lines / 2);
    expect(a4.smallest).toBeLessThan(8);
    expect(a3.lines).toBeLessThan(a4.lines);
    expect(a3.smallest).toBeGreaterThan(a4.smallest);
  });

  test("of several charts has an entry for each, and boxes that lead from one to the other", async () => {
    const charts = (await layoutPages(fixtureProcess("urban-renewal"), { lang: "zh" })).map(({ name, title, picture }) => ({
      name,
      title,
      picture,
      svg: drawFlowchart(picture, { document, pageFiles: new Map([["overview", "overview.svg"]]) }),
    }));
    const { text, pages } = read((await writePdf(charts, { typefaces, paper: "A4" })).bytes);
    expect(pages.length).toBeGreaterThanOrEqual(charts.length);
    expect(text).toContain(`/First`);
    expect(text.match(/\/Parent \d+ 0 R (\/Prev \d+ 0 R ?)?(\/Next \d+ 0 R ?)?\/Dest/g) ?? []).toHaveLength(charts.length);
    const [overview] = charts;
    const kids = [...(/\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
    const leaf = new RegExp(`\n${kids[0]} 0 obj\n(.*)\n`).exec(text)?.[1] ?? "";
    const targets = [...leaf.matchAll(/\/Dest \[(\d+) 0 R/g)].map(([, id]) => kids.indexOf(id));
    expect(targets).toHaveLength(overview?.picture.boxes.length ?? 0);
    expect(targets).toEqual([...targets].sort((one, other) => one - other));
    expect(targets.every((target) => target > 0)).toBe(true);
    for (const page of pages.slice(1)) expect(page.lines).toContain("↑ 总览");
  });

  test("of a waterfall is one page", async () => {
    const bars = Array.from({ length: 4 }, (_, index) => ({ id: `M${index}`, name: "并联审批", days: 5 }));
    const svg = drawWaterfall({ title: "方案", before: 40, after: 20, bars, illustrative: false }, { document, lang: "zh" });
    const { pages } = read((await writePdf([{ svg }], { typefaces, paper: "A4" })).bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.lines).toContain("M0 并联审批");
  });

  test("keeps hostile names as text", async () => {
    const name = ") Tj ET <</JS (x)>> endobj &<b>";
    const { pages, text } = await printed(processFrom({ steps: [{ id: "a", name, days: 1 }] }));
    expect(
      pages
        .flatMap((page) => page.lines)
        .join("")
        .replaceAll(" ", ""),
    ).toContain(name.replaceAll(" ", ""));
    expect(text).not.toContain("/JS");
  });
});
