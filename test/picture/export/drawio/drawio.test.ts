import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { drawFlowchart, themes } from "../../../../src/picture/draw/index.ts";
import { readDrawing, writeDrawio } from "../../../../src/picture/export/index.ts";
import { layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

const document = parseHTML("<!doctype html><html></html>").document;

type Attributes = Readonly<Record<string, string>>;

interface Cell {
  readonly id: string;
  readonly value?: string;
  readonly style?: string;
  readonly parent?: string;
  readonly vertex?: string;
  readonly edge?: string;
  readonly source?: string;
  readonly target?: string;
  readonly geometry: Attributes;
  readonly points: readonly Attributes[];
}

/** The cells of a file, with their geometry; a parser throws where it is not well-formed. */
function cellsOf(xml: string): Cell[] {
  const cells: { attributes: Attributes; geometry: Attributes; points: Attributes[] }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = tag.attributes as Attributes;
    const cell = cells.at(-1);
    if (tag.name === "mxCell") cells.push({ attributes, geometry: {}, points: [] });
    else if (tag.name === "mxGeometry" && cell) cell.geometry = attributes;
    else if (tag.name === "mxPoint" && cell) cell.points.push(attributes);
  });
  parser.write(xml).close();
  return cells.map(({ attributes, geometry, points }) => ({ id: "", ...attributes, geometry, points }));
}

