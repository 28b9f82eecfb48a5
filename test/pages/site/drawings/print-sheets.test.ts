import { describe, expect, test } from "vitest";
import type { Process } from "../../../../src/model/index.ts";
import { countMaxSheets, writeSheetFiles } from "../../../../src/pages/site/drawings/print-sheets.ts";
import { type ProcessDrawing, readSvgSize } from "../../../../src/pages/site/drawings/printed-drawing.ts";
import { createBlankDocument, drawFlowchart, themes } from "../../../../src/picture/draw/index.ts";
import { type FlowchartOptions, layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

/** So many steps one after the other, by so many units in turn. */
function chain(steps: number, units: number): Process {
  return processFrom({
    steps: Array.from({ length: steps }, (_, at) => ({
      id: `s${at}`,
      name: `核对第${at}类登记信息`,
      unit: `u${at % units}`,
      days: 1,
      after: at === 0 ? [] : [`s${at - 1}`],
    })),
  });
}

/** The drawing that is printed, and what stands in for that of the screen. */
async function printed(process: Process): Promise<{ readonly drawn: ProcessDrawing; readonly files: ReadonlyMap<string, string> }> {
  let drawn: ProcessDrawing | undefined;
  const draw = async (options: FlowchartOptions): Promise<ProcessDrawing> => {
    const picture = await layoutFlowchart(process, { ...options, lang: "zh" });
    const svg = drawFlowchart(picture, { document: createBlankDocument(), schedule: schedule(process), lang: "zh", theme: themes.auto });
    drawn = { picture, svg };
    return drawn;
  };
  const files = await writeSheetFiles({ path: "diagrams/d", onScreen: await draw({ view: "swimlane" }), process, draw });
  return { drawn: drawn as ProcessDrawing, files };
}

/** Of each sheet how many points of paper a pixel has, and the part of the drawing that no other sheet has. */
function sheetsIn(files: ReadonlyMap<string, string>, { svg }: ProcessDrawing) {
  const { width, height } = readSvgSize(svg);
  const copies = (files.get("diagrams/d-print.css") ?? "").matchAll(/>:nth-child\(1\)\{.*scale\(([\d.]+)\);clip-path:inset\(([^)]+)\)/g);
  const ofScreen = [...copies].map(([, scale, inset = ""]) => {
    const [top = 0, right = 0, bottom = 0, left = 0] = inset.split(" ").map(Number.parseFloat);
    return { scale: Number(scale) * 0.75, left, top, right: width - right, bottom: height - bottom };
  });
  const views = (files.get("diagrams/d-print.svg") ?? "").matchAll(/scale\(([\d.]+)\)"><svg [^>]*viewBox="([^"]+)"/g);
  const ofOther = [...views].map(([, scale, view = ""]) => {
    const [left = 0, top = 0, across = 0, down = 0] = view.split(" ").map(Number);
    return { scale: Number(scale), left, top, right: left + across, bottom: top + down };
  });
  return [...ofScreen, ...ofOther];
}

describe("what of a flowchart is printed", () => {
  test.each([
    ["a long one", chain(45, 1)],
    ["a long one of two units", chain(45, 2)],
    ["a wide one", chain(14, 7)],
    ["penalty", fixtureProcess("penalty")],
    ["urban-renewal", fixtureProcess("urban-renewal")],
  ])("of %s: sheets on which it can be read, and no box on two of them", async (_, process) => {
    const { drawn, files } = await printed(process);
    const sheets = sheetsIn(files, drawn);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(countMaxSheets(process));
    const letters = [...drawn.svg.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    for (const { scale } of sheets) expect(Math.min(...letters) * scale).toBeGreaterThanOrEqual(7);
    for (const { x, y, width, height } of drawn.picture.boxes) {
      const around = sheets.filter(
        ({ left, top, right, bottom }) => left <= x + 0.1 && top <= y + 0.1 && x + width <= right + 0.1 && y + height <= bottom + 0.1,
      );
      expect(around).toHaveLength(1);
      expect(sheets.filter(({ top, bottom }) => top < y + height && y < bottom)).toHaveLength(1);
    }
    const style = files.get("diagrams/d-print.css") ?? "";
    expect(style).toContain(`nth-child(-n+${sheets.length})`);
    expect(await printed(process)).toEqual({ drawn, files });
  });

  test.each([["few steps", chain(3, 1)]])("of %s: the whole", async (_, process) => {
    expect((await printed(process)).files).toEqual(new Map());
  });

  test("of one that only looks large: the whole", async () => {
    const { files } = await printed(chain(5, 1));
    expect(files).toEqual(
      new Map([
        ["diagrams/d-print.css", ""],
        ["diagrams/d-print.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ]),
    );
  });
});
