import { describe, expect, test } from "vitest";
import type { Point, Rectangle } from "../../../../src/picture/geometry/index.ts";
import { measurePicture, type Quality } from "../../../../src/picture/layout/index.ts";
import type { Box, Label, Lane, Picture, TextLine, Wire } from "../../../../src/picture/layout/picture.ts";

/** A picture by hand, 400 × 600 pixels: whatever a case does not give is sound. */
function picture(parts: Partial<Picture>): Picture {
  return {
    view: "flowchart",
    direction: "down",
    lang: "en",
    process: "p",
    title: "p",
    description: "",
    illustrative: false,
    width: 400,
    height: 600,
    headings: [],
    boxes: [],
    wires: [],
    lanes: [],
    bands: [],
    notes: [],
    footWidth: 400,
    ...parts,
  };
}

function box(id: string, x: number, y: number, more: Partial<Box> = {}): Box {
  const shape = { outline: "", edge: "" };
  return { id, x, y, width: 100, height: 40, kind: "task", clock: "counted", shape, lines: [], description: "", ...more };
}

/** A line along points given as x y x y … */
function wire(from: string, to: string, coordinates: readonly number[], more: Partial<Wire> = {}): Wire {
  const points: Point[] = [];
  for (let index = 0; index < coordinates.length; index += 2) {
    points.push({ x: coordinates[index] as number, y: coordinates[index + 1] as number });
  }
  return { from, to, kind: "link", points, ...more };
}

function label(x: number, y: number): { readonly label: Label } {
  return { label: { x, y, width: 40, height: 16, lines: [] } };
}

function text(x: number, y: number, width: number, size = 14): TextLine {
  return { text: "t", role: "name", size, bold: false, x, y, width };
}

function lane(id: string, rectangle: Rectangle): Lane {
  return { id, ...rectangle, heading: { ...rectangle, height: 30 }, lines: [] };
}

const [a, b, c, d] = [box("a", 50, 50), box("b", 50, 150), box("c", 250, 150), box("d", 250, 50)];
const ab = wire("a", "b", [100, 90, 100, 150]);
const decision = box("q", 50, 50, { kind: "decision" });
const lanes = [lane("l", { x: 0, y: 0, width: 200, height: 600 }), lane("m", { x: 200, y: 0, width: 200, height: 600 })];

const sound: readonly (readonly [string, Partial<Picture>])[] = [
  ["a line between boxes", { boxes: [a, b], wires: [ab] }],
  ["a label beside its line", { boxes: [a, b], wires: [wire("a", "b", [100, 90, 100, 150], label(104, 100))] }],
  [
    "lines that join before one arrowhead",
    { boxes: [a, b, c], wires: [ab, wire("c", "b", [250, 170, 200, 170, 200, 130, 100, 130, 100, 150])] },
  ],
  [
    "lines of different kinds that share the last stretch",
    { boxes: [a, b, c], wires: [ab, wire("c", "b", [300, 150, 300, 120, 100, 120, 100, 150], { kind: "return" })] },
  ],
  [
    "lines of one outcome that part later",
    {
      boxes: [decision, b, c],
      wires: [wire("q", "b", [100, 90, 100, 150], { exit: 0 }), wire("q", "c", [100, 90, 100, 120, 300, 120, 300, 150], { exit: 0 })],
    },
  ],
  [
    "three outcomes at three vertices",
    {
      boxes: [decision, b, c, d],
      wires: [
        wire("q", "b", [100, 90, 100, 150], { exit: 0 }),
        wire("q", "d", [150, 70, 250, 70], { exit: 1 }),
        wire("q", "c", [50, 70, 20, 70, 20, 300, 300, 300, 300, 190], { exit: 2 }),
      ],
    },
  ],
  ["boxes in their lanes", { boxes: [box("a", 50, 50, { lane: "l" }), box("d", 250, 50, { lane: "m" })], lanes }],
  ["text in its box", { boxes: [box("a", 50, 50, { lines: [text(100, 75, 90)] })] }],
];