describe("a draw.io file", () => {
  test.each(["licence", "penalty", "urban-renewal"])("of %s has every step and link of the picture, joined", async (name) => {
    const process = fixtureProcess(name);
    const picture = await layoutFlowchart(process, { lang: "zh" });
    const xml = writeDrawio(picture, { schedule: schedule(process) });
    const cells = cellsOf(xml);
    const ids = new Set(cells.map(({ id }) => id));
    expect(ids.size).toBe(cells.length);
    for (const box of picture.boxes) {
      const cell = cells.find(({ id }) => id === `step-${box.id}`);
      expect(cell?.vertex).toBe("1");
      for (const line of box.lines) expect(cell?.value).toContain(line.text);
      expect([cell?.geometry.x, cell?.geometry.width].map(Number)).toEqual([box.x, box.width]);
    }
    const edges = cells.filter(({ id }) => /^link-[^/]+\/[^/]+(?:\/\d+)?$/.test(id));
    expect(edges.map(({ source, target }) => [source, target])).toEqual(
      picture.wires.map(({ from, to }) => [`step-${from}`, `step-${to}`]),
    );
    expect(edges.map(({ points }) => points.length)).toEqual(picture.wires.map(({ points }) => points.length));
    for (const { parent, source, target } of cells) for (const each of [parent, source, target]) if (each) expect(ids).toContain(each);
    expect(writeDrawio(picture, { schedule: schedule(process) })).toBe(xml);
  });

  test("hangs labels on their links, where they are in the picture", async () => {
    const picture = await layoutFlowchart(fixtureProcess("licence"), { lang: "zh" });
    const labels = cellsOf(writeDrawio(picture)).filter(({ id }) => id.endsWith("/label"));
    expect(labels.map(({ parent }) => parent)).toEqual(
      picture.wires.flatMap(({ label, from, to }) => (label ? [expect.stringContaining(`link-${from}/${to}`)] : [])),
    );
    for (const { geometry } of labels) expect(Math.abs(Number(geometry.x))).toBeLessThanOrEqual(1);
  });

  test("gives each kind of step its symbol", async () => {
    const process = fixtureProcess("licence");
    const cells = cellsOf(writeDrawio(await layoutFlowchart(process, { lang: "zh" })));
    const style = (kind: string) => cells.find(({ id }) => id === `step-${process.steps.find((step) => step.kind === kind)?.id}`)?.style;
    expect(style("decision")).toMatch(/^rhombus;/);
    expect(style("start")).toContain("rounded=1;arcSize=50;");
    expect(style("document")).toContain("shape=document;");
  });

  test("shows names as text, whatever is in them", async () => {
    const name = `<img onerror="alert"> &amp;'`;
    const xml = writeDrawio(await layoutFlowchart(processFrom({ steps: [{ id: "a", name, days: 1 }] }), { lang: "zh" }));
    const value = cellsOf(xml).find(({ id }) => id === "step-a")?.value ?? "";
    expect(value.replace(/<\/?(?:span|b|br)[^>]*>/g, "")).not.toMatch(/[<>]/);
    expect(value).toContain("&lt;img");
    expect(value).toContain("&amp;amp;");
  });

  test("has lanes that carry their steps, and bands behind them", async () => {
    const picture = await layoutFlowchart(fixtureProcess("urban-renewal"), { lang: "zh", view: "phases" });
    const cells = cellsOf(writeDrawio(picture));
    for (const box of picture.boxes) {
      const cell = cells.find(({ id }) => id === `step-${box.id}`);
      const lane = picture.lanes.find(({ id }) => cell?.parent === `lane-${id}`);
      expect(Number(cell?.geometry.x) + (lane?.x ?? 0)).toBeCloseTo(box.x, 2);
      expect(Number(cell?.geometry.y) + (lane?.y ?? 0)).toBeCloseTo(box.y, 2);
    }
    const kinds = cells.map(({ id }) => id.replace(/-.*/, ""));
    expect(kinds.filter((kind) => kind === "lane")).toHaveLength(picture.lanes.length);
    expect(kinds.lastIndexOf("band")).toBeLessThan(kinds.indexOf("lane"));
    expect(cells.find(({ id }) => id.startsWith("lane-"))?.style).toMatch(/^swimlane;/);
  });

  test("has below the chart what an SVG has: total, legend, notes and the check code", async () => {
    const process = fixtureProcess("urban-renewal");
    const choice = { scenario: "reform", lang: "zh" } as const;
    const picture = await layoutFlowchart(process, choice);
    const options = { schedule: schedule(process, choice), before: schedule(process) };
    const foot = readDrawing(drawFlowchart(picture, { ...options, document })).shapes.flatMap((shape) =>
      shape.kind === "text" && shape.y > picture.height ? [shape.text] : [],
    );
    const cells = cellsOf(writeDrawio(picture, options));
    const said = cells.filter(({ id }) => /^(?:total|notes|legend-)/.test(id)).map(({ value = "" }) => value.replaceAll("<br>", ""));
    expect(foot.length).toBeGreaterThan(8);
    for (const text of foot) expect(said.join("\n")).toContain(text);
    expect(said.join("\n")).toMatch(/955.*586/);
    expect(said.join("\n")).toMatch(/校验码 [\da-f]{8}/);
    const ids = cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("lies on the colour of its theme", async () => {
    const picture = await layoutFlowchart(fixtureProcess("licence"));
    expect(writeDrawio(picture, { theme: themes.night })).toContain(` background="${themes.night.paper}"`);
    expect(writeDrawio(picture)).toContain(' background="#ffffff"');
  });

  test("keeps the ids of links when another comes before them", async () => {
    const steps = [
      { id: "a", days: 1 },
      { id: "b", days: 1, after: ["a"] },
      { id: "c", days: 1, after: ["b"] },
    ];
    const more = [{ id: "z", days: 1 }, { id: "a", days: 1, after: ["z"] }, ...steps.slice(1)];
    const links = async (content: typeof more) =>
      cellsOf(writeDrawio(await layoutFlowchart(processFrom({ steps: content })))).flatMap(({ id }) =>
        id.startsWith("link-") ? [id] : [],
      );
    expect(await links(more)).toEqual(expect.arrayContaining(await links(steps as typeof more)));
  });

  test("in black and white tells what changed from what is critical by the border", async () => {
    const process = fixtureProcess("urban-renewal");
    const choice = { scenario: "reform", lang: "zh" } as const;
    const timetable = schedule(process, choice);
    const picture = await layoutFlowchart(process, choice);
    const cells = cellsOf(writeDrawio(picture, { schedule: timetable, theme: themes.print }));
    const looks = (wanted: (box: (typeof picture.boxes)[number]) => boolean) =>
      new Set(
        picture.boxes.filter(wanted).map((box) => {
          const style = cells.find(({ id }) => id === `step-${box.id}`)?.style ?? "";
          return ["double", "strokeWidth"].map((key) => new RegExp(`;${key}=([^;]*);`).exec(style)?.[1] ?? "").join("/");
        }),
      );
    const critical = new Set(timetable.criticalSteps);
    const changed = looks(({ id, change }) => change === "changed" && !critical.has(id));
    const both = looks(({ id, change }) => change === "changed" && critical.has(id));
    const onlyCritical = looks(({ id, change }) => change === undefined && critical.has(id));
    for (const look of [changed, both, onlyCritical]) expect(look.size).toBe(1);
    expect(new Set([...changed, ...both, ...onlyCritical]).size).toBe(3);
  });
});
