import { expect, test } from "vitest";
import { layoutFlowchart, measurePicture } from "../../../src/picture/layout/index.ts";
import { exitsBeyondVertices, flawlessLanes } from "../../support/flawless.ts";
import { processFrom } from "../../support/process.ts";
import { randomFlow } from "../../support/random-flow.ts";
import { countCases } from "../../support/sample.ts";

/** Enough in the usual run; `LEADPATH_STRESS=1000` for 150 of each. */
const count = Math.ceil(0.15 * Number(process.env.LEADPATH_STRESS ?? countCases(60)));

test.each([3, 6])("dense random charts without lanes have no flaw (up to %i outcomes)", async (mostOutcomes) => {
  const bad: unknown[] = [];
  for (let seed = 0; seed < count; seed++) {
    const picture = await layoutFlowchart(randomFlow(seed, mostOutcomes));
    const quality = measurePicture(picture);
    const wanted = { ...flawlessLanes, offVertex: exitsBeyondVertices(picture) };
    const flaws = Object.entries(wanted).filter(([name, most]) => quality[name as keyof typeof quality] !== most);
    if (flaws.length > 0) bad.push([seed, ...flaws.map(([name]) => `${name} ${quality[name as keyof typeof quality]}`)]);
  }
  expect(bad).toEqual([]);
});

/**
 * A diamond has four vertices, and what comes in takes one: the fourth outcome leaves a slanted side, where it touches
 * the border.
 */
test.each([
  [3, 0],
  [4, 1],
  [5, 2],
  [6, 3],
  [7, 0],
])("of %i outcomes %i leave a slanted side, in every view", async (outcomes, slanted) => {
  const ids = Array.from({ length: outcomes }, (_, index) => `o${index}`);
  const steps = [
    { id: "start", unit: "u" },
    { id: "choose", unit: "u", kind: "decision" as const, after: ["start"], outcomes: ids.map((id) => ({ id })) },
    ...ids.map((id, index) => ({ id: `end-${id}`, unit: ["u", "v", "w"][index % 3] ?? "u", after: [{ step: "choose", outcome: id }] })),
  ];
  for (const view of ["flowchart", "swimlane"] as const) {
    const quality = measurePicture(await layoutFlowchart(processFrom({ steps }), { view }));
    expect({ view, ...quality }).toMatchObject({ view, offVertex: slanted, looseEnds: 0, sharedExits: 0 });
  }
});
