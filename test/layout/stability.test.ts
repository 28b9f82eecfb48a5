import { describe, expect, test } from "vitest";
import { type Box, type FlowchartOptions, layoutFlowchart, type Picture } from "../../src/layout/index.ts";
import type { Process, Step } from "../../src/model/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { randomFlow } from "../support/random-flow.ts";

const names = ["licence", "penalty", "urban-renewal"];
const views: FlowchartOptions[] = [
  { view: "flowchart" },
  { view: "swimlane" },
  { view: "phases" },
  { view: "swimlane", direction: "right" },
];

/** A new task behind a step, in its unit and phase, through which all that came after the step now goes; nothing behind a decision or an end. */
function withStepAfter(process: Process, { id, kind, unit, phase }: Step): Process | undefined {
  if (kind === "decision" || kind === "end") return undefined;
  const after: Step["after"] = [{ step: id, link: "FS", lag: 0 }];
  const task = { id: "added", name: "新增审查", kind: "task", clock: "counted", days: 3 } as const;
  const added: Step = { ...task, after, ...(unit && { unit }), ...(phase && { phase }) };
  const rewired = process.steps.map((step) => ({
    ...step,
    after: step.after.map((link) => (link.step === id ? { ...link, step: "added" } : link)),
  }));
  return { ...process, steps: rewired.flatMap((step) => (step.id === id ? [step, added] : [step])) };
}

/** Of the pairs of boxes that both pictures have, the share that stand to each other as before: left or right, above or below, or on a line. */
function pairsKept(before: Picture, after: Picture): number {
  const middles = (picture: Picture) => new Map(picture.boxes.map((box) => [box.id, middleOf(box)]));
  const [old, now] = [middles(before), middles(after)];
  const ids = [...old.keys()].filter((id) => now.has(id));
  let [pairs, kept] = [0, 0];
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const relation = (at: ReadonlyMap<string, readonly [number, number]>, axis: 0 | 1) =>
        Math.sign(Math.round((at.get(other)?.[axis] ?? 0) - (at.get(one)?.[axis] ?? 0)));
      pairs++;
      if (relation(old, 0) === relation(now, 0) && relation(old, 1) === relation(now, 1)) kept++;
    }
  }
  return kept / pairs;
}

function middleOf({ x, y, width, height }: Box): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

function places({ boxes, wires }: Picture) {
  return [boxes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })), wires.map(({ points }) => points)];
}

function changed(process: Process, id: string, change: Partial<Step>): Process {
  return { ...process, steps: process.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) };
}

/** Every so many steps, so that a long process takes no longer than a short one. */
function some(steps: readonly Step[]): readonly Step[] {
  return steps.filter((_, index) => index % Math.ceil(steps.length / 5) === 0);
}

describe.each(views)("$view $direction", (options) => {
  test.each(names)("%s: a step that takes longer moves nothing", async (name) => {
    const process = fixtureProcess(name);
    const before = places(await layoutFlowchart(process, options));
    for (const { id, days = 0 } of some(process.steps.filter((step) => (step.days ?? 0) >= 10))) {
      expect(places(await layoutFlowchart(changed(process, id, { days: days + 1 }), options))).toEqual(before);
    }
  });

  test.each(names)("%s: a new name as long as the old one moves nothing", async (name) => {
    const process = fixtureProcess(name);
    const before = places(await layoutFlowchart(process, { ...options, lang: "zh" }));
    for (const step of some(process.steps)) {
      const old = typeof step.name === "string" ? step.name : (step.name?.zh ?? "");
      const renamed = changed(process, step.id, { name: { zh: old.replace(/\p{Script=Han}/u, "新"), en: "New" } });
      expect(places(await layoutFlowchart(renamed, { ...options, lang: "zh" }))).toEqual(before);
    }
  });

  test("a new step leaves most others as they stand to each other", async () => {
    const shares: number[] = [];
    for (const process of [...names.map((name) => fixtureProcess(name)), ...[0, 7, 8, 9].map((seed) => randomFlow(seed, 3))]) {
      const before = await layoutFlowchart(process, options);
      for (const step of some(process.steps)) {
        const larger = withStepAfter(process, step);
        if (larger) shares.push(pairsKept(before, await layoutFlowchart(larger, options)));
      }
    }
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(options.view === "flowchart" ? 0.65 : 0.9);
  });
});
