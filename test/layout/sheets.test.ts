import { expect, test } from "vitest";
import { layoutFlowchart, type Picture, sheetsOf } from "../../src/layout/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";

const tall = await layoutFlowchart(fixtureProcess("urban-renewal"), { lang: "zh" });

function legsOf({ wires }: Picture) {
  return wires.flatMap(({ points }) => points.slice(1).map((to, index) => ({ from: points[index] as (typeof points)[0], to })));
}

test("a chart that fits one sheet is not cut", async () => {
  const picture = await layoutFlowchart(fixtureProcess("licence"));
  expect(sheetsOf(picture, 900)).toEqual([]);
});

test("sheets follow each other without a gap, from the top to the foot", () => {
  const sheets = sheetsOf(tall, tall.height + 100);
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets[0]?.y).toBe(0);
  expect(sheets.slice(1).map(({ y }) => y)).toEqual(sheets.slice(0, -1).map(({ y, height }) => y + height));
  const last = sheets.at(-1);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBe(tall.height + 100);
});

test("a cut goes through no box and no label, and clear of lines that run along it", () => {
  const cuts = sheetsOf(tall, tall.height)
    .slice(1)
    .map(({ y }) => y);
  for (const cut of cuts) {
    const through = (each: { y: number; height: number }) => each.y < cut && each.y + each.height > cut;
    expect(tall.boxes.filter(through)).toEqual([]);
    expect(tall.wires.flatMap(({ label }) => label ?? []).filter(through)).toEqual([]);
    expect(legsOf(tall).filter(({ from, to }) => from.y === to.y && Math.abs(from.y - cut) < 3)).toEqual([]);
  }
});

test("every line that is cut has one mark, the same on both sheets; no mark stands twice", () => {
  const sheets = sheetsOf(tall, tall.height);
  sheets.slice(1).forEach((sheet, index) => {
    expect(sheet.above).toEqual(sheets[index]?.below);
    const cut = legsOf(tall).filter(({ from, to }) => Math.min(from.y, to.y) < sheet.y && Math.max(from.y, to.y) > sheet.y);
    expect(new Set(sheet.above.map(({ x }) => x))).toEqual(new Set(cut.map(({ from }) => from.x)));
  });
  expect([sheets[0]?.above, sheets.at(-1)?.below]).toEqual([[], []]);
  const marks = sheets.flatMap(({ below }) => below.map(({ mark }) => mark));
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks[0]).toBe("a1");
});
