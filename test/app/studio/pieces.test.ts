import { describe, expect, test } from "vitest";
import { type DrawingPiece, isStepPiece, parsePieces, writePiece } from "../../../src/app/studio/view/picture/svg/pieces.ts";
import type { Process } from "../../../src/model/index.ts";
import { buildGanttData } from "../../../src/pages/charts/index.ts";
import { createBlankDocument, drawFlowchart, drawGantt } from "../../../src/picture/draw/index.ts";
import { layoutFlowchart } from "../../../src/picture/layout/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

const changes = [{ step: "A03", days: 11 }];

async function drawn(process: Process, view: "swimlane" | "flowchart" | "overview" | "gantt"): Promise<string> {
  const document = createBlankDocument();
  const route = "main" as const;
  const own = process.steps.some(({ id }) => id === "A03") ? changes : [];
  if (view === "gantt") return drawGantt(buildGanttData(process, { changes: own, route }), { document }).join("");
  const picture = await layoutFlowchart(process, { changes: own, view });
  return drawFlowchart(picture, { document, schedule: schedule(process, { changes: own }), before: schedule(process) });
}

function groupsIn(piece: DrawingPiece): readonly DrawingPiece[] {
  return piece.inside ? [piece, ...piece.inside.flatMap(groupsIn)] : [];
}

describe.each(["swimlane", "flowchart", "overview", "gantt"] as const)("the pieces of a %s", (view) => {
  test.each(["urban-renewal", "penalty"])("of %s are all of it, and each is named once in its group", async (name) => {
    const svg = await drawn(fixtureProcess(name), view);
    const pieces = parsePieces(svg);
    expect(writePiece(pieces)).toBe(svg);
    for (const { inside = [] } of groupsIn(pieces)) expect(new Set(inside.map(({ key }) => key)).size).toBe(inside.length);
  });
});

test("every step is a piece, whatever its name has in it", async () => {
  const name = '</g><g data-step="b"> & "x" \' <!-- ]]>';
  const svg = await drawn(
    processFrom({
      steps: [
        { id: "a", name, days: 1 },
        { id: "b", name, days: 2, after: ["a"] },
      ],
    }),
    "swimlane",
  );
  const pieces = parsePieces(svg);
  expect(writePiece(pieces)).toBe(svg);
  const steps = groupsIn(pieces).flatMap(({ inside = [] }) => inside.filter(isStepPiece));
  expect(steps.map(({ key }) => key)).toEqual(["step a 0", "step b 0"]);
});

test("days that change leave nearly all pieces as they are", async () => {
  const process = fixtureProcess("urban-renewal");
  const textsWith = async (days: number) => {
    const own = [{ step: "A03", days }];
    const svg = drawFlowchart(await layoutFlowchart(process, { changes: own, view: "swimlane" }), {
      document: createBlankDocument(),
      idPrefix: "p-",
    });
    return groupsIn(parsePieces(svg)).flatMap(({ inside = [] }) => inside.map(({ key, text }) => `${key}: ${text}`));
  };
  const [former, next] = [new Set(await textsWith(11)), await textsWith(12)];
  expect(next.length).toBeGreaterThan(200);
  expect(next.filter((each) => !former.has(each)).length).toBeLessThan(6);
});

test("what ends before its last tag is no drawing", () => {
  for (const text of ["", "<svg", "<svg><g>", "<svg><text>x", '<svg><g data-step="a"><path/>'])
    expect(() => parsePieces(text)).toThrow(/last tag/);
});