/** What must be zero in every picture, in the order of `Quality`. */
const zeros = [
  "nodeHits",
  "labelHits",
  "strayLabels",
  "headingHits",
  "edgeOverlaps",
  "closeLines",
  "mixedLines",
  "sharedExits",
  "looseEnds",
  "crampedArrows",
  "boxOverlaps",
  "nonOrthogonal",
  "textOutside",
  "outside",
  "outsideLane",
  "offVertex",
] as const satisfies readonly (keyof Quality)[];

function flaws(parts: Partial<Picture>): Partial<Quality> {
  const quality = measurePicture(picture(parts));
  return Object.fromEntries(zeros.filter((name) => quality[name] !== 0).map((name) => [name, quality[name]]));
}

test("every figure is a flaw or a measure", () => {
  const measures = ["crossings", "bends", "detours", "straight", "withFlow", "wires", "length", "smallText", "area"];
  expect(Object.keys(measurePicture(picture({})))).toEqual([...zeros, ...measures]);
});

test.each(sound)("%s: no flaw", (_, parts) => {
  expect(flaws(parts)).toEqual({});
});

const flawed: readonly (readonly [string, Partial<Quality>, Partial<Picture>])[] = [
  ["a line through another box", { nodeHits: 1 }, { boxes: [a, b, box("x", 70, 105, { height: 20 })], wires: [ab] }],
  ["a line along the border of another box", { nodeHits: 1 }, { boxes: [a, b, box("x", 0, 105, { height: 20 })], wires: [ab] }],
  [
    "a line through its own target",
    { nodeHits: 1 },
    { boxes: [a, b], wires: [wire("a", "b", [50, 70, 20, 70, 20, 210, 100, 210, 100, 150])] },
  ],
  ["a line through its own source", { nodeHits: 1 }, { boxes: [a, b], wires: [wire("a", "b", [100, 50, 100, 150])] }],
  ["a label on a box", { labelHits: 1 }, { boxes: [a, b], wires: [wire("a", "b", [100, 90, 100, 150], label(104, 80))] }],
  ["a label on its own line", { labelHits: 1 }, { boxes: [a, b], wires: [wire("a", "b", [100, 90, 100, 150], label(80, 110))] }],
  [
    "a label on a label",
    { labelHits: 1 },
    {
      boxes: [a, b, c, d],
      wires: [wire("a", "b", [100, 90, 100, 150], label(104, 100)), wire("a", "d", [150, 70, 250, 70], label(140, 80))],
    },
  ],
  ["a label far from its line", { strayLabels: 1 }, { boxes: [a, b], wires: [wire("a", "b", [100, 90, 100, 150], label(180, 110))] }],
  ["a box on the heading of its lane", { headingHits: 1, outsideLane: 1 }, { boxes: [box("a", 50, 20, { lane: "l" })], lanes }],
  [
    "a line through the heading of a lane",
    { headingHits: 1 },
    {
      boxes: [box("a", 50, 50, { lane: "l" }), box("c", 250, 150, { lane: "m" })],
      wires: [wire("a", "c", [100, 50, 100, 40, 180, 40, 180, 20, 390, 20, 390, 170, 350, 170])],
      lanes: [lane("l", { x: 0, y: 0, width: 170, height: 600 }), lane("m", { x: 200, y: 0, width: 180, height: 600 })],
    },
  ],
  [
    "a label on the heading of a band",
    { headingHits: 1 },
    {
      boxes: [a, b],
      wires: [wire("a", "b", [100, 90, 100, 150], label(56, 110))],
      bands: [{ id: "p", x: 0, y: 0, width: 400, height: 600, heading: { x: 0, y: 100, width: 60, height: 40 }, lines: [] }],
    },
  ],
  [
    "lines to different boxes on top of each other",
    { edgeOverlaps: 1, closeLines: 1 },
    {
      boxes: [a, b, c, d],
      wires: [wire("a", "c", [100, 90, 100, 120, 280, 120, 280, 150]), wire("d", "b", [300, 90, 300, 120, 90, 120, 90, 150])],
    },
  ],
  [
    "lines that leave a box together for different boxes",
    { edgeOverlaps: 1, closeLines: 1 },
    { boxes: [a, b, c], wires: [ab, wire("a", "c", [100, 90, 100, 120, 300, 120, 300, 150])] },
  ],
  [
    "lines of one outcome that meet again after they parted",
    { edgeOverlaps: 1, closeLines: 1 },
    {
      boxes: [decision, b, box("c", 50, 250)],
      wires: [
        wire("q", "b", [100, 90, 100, 110, 30, 110, 30, 135, 70, 135, 70, 150], { exit: 0 }),
        wire("q", "c", [100, 90, 100, 135, 60, 135, 60, 142, 20, 142, 20, 230, 100, 230, 100, 250], { exit: 0 }),
      ],
    },
  ],
  [
    "lines 4 pixels apart",
    { closeLines: 1 },
    {
      boxes: [a, b, c, d],
      wires: [wire("a", "c", [100, 90, 100, 120, 280, 120, 280, 150]), wire("d", "b", [300, 90, 300, 124, 90, 124, 90, 150])],
    },
  ],
  [
    "a return that runs into a link far from the arrowhead",
    { mixedLines: 1 },
    {
      boxes: [a, box("b", 50, 260), c],
      wires: [wire("a", "b", [100, 90, 100, 260]), wire("c", "b", [250, 170, 100, 170, 100, 260], { kind: "return" })],
    },
  ],
  [
    "a former link that runs along a new one",
    { mixedLines: 1 },
    {
      boxes: [a, b, c, d],
      wires: [
        wire("d", "b", [300, 90, 300, 130, 100, 130, 100, 150], { change: "added" }),
        wire("c", "b", [250, 170, 200, 170, 200, 130, 100, 130, 100, 150], { kind: "former" }),
      ],
    },
  ],
  [
    "two outcomes at one vertex",
    { sharedExits: 1, edgeOverlaps: 1, closeLines: 1 },
    {
      boxes: [decision, b, c],
      wires: [wire("q", "b", [100, 90, 100, 150], { exit: 0 }), wire("q", "c", [100, 90, 100, 120, 300, 120, 300, 150], { exit: 1 })],
    },
  ],
  ["a line that ends before its box", { looseEnds: 1 }, { boxes: [a, b], wires: [wire("a", "b", [100, 90, 100, 142])] }],
  [
    "a line that begins beside its box",
    { looseEnds: 1 },
    { boxes: [a, b], wires: [wire("a", "b", [160, 90, 160, 120, 100, 120, 100, 150])] },
  ],
  [
    "a line that ends at the rectangle around a parallelogram",
    { looseEnds: 1 },
    { boxes: [a, box("d", 250, 50, { kind: "data" })], wires: [wire("a", "d", [150, 70, 250, 70])] },
  ],
  [
    "a last leg shorter than the arrowhead",
    { crampedArrows: 1 },
    { boxes: [a, b], wires: [wire("a", "b", [80, 90, 80, 142, 100, 142, 100, 150])] },
  ],
  ["boxes on each other", { boxOverlaps: 1 }, { boxes: [a, box("b", 140, 80)] }],
  ["a slanted leg", { nonOrthogonal: 1 }, { boxes: [a, b], wires: [wire("a", "b", [100, 90, 100, 110, 103, 115, 103, 150])] }],
  ["a name wider than its box", { textOutside: 1 }, { boxes: [box("a", 50, 50, { lines: [text(100, 75, 102)] })] }],
  [
    "a name over the corners of a diamond",
    { textOutside: 1 },
    { boxes: [box("q", 50, 50, { kind: "decision", lines: [text(100, 75, 80)] })] },
  ],
  [
    "a name over the upper left corner of a parallelogram",
    { textOutside: 1 },
    { boxes: [box("a", 50, 50, { kind: "data", lines: [text(90, 66, 70)] })] },
  ],
  ["a box beyond the picture", { outside: 1 }, { boxes: [box("a", 320, 50)] }],
  ["a line beyond the picture", { outside: 1 }, { boxes: [a, b], wires: [wire("a", "b", [50, 70, -5, 70, -5, 170, 50, 170])] }],
  ["a box across the border of its lane", { outsideLane: 1 }, { boxes: [box("a", 150, 50, { lane: "l" })], lanes }],
  ["a box in another lane than its own", { outsideLane: 1 }, { boxes: [box("a", 250, 50, { lane: "l" })], lanes }],
  ["a box without a lane among lanes", { outsideLane: 1 }, { boxes: [a], lanes }],
  ["an exit on a slanted side", { offVertex: 1 }, { boxes: [decision, b], wires: [wire("q", "b", [125, 80, 125, 150], { exit: 0 })] }],
];

