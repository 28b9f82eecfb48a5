import { expect, test } from "vitest";
import { layoutFlowchart, measurePicture } from "../../../src/picture/layout/index.ts";
import { exitsBeyondVertices, flawlessLanes } from "../../support/flawless.ts";
import { randomFlow } from "../../support/random-flow.ts";
import { countCases } from "../../support/sample.ts";

/** Enough in the usual run; `LEADPATH_STRESS=1000` for all that the figures in the changelog speak of. */
const count = Number(process.env.LEADPATH_STRESS ?? countCases(240));

const kinds = [
  ["swimlane", "down", 3],
  ["swimlane", "right", 3],
  ["phases", "down", 3],
  ["phases", "right", 5],
  ["swimlane", "down", 6],
] as const;

test.each(kinds)(`dense random charts have no flaw (%s, %s, up to %i outcomes)`, async (view, direction, mostOutcomes) => {
  const bad: unknown[] = [];
  for (let seed = 0; seed < count / kinds.length; seed++) {
    const number = seed * kinds.length + kinds.findIndex((kind) => kind[0] === view && kind[1] === direction && kind[2] === mostOutcomes);
    const picture = await layoutFlowchart(randomFlow(number, mostOutcomes), { view, direction });
    const quality = measurePicture(picture);
    const wanted = { ...flawlessLanes, offVertex: exitsBeyondVertices(picture) };
    const flaws = Object.entries(wanted).filter(([name, most]) => quality[name as keyof typeof quality] !== most);
    if (flaws.length > 0) bad.push([number, ...flaws.map(([name]) => `${name} ${quality[name as keyof typeof quality]}`)]);
  }
  expect(bad).toEqual([]);
});

/** In the first six of these, of 300, two lines used to swap sides of one corridor and to fall on each other. */
test.each([14, 175, 177, 200, 215, 299, 0, 1])("a dense random chart of 120 steps has no flaw (%i)", async (seed) => {
  const picture = await layoutFlowchart(randomFlow(seed, 3, 120), { view: "swimlane" });
  expect(measurePicture(picture)).toMatchObject({ ...flawlessLanes, offVertex: exitsBeyondVertices(picture) });
});
