import { expect, test } from "vitest";
import type { StepKind } from "../../../src/model/index.ts";
import { layoutFlowchart } from "../../../src/picture/layout/index.ts";
import type { Picture } from "../../../src/picture/layout/picture.ts";
import { distanceTo, outlinePoints } from "../../support/outline.ts";
import { processFrom } from "../../support/process.ts";

const kinds: readonly StepKind[] = ["task", "decision", "document", "data", "milestone", "start", "end", "subprocess", "parallel"];

/** The ends of lines, with how far each is from the drawn outline of its symbol in pixels. */
function gaps({ wires, boxes }: Picture) {
  const outlines = new Map(boxes.map(({ id, shape }) => [id, outlinePoints(shape.outline)]));
  return wires.flatMap(({ from, to, points }) => {
    const ends = [
      [from, points[0]],
      [to, points.at(-1)],
    ] as const;
    return ends.map(([id, end]) => ({ wire: `${from} ${to}`, id, gap: distanceTo(outlines.get(id) ?? [], end ?? { x: 0, y: 0 }) }));
  });
}

/** A step of a kind that lines reach and leave below, above and at both sides, some of them beside the middle. */
function around(kind: StepKind) {
  const outcomes = ["o0", "o1", "o2", "o3", "o4"].map((id) => ({ id }));
  const after = (number: number) => [{ step: "x", ...(kind === "decision" && { outcome: `o${number}` }) }];
  return processFrom({
    steps: [
      { id: "before", unit: "u" },
      {
        id: "check",
        unit: "u",
        kind: "decision",
        after: ["before"],
        outcomes: [{ id: "yes" }, { id: "no" }, { id: "again", returnTo: "x" }],
      },
      { id: "x", name: "数据核对", unit: "v", kind, after: [{ step: "check", outcome: "yes" }], ...(kind === "decision" && { outcomes }) },
      ...[0, 1, 2, 3, 4].map((number) => ({ id: `n${number}`, unit: ["v", "w", "u", "v", "w"][number] ?? "v", after: after(number) })),
      { id: "back", unit: "w", kind: "decision", after: ["n1"], outcomes: [{ id: "on" }, { id: "off", returnTo: "x" }] },
    ],
  });
}

test.each(kinds)("lines begin and end at the outline of a %s", async (kind) => {
  for (const [view, direction] of [
    ["flowchart", "down"],
    ["swimlane", "down"],
    ["swimlane", "right"],
  ] as const) {
    const loose = gaps(await layoutFlowchart(around(kind), { view, direction })).filter(({ gap }) => gap > 0.05);
    expect({ view, direction, loose }).toEqual({ view, direction, loose: [] });
  }
});
