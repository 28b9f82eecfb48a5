import { expect, test } from "vitest";
import {
  cutIntoSheets,
  layoutFlowchart,
  type PaperPage,
  paginateDrawing,
  paperMargin,
  type SheetSet,
} from "../../../../src/picture/layout/index.ts";
import type { Picture } from "../../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";

const tall = await layoutFlowchart(fixtureProcess("urban-renewal"), { lang: "zh" });

function legsOf({ wires }: Picture) {
  return wires.flatMap(({ points }) => points.slice(1).map((to, index) => ({ from: points[index] as (typeof points)[0], to })));
}

test("a chart that fits one sheet is not cut", async () => {
  const picture = await layoutFlowchart(fixtureProcess("licence"));
  expect(cutIntoSheets(picture, 900).sheets).toEqual([]);
});

test("sheets follow each other without a gap, from the top to the foot", () => {
  const { sheets } = cutIntoSheets(tall, tall.height + 100);
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets[0]?.y).toBe(0);
  expect(sheets.slice(1).map(({ y }) => y)).toEqual(sheets.slice(0, -1).map(({ y, height }) => y + height));
  const last = sheets.at(-1);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBe(tall.height);
  expect(sheets.map(({ foot }) => foot)).toEqual([
    ...sheets.slice(1).map(() => undefined),
    { x: 0, y: tall.height, width: tall.footWidth, height: 100 },
  ]);
});

test("a cut goes through no box and no label, and clear of lines that run along it", () => {
  const cuts = cutIntoSheets(tall, tall.height)
    .sheets.slice(1)
    .map(({ y }) => y);
  for (const cut of cuts) {
    const through = (each: { y: number; height: number }) => each.y < cut && each.y + each.height > cut;
    expect(tall.boxes.filter(through)).toEqual([]);
    expect(tall.wires.flatMap(({ label }) => label ?? []).filter(through)).toEqual([]);
    expect(legsOf(tall).filter(({ from, to }) => from.y === to.y && Math.abs(from.y - cut) < 3)).toEqual([]);
  }
});

test("every line that is cut has one mark, the same on both sheets; no mark stands twice", () => {
  const { sheets } = cutIntoSheets(tall, tall.height);
  const marksAt = (sheet: SheetSet["sheets"][number] | undefined, y: number) =>
    (sheet?.connectors ?? []).filter(({ cut }) => cut.y === y).map(({ mark, cut }) => ({ mark, x: cut.x }));
  sheets.slice(1).forEach((sheet, index) => {
    const marks = marksAt(sheet, sheet.y);
    expect(marksAt(sheets[index], sheet.y)).toEqual(marks);
    const cut = legsOf(tall).filter(({ from, to }) => Math.min(from.y, to.y) < sheet.y && Math.max(from.y, to.y) > sheet.y);
    expect(new Set(marks.map(({ x }) => x))).toEqual(new Set(cut.map(({ from }) => from.x)));
  });
  const marks = sheets.flatMap((sheet) => marksAt(sheet, sheet.y + sheet.height).map(({ mark }) => mark));
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks[0]).toBe("a1");
});

test("a chart that runs to the right is cut between its columns, with title, headings and foot", async () => {
  const picture = await layoutFlowchart(fixtureProcess("urban-renewal"), { view: "swimlane", direction: "right", lang: "zh" });
  const pages = paginateDrawing({ width: picture.width, height: picture.height + 100 }, picture, "A3");
  expect(pages.length).toBeGreaterThan(2);
  const parts = pages.map(({ pieces }) => pieces[0].part);
  expect(parts.slice(1).map(({ x }) => x)).toEqual(parts.slice(0, -1).map(({ x, width }) => x + width));
  for (const box of picture.boxes) expect(parts.filter(({ x, width }) => box.x >= x && box.x + box.width <= x + width)).toHaveLength(1);
  const ys = (page: PaperPage | undefined) => page?.pieces.map(({ part }) => part.y);
  const [heading] = picture.lanes.map((lane) => lane.heading);
  expect(ys(pages[0])).toEqual([heading?.y, 0]);
  expect(ys(pages[1])).toEqual([heading?.y, heading?.y]);
  expect(ys(pages.at(-1))).toEqual([heading?.y, heading?.y, picture.height]);
  for (const { pieces, scale, width, height } of pages) {
    for (const { part, at } of pieces) {
      expect((at.x + part.width) * scale).toBeLessThanOrEqual(width - 2 * paperMargin + 0.01);
      expect((at.y + part.height) * scale).toBeLessThanOrEqual(height - 2 * paperMargin + 0.01);
    }
  }
  expect(pages[0]?.connectors.map(({ mark }) => mark)).toEqual(
    pages[1]?.connectors.filter(({ cut }) => cut.x === parts[1]?.x).map(({ mark }) => mark),
  );
});