test.each(flawed)("%s: %o", (_, figures, parts) => {
  expect(flaws(parts)).toEqual(figures);
});

test("every flaw has a picture that has it", () => {
  const shown = new Set(flawed.flatMap(([, figures]) => Object.keys(figures)));
  expect([...zeros].filter((name) => !shown.has(name))).toEqual([]);
});

describe("measures", () => {
  const measured: readonly (readonly [string, Partial<Quality>, Partial<Picture>])[] = [
    [
      "a line over a line",
      { crossings: 1, bends: 3, straight: 1, wires: 2, withFlow: 1, detours: 0, length: 60 + 30 + 50 + 200 + 130 },
      { boxes: [a, b, c, box("e", 0, 250)], wires: [ab, wire("c", "e", [250, 170, 220, 170, 220, 120, 20, 120, 20, 250])] },
    ],
    [
      "lines that touch do not cross",
      { crossings: 0 },
      { boxes: [a, b, c], wires: [ab, wire("c", "b", [300, 150, 300, 120, 100, 120, 100, 150])] },
    ],
    ["a way 300 pixels longer than need be", { detours: 0 }, { boxes: [a, b], wires: [wire("a", "b", [50, 70, 0, 70, 0, 370, 50, 370])] }],
    ["and one of 302", { detours: 1 }, { boxes: [a, b], wires: [wire("a", "b", [150, 70, 301, 70, 301, 170, 150, 170])] }],
    ["in from the left, out to the right", { withFlow: 1 }, { boxes: [a, d], wires: [wire("a", "d", [150, 70, 250, 70])] }],
    ["in from the right", { withFlow: 0 }, { boxes: [a, d], wires: [wire("a", "d", [100, 90, 100, 120, 370, 120, 370, 70, 350, 70])] }],
    ["out to the left", { withFlow: 0 }, { boxes: [a, b], wires: [wire("a", "b", [50, 70, 20, 70, 20, 170, 50, 170])] }],
    ["out above", { withFlow: 0 }, { boxes: [a, d], wires: [wire("a", "d", [100, 50, 100, 20, 300, 20, 300, 50])] }],
    ["in from below", { withFlow: 0 }, { boxes: [a, d], wires: [wire("a", "d", [100, 90, 100, 120, 300, 120, 300, 90])] }],
    ["the picture", { area: 240_000 }, {}],
    ["text below 8 points", { smallText: 1 }, { boxes: [box("a", 50, 50, { lines: [text(100, 75, 30, 7), text(100, 60, 30, 14)] })] }],
  ];

  test.each(measured)("%s: %o", (_, figures, parts) => {
    expect(measurePicture(picture(parts))).toMatchObject(figures);
  });
});
