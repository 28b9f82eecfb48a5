import { describe, expect, test } from "vitest";
import { layoutFlowchart, layoutPages, type PaperPage, paginateDrawing, paperMargin } from "../../../../src/picture/layout/index.ts";
import type { Picture } from "../../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";

const renewal = fixtureProcess("urban-renewal");
const foot = 110;

function printed(picture: Picture, paper: "A4" | "A3" = "A4", firstCut = 0): readonly PaperPage[] {
  return paginateDrawing({ width: picture.width, height: picture.height + foot }, picture, paper, { firstCut });
}

/** The share of the height between the margins that the parts of a page take. */
function fill({ pieces, scale, height }: PaperPage): number {
  const bottom = Math.max(...pieces.map(({ part, at }) => at.y + part.height));
  return (bottom * scale) / (height - 2 * paperMargin);
}

describe.each([
  ["flowchart", undefined, 0.7],
  // Boxes far to the right at its end cannot share a sheet with those far to the left before them.
  ["flowchart", "reform", 0.4],
  ["swimlane", undefined, 0.7],
  ["phases", undefined, 0.7],
] as const)("a long chart on paper: %s, %s", async (view, scenario, least) => {
  const picture = await layoutFlowchart(renewal, { lang: "zh", view, scenario });
  const pages = printed(picture);

  test("has one scale on all its sheets, and nothing beyond their margins", () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map(({ scale }) => scale)).size).toBe(1);
    for (const page of pages) {
      expect(fill(page)).toBeLessThanOrEqual(1.001);
      const right = Math.max(...page.pieces.map(({ part, at }) => at.x + part.width));
      expect(right * page.scale).toBeLessThanOrEqual(page.width - 2 * paperMargin + 0.01);
    }
  });

  test("fills its sheets evenly: none holds one lone box", () => {
    for (const page of pages) expect(fill(page)).toBeGreaterThan(least);
  });

  test("shows every box whole, on one sheet", () => {
    const parts = pages.map(({ pieces }) => pieces[0].part);
    const holds = (part: (typeof parts)[number], box: Picture["boxes"][number]) =>
      box.x >= part.x && box.y >= part.y && box.x + box.width <= part.x + part.width && box.y + box.height <= part.y + part.height;
    for (const box of picture.boxes) expect(parts.filter((part) => holds(part, box))).toHaveLength(1);
  });
});

test("a chart that is readable on one sheet is not cut, and stands upright where it is about as large so", async () => {
  for (const { picture } of await layoutPages(renewal, { lang: "en" })) expect(printed(picture)).toHaveLength(1);
  const [page] = printed(await layoutFlowchart(fixtureProcess("penalty"), { view: "overview", lang: "zh" }));
  expect(page?.height).toBeGreaterThan(page?.width ?? 0);
});

test("a cut that would not make a chart larger is not made", async () => {
  const picture = await layoutFlowchart(fixtureProcess("licence"), { view: "swimlane", lang: "zh" });
  expect(printed(picture)).toHaveLength(1);
});

test("the marks of cuts go on after those of the drawings before", async () => {
  const picture = await layoutFlowchart(renewal, { lang: "zh" });
  const marks = (firstCut: number) =>
    printed(picture, "A4", firstCut).flatMap(({ connectors }) => connectors.map(({ mark }) => mark.replace(/\d+$/, "")));
  expect(marks(0)[0]).toBe("a");
  expect(marks(2)[0]).toBe("c");
});

test.each(["down", "right"] as const)(
  "a band that is cut has its heading whole on the sheets that have room for it: %s",
  async (direction) => {
    const picture = await layoutFlowchart(renewal, { lang: "zh", view: "phases", direction });
    const pages = printed(picture, "A3");
    const lines = picture.bands.flatMap((band) => band.lines);
    const seen = new Map(lines.map((line) => [line, 0]));
    for (const { pieces, moved } of pages) {
      const { part } = pieces[0];
      for (const line of lines) {
        const move = moved.find((each) => each.line === line);
        const at = move ? move.to : line;
        if (at === undefined || at.x < part.x || at.x >= part.x + part.width || at.y < part.y || at.y >= part.y + part.height) continue;
        seen.set(line, (seen.get(line) ?? 0) + 1);
        const half = direction === "right" ? line.width / 2 : 0;
        expect(at.x - half).toBeGreaterThanOrEqual(part.x);
        expect(at.x + half).toBeLessThanOrEqual(part.x + part.width);
        expect(at.y - line.size * 0.8).toBeGreaterThanOrEqual(part.y);
      }
    }
    expect(Math.min(...seen.values())).toBeGreaterThanOrEqual(1);
    expect(Math.max(...seen.values())).toBeGreaterThan(1);
  },
);

test("where the flow runs to the right the headings of lanes and bands stand on every sheet", async () => {
  const picture = await layoutFlowchart(renewal, { lang: "zh", view: "phases", direction: "right" });
  const top = Math.min(...picture.bands.map(({ heading }) => heading.y));
  const [lane] = picture.lanes;
  const pages = printed(picture);
  expect(pages.length).toBeGreaterThan(1);
  for (const { pieces } of pages) expect(pieces[0].part.y).toBe(top);
  for (const { pieces } of pages.slice(1)) expect(pieces.some(({ part }) => part.x === lane?.heading.x && part.y === top)).toBe(true);
});

test("where a size is enough the fewest sheets with it are taken, and on none of them is anything smaller", async () => {
  const picture = await layoutFlowchart(renewal, { lang: "zh", across: 2 });
  const drawing = { width: picture.width, height: picture.height + foot };
  const pagesOf = (enough: number) => paginateDrawing(drawing, picture, "A4", { enough });
  for (const enough of [0.6, 0.75, 0.9])
    for (const { scale } of pagesOf(enough)) expect(scale).toBeGreaterThanOrEqual(enough * 0.75 - 1e-6);
  expect(pagesOf(0.6).length).toBeLessThan(pagesOf(0.9).length);
  expect(pagesOf(0.6).length).toBeLessThanOrEqual(printed(picture).length);
});

test("a chart without lanes is at most as many steps wide as is asked for", async () => {
  for (const across of [1, 2, 3]) {
    const { boxes } = await layoutFlowchart(fixtureProcess("penalty"), { lang: "zh", across });
    const middles = new Set(boxes.map(({ x, width }) => x + width / 2));
    expect(middles.size).toBeLessThanOrEqual(across);
  }
});
