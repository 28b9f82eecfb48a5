import { expect, test } from "vitest";
import { type FlowchartOptions, layoutFlowchart, layoutPages, measurePicture, type Quality } from "../../../../src/picture/layout/index.ts";
import type { Picture } from "../../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { exitsBeyondVertices, flawless, flawlessLanes } from "../../../support/flawless.ts";
import { randomFlow } from "../../../support/random-flow.ts";

const views: readonly (readonly [string, FlowchartOptions])[] = [
  ["flowchart", { view: "flowchart" }],
  ["swimlane", { view: "swimlane" }],
  ["swimlane right", { view: "swimlane", direction: "right" }],
  ["phases", { view: "phases" }],
  ["phases right", { view: "phases", direction: "right" }],
  ["overview", { view: "overview" }],
];
const figures = [
  "offVertex",
  "crossings",
  "bends",
  "detours",
  "straight",
  "withFlow",
  "wires",
  "length",
  "area",
  "smallText",
] as const satisfies readonly (keyof Quality)[];

/** What a chart is called in the baseline, and how it is drawn. */
async function charts(): Promise<readonly (readonly [string, Picture])[]> {
  const drawn: (readonly [string, Picture])[] = [];
  for (const name of ["licence", "penalty", "urban-renewal"]) {
    for (const [view, options] of views) {
      drawn.push([`${name} ${view}`, await layoutFlowchart(fixtureProcess(name), { ...options, lang: "zh" })]);
    }
  }
  const renewal = fixtureProcess("urban-renewal");
  const reform = { scenario: "reform", diff: true, lang: "zh" } as const;
  drawn.push(["reform flowchart", await layoutFlowchart(renewal, reform)]);
  drawn.push(["reform swimlane", await layoutFlowchart(renewal, { ...reform, view: "swimlane" })]);
  for (const { name, picture } of await layoutPages(renewal, { lang: "zh" })) drawn.push([`page ${name}`, picture]);
  for (const seed of [2, 4, 11]) {
    for (const [view, options] of views.slice(0, 4)) {
      drawn.push([`dense ${seed} ${view}`, await layoutFlowchart(randomFlow(seed, 3), { ...options, lang: "zh" })]);
    }
  }
  return drawn;
}

/**
 * A change of the layout shows here as a change of figures, to be looked at before it is taken over with
 * `npx vitest run test/layout/quality/baseline.test.ts -u`. What must be zero is no matter of the baseline.
 */
test("pictures are as good as the baseline says", async () => {
  const rows: (readonly (string | number)[])[] = [["chart", ...figures]];
  for (const [name, picture] of await charts()) {
    const quality = measurePicture(picture);
    const wanted = picture.lanes.length > 0 ? flawlessLanes : flawless;
    expect({ name, ...quality }).toMatchObject({ ...wanted, offVertex: exitsBeyondVertices(picture) });
    rows.push([name, ...figures.map((figure) => quality[figure])]);
  }
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0)))
      .join("  ");
  await expect(`${rows.map(line).join("\n")}\n`).toMatchFileSnapshot("baseline.txt");
});
