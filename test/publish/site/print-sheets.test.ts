import { describe, expect, test } from "vitest";
import { blankDocument, drawFlowchart, themes } from "../../../src/draw/index.ts";
import { layoutFlowchart, type Picture } from "../../../src/layout/index.ts";
import type { Process } from "../../../src/model/index.ts";
import { mostSheets, sheetFiles } from "../../../src/publish/site/print-sheets.ts";
import { schedule } from "../../../src/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

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

async function printed(process: Process): Promise<{ readonly picture: Picture; readonly files: ReadonlyMap<string, string> }> {
  const picture = await layoutFlowchart(process, { view: "swimlane", lang: "zh" });
  const svg = drawFlowchart(picture, { document: blankDocument(), schedule: schedule(process), lang: "zh", theme: themes.auto });
  return { picture, files: sheetFiles({ path: "diagrams/d", picture, svg, process }) };
}

/** Of each sheet how large it is printed, and the part of the drawing that no other sheet has. */
function sheetsIn(svg: string) {
  return [...svg.matchAll(/scale\(([\d.]+)\)"><svg [^>]*viewBox="([^"]+)"/g)].map(([, scale, view = ""]) => {
    const [left = 0, top = 0, width = 0, height = 0] = view.split(" ").map(Number);
    return { scale: Number(scale), left, top, right: left + width, bottom: top + height };
  });
}

describe("what of a flowchart is printed", () => {
  test.each([
    ["a long one", chain(45, 1)],
    ["a long one of two units", chain(45, 2)],
    ["a wide one", chain(14, 7)],
    ["penalty", fixtureProcess("penalty")],
    ["urban-renewal", fixtureProcess("urban-renewal")],
  ])("of %s: sheets on which it can be read, and no box on two of them", async (_, process) => {
    const { picture, files } = await printed(process);
    const sheets = sheetsIn(files.get("diagrams/d-print.svg") ?? "");
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(mostSheets(process));
    // Points to a pixel: names of steps, of 14 pixels, in more than 6 points; else as large as lanes across a sheet can be, 269 mm.
    for (const { scale, left, right } of sheets)
      expect(Math.max(scale / 0.45, ((right - left) * scale) / (269 * (72 / 25.4)))).toBeGreaterThan(0.99);
    for (const { x, y, width, height } of picture.boxes) {
      const around = sheets.filter(
        ({ left, top, right, bottom }) => left <= x + 0.1 && top <= y + 0.1 && x + width <= right + 0.1 && y + height <= bottom + 0.1,
      );
      expect(around).toHaveLength(1);
      expect(sheets.filter(({ top, bottom }) => top < y + height && y < bottom)).toHaveLength(1);
    }
    const style = files.get("diagrams/d-print.css") ?? "";
    expect(style).toContain(`nth-child(-n+${sheets.length})`);
    expect(await printed(process)).toEqual({ picture, files });
  });

  test.each([
    ["few steps", chain(5, 1)],
    ["a licence as it usually is", chain(11, 2)],
  ])("of %s: the whole", async (_, process) => {
    expect((await printed(process)).files).toEqual(new Map());
  });

  test("of one that only looks large: the whole", async () => {
    const { files } = await printed(chain(3, 3));
    expect(files).toEqual(
      new Map([
        ["diagrams/d-print.css", ""],
        ["diagrams/d-print.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ]),
    );
  });
});
