import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { computeDrawnLines } from "../../../src/picture/draw/flowchart/drawn-lines.ts";
import { writeWirePath } from "../../../src/picture/draw/flowchart/wire-path.ts";
import { drawFlowchart } from "../../../src/picture/draw/index.ts";
import { layoutFlowchart } from "../../../src/picture/layout/index.ts";
import type { Wire } from "../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

const { document } = parseHTML("<!doctype html><html></html>");

function wire(from: string, to: string, ...points: (readonly [number, number])[]): Wire {
  return { from, to, kind: "link", points: points.map(([x, y]) => ({ x, y })) };
}

test.each(["swimlane", "phases"] as const)("titles of lanes and bands are drawn (%s)", async (view) => {
  const process = fixtureProcess("licence");
  const svg = drawFlowchart(await layoutFlowchart(process, { view, lang: "en" }), { document });
  for (const title of ["Applicant", "Service window", "Section", "Leader in charge"]) expect(svg).toContain(`>${title}</text>`);
  expect(svg.includes('stroke-dasharray="5 4"')).toBe(view === "phases");
});

test.each(["down", "right"] as const)("the drawing is the same twice (%s)", async (direction) => {
  const draw = async () => drawFlowchart(await layoutFlowchart(fixtureProcess("penalty"), { view: "phases", direction }), { document });
  expect(await draw()).toBe(await draw());
});

test("a horizontal line hops over a vertical one to another step, and not over one that it joins", () => {
  const across = wire("a", "b", [0, 50], [200, 50]);
  const down = wire("c", "d", [100, 0], [100, 100]);
  const joining = wire("e", "b", [150, 0], [150, 50], [200, 50]);
  const lines = computeDrawnLines([joining, down, across]);
  expect(lines.get(across)?.hops).toEqual([{ x: 100, y: 50 }]);
  expect(lines.get(down)?.hops).toEqual([]);
});

test("lines into one point share their last stretch, and the one that matters more has the arrowhead", () => {
  const less = wire("a", "t", [0, 0], [0, 40], [60, 40], [60, 90]);
  const more = wire("b", "t", [100, 0], [100, 40], [60, 40], [60, 90]);
  const lines = computeDrawnLines([less, more]);
  expect(lines.get(more)).toMatchObject({ points: more.points, hasArrow: true });
  expect(lines.get(less)).toMatchObject({
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 40 },
      { x: 60, y: 40 },
      { x: 60, y: 46 },
    ],
    hasArrow: false,
  });
});

test("a line that comes to lie on another one midway stops there", () => {
  const less = wire("a", "t", [0, 0], [0, 40], [160, 40], [160, 90]);
  const more = wire("b", "t", [80, 0], [80, 40], [160, 40], [160, 90]);
  expect(computeDrawnLines([less, more]).get(less)).toMatchObject({
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 40 },
      { x: 86, y: 40 },
    ],
    hasArrow: false,
  });
});

test("lines that meet only in their end keep their arrowheads", () => {
  const one = wire("a", "t", [0, 50], [60, 50]);
  const other = wire("b", "t", [60, 0], [60, 50]);
  expect([...computeDrawnLines([one, other]).values()].map(({ hasArrow }) => hasArrow)).toEqual([true, true]);
});

test("where the horizontal line has no room for a hop beside a corner or an arrowhead, the vertical one hops", () => {
  const down = wire("c", "d", [100, 0], [100, 100]);
  const turning = wire("a", "b", [0, 50], [106, 50], [106, 90]);
  const arriving = wire("a", "b", [0, 50], [112, 50]);
  for (const across of [turning, arriving]) {
    const lines = computeDrawnLines([down, across]);
    expect([lines.get(across)?.hops, lines.get(down)?.hops]).toEqual([[], [{ x: 100, y: 50 }]]);
  }
});

test("no hop where neither line has room for it", () => {
  const lines = computeDrawnLines([wire("c", "d", [100, 0], [100, 60]), wire("a", "b", [0, 50], [112, 50])]);
  expect([...lines.values()].map(({ hops }) => hops)).toEqual([[], []]);
});

test("hops on one line keep apart", () => {
  const across = wire("a", "b", [0, 50], [200, 50]);
  const lines = computeDrawnLines([wire("c", "d", [100, 0], [100, 100]), wire("e", "f", [106, 0], [106, 100]), across]);
  expect([...lines.values()].map(({ hops }) => hops.map(({ x }) => x))).toEqual([[], [106], [100]]);
});

test.each([
  ["down", [0, 100], "M 9 0 L 9 45 A 5 5 0 0 1 9 55 L 9 100"],
  ["up", [100, 0], "M 9 100 L 9 55 A 5 5 0 0 0 9 45 L 9 0"],
] as const)("on a vertical line a hop is a half circle to the right (%s)", (_, [from, to], path) => {
  const points = [from, to].map((y) => ({ x: 9, y }));
  expect(writeWirePath(points, 0, [{ x: 9, y: 50 }])).toBe(path);
});

test.each([
  ["to the right", [0, 100], "M 0 9 L 45 9 A 5 5 0 0 1 55 9 L 100 9"],
  ["to the left", [100, 0], "M 100 9 L 55 9 A 5 5 0 0 0 45 9 L 0 9"],
] as const)("a hop is a half circle upwards (%s)", (_, [from, to], path) => {
  const points = [from, to].map((x) => ({ x, y: 9 }));
  expect(writeWirePath(points, 0, [{ x: 50, y: 9 }])).toBe(path);
});
