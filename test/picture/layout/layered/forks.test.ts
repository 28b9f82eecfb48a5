import { expect, test } from "vitest";
import type { Process } from "../../../../src/model/index.ts";
import { type FlowchartOptions, layoutFlowchart, measurePicture } from "../../../../src/picture/layout/index.ts";
import { exitsBeyondVertices, flawlessLanes } from "../../../support/flawless.ts";
import { processFrom } from "../../../support/process.ts";
import { randomFlow } from "../../../support/random-flow.ts";
import { countCases } from "../../../support/sample.ts";

const views: readonly FlowchartOptions[] = [
  { view: "flowchart" },
  { view: "swimlane" },
  { view: "swimlane", direction: "right" },
  { view: "phases" },
];

const process = processFrom({
  steps: [
    { id: "check", kind: "decision", unit: "u", outcomes: [{ id: "yes" }, { id: "no" }, { id: "late" }] },
    { id: "a", unit: "u", after: [{ step: "check", outcome: "yes" }] },
    { id: "b", unit: "v", after: [{ step: "check", outcome: "yes" }] },
    { id: "c", unit: "w", after: [{ step: "check", outcome: "yes" }] },
    { id: "d", unit: "v", after: [{ step: "check", outcome: "no" }] },
    { id: "e", unit: "w", after: [{ step: "check", outcome: "late" }] },
    { id: "f", unit: "w", after: [{ step: "check", outcome: "late" }] },
  ],
});

test.each(views)("an outcome that leads to several steps leaves the decision once, with one label (%o)", async (options) => {
  const picture = await layoutFlowchart(process, options);
  const start = (id: string) => picture.wires.find(({ to }) => to === id)?.points[0];
  expect([start("b"), start("c"), start("f")]).toEqual([start("a"), start("a"), start("e")]);
  expect(new Set(["a", "d", "e"].map((id) => JSON.stringify(start(id)))).size).toBe(3);
  expect(picture.wires.flatMap(({ label }) => (label ? label.lines.map(({ text }) => text) : [])).toSorted()).toEqual([
    "late",
    "no",
    "yes",
  ]);
  expect(picture.boxes.map(({ id }) => id)).toEqual(["check", "a", "b", "c", "d", "e", "f"]);
  expect(measurePicture(picture)).toMatchObject(flawlessLanes);
});

test.each(views)("forty outcomes leave a decision of usual size as one line with all labels (%o)", async (options) => {
  const outcomes = Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, name: `结果分支 ${index}` }));
  const steps = outcomes.map(({ id }, index) => ({ id: `end${index}`, unit: `u${index % 6}`, after: [{ step: "choose", outcome: id }] }));
  const picture = await layoutFlowchart(processFrom({ steps: [{ id: "choose", kind: "decision", outcomes }, ...steps] }), options);
  const choose = picture.boxes.find(({ id }) => id === "choose");
  expect(choose?.width).toBeLessThan(300);
  expect(new Set(picture.wires.map(({ points }) => JSON.stringify(points[0]))).size).toBe(1);
  expect(picture.wires.filter(({ label }) => label)).toHaveLength(40);
  expect(measurePicture(picture)).toMatchObject(flawlessLanes);
});

/** Every outcome also leads to the step after the next. */
function withForks(flow: Process): Process {
  const outcomeOf = new Map(flow.steps.flatMap(({ id, outcomes }) => (outcomes?.[0] ? [[id, outcomes[0].id] as const] : [])));
  const steps = flow.steps.map((step, index) => {
    const before = flow.steps[index - 2]?.id ?? "";
    const outcome = outcomeOf.get(before);
    const known = step.after.some((link) => link.step === before && link.outcome === outcome);
    return outcome === undefined || known
      ? step
      : { ...step, after: [...step.after, { step: before, outcome, link: "FS" as const, lag: 0 }] };
  });
  return { ...flow, steps };
}

test.each(views)("dense random charts with branching outcomes have no flaw (%o)", async (options) => {
  const bad: unknown[] = [];
  const count = countCases(options.view === "flowchart" ? 6 : 24);
  for (let seed = 0; seed < count; seed++) {
    const picture = await layoutFlowchart(withForks(randomFlow(seed, 3)), options);
    const quality = measurePicture(picture);
    const wanted = { ...flawlessLanes, offVertex: exitsBeyondVertices(picture) };
    const flaws = Object.entries(wanted).filter(([name, most]) => quality[name as keyof typeof quality] !== most);
    if (flaws.length > 0) bad.push([seed, ...flaws.map(([name, most]) => `${name} ${quality[name as keyof typeof quality]}, not ${most}`)]);
  }
  expect(bad).toEqual([]);
});
