import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutFlowchart, layoutPages, measurePicture, type Page } from "../../../src/picture/layout/index.ts";
import type { Picture } from "../../../src/picture/layout/picture.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { flawless, flawlessLanes } from "../../support/flawless.ts";
import { problemsOf, processFrom } from "../../support/process.ts";
import { randomReform } from "../../support/random-process.ts";

const renewal = fixtureProcess("urban-renewal");
const textOf = (box: Picture["boxes"][number] | undefined) => box?.lines.map(({ text }) => text);

/** Every connector of a set: its page, its mark, and the link that ends there. */
function connectorsOf(pages: readonly Page[]) {
  return pages.flatMap(({ name, picture }) =>
    picture.boxes
      .filter(({ kind }) => kind === "off-page")
      .map((box) => {
        const wires = picture.wires.filter(({ from, to }) => from === box.id || to === box.id);
        expect(wires).toHaveLength(1);
        const ends = wires.flatMap(({ links }) => links ?? []).map(({ from, to }) => `${from} → ${to}`);
        return { on: name, to: box.page, mark: textOf(box)?.[0], leaves: wires[0]?.to === box.id, ends };
      }),
  );
}

test.each([
  [40, 1],
  [41, 2],
  [90, 3],
])("a process of %i steps without phases is cut along its flow into %i pages", async (count, parts) => {
  const steps = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, ...(index > 0 && { after: [`s${index - 1}`] }) }));
  const [overview, ...pages] = await layoutPages(processFrom({ steps }));
  expect(pages.map(({ name }) => name)).toEqual(parts === 1 ? ["steps"] : Array.from({ length: parts }, (_, part) => `steps-${part + 1}`));
  expect(overview?.picture.boxes.map(({ page }) => page)).toEqual(pages.map(({ name }) => name));
  const shown = pages.map(({ picture }) => picture.boxes.filter(({ kind }) => kind !== "off-page").map(({ id }) => id));
  expect(shown.flat()).toEqual(steps.map(({ id }) => id));
  expect(Math.max(...shown.map((ids) => ids.length)) - Math.min(...shown.map((ids) => ids.length))).toBeLessThanOrEqual(1);
});

test("an overview tells each phase before and after, and shows phases and links that go", async () => {
  const process = processFrom({
    steps: [
      { id: "a", phase: "A", days: 4 },
      { id: "b", phase: "B", days: 3, after: ["a"] },
      { id: "c", phase: "C", days: 2, after: ["b"] },
      { id: "d", phase: "D", days: 1, after: ["c"] },
    ],
    measures: [
      {
        id: "M",
        changes: [
          { step: "a", days: 1 },
          { step: "b", remove: true },
          { step: "d", after: ["a"] },
        ],
      },
    ],
  });
  const picture = await layoutFlowchart(process, { view: "overview", measures: ["M"], diff: true });
  expect(picture.boxes.map(({ id, change }) => [id, change])).toEqual([
    ["A", "changed"],
    ["B", "removed"],
    ["C", undefined],
    ["D", "changed"],
  ]);
  expect(textOf(picture.boxes[0])).toEqual(["△ changed", "A", "1 step", "4 days", "1 day on the critical path"]);
  expect(picture.wires.map(({ from, to, kind, change }) => `${from} ${to} ${change ?? kind}`)).toEqual([
    "A B former",
    "A D added",
    "A C added",
    "B C former",
    "C D former",
  ]);
  expect(measurePicture(picture)).toMatchObject(flawlessLanes);
});

describe.each(["zh", "en"] as const)("the chain of 60 steps (%s)", (lang) => {
  test.each([undefined, "reform"])("becomes an overview and ten pages without a flaw (%s)", async (scenario) => {
    const pages = await layoutPages(renewal, { lang, scenario });
    expect(pages.map(({ name }) => name)).toEqual(["overview", ..."ABCDEFGHIJ"]);
    for (const { name, picture } of pages) {
      expect([name, measurePicture(picture)]).toEqual([name, expect.objectContaining(flawlessLanes)]);
      if (scenario === undefined) expect(Math.max(picture.width, picture.height)).toBeLessThan(1400);
    }
  });

  test("has every step on one page, in no more lanes than the page uses", async () => {
    const [, ...pages] = await layoutPages(renewal, { lang });
    const steps = pages.flatMap(({ picture }) => picture.boxes.filter(({ kind }) => kind !== "off-page").map(({ id }) => id));
    expect(steps.toSorted()).toEqual(renewal.steps.map(({ id }) => id).toSorted());
    for (const { picture } of pages) {
      expect(new Set(picture.boxes.map((box) => box.lane))).toEqual(new Set(picture.lanes.map((lane) => lane.id)));
    }
  });

  test("has every link between phases once on each side, at the same mark", async () => {
    const phases = new Map(renewal.steps.map(({ id, phase }) => [id, phase]));
    const between = renewal.steps.flatMap(({ id, after }) =>
      after.filter(({ step }) => phases.get(step) !== phases.get(id)).map(({ step }) => `${step} → ${id}`),
    );
    const connectors = connectorsOf(await layoutPages(renewal, { lang }));
    const [leaving, arriving] = [true, false].map((leaves) => connectors.filter((each) => each.leaves === leaves));
    expect(leaving?.flatMap(({ ends }) => ends).toSorted()).toEqual(between.toSorted());
    const side = (each: (typeof connectors)[number]) => [each.mark, each.ends[0]];
    expect(leaving?.map(side).toSorted()).toEqual(arriving?.map(side).toSorted());
    expect(new Set(leaving?.map(({ mark }) => mark)).size).toBe(between.length);
    for (const { mark, on, to } of leaving ?? []) {
      expect(arriving?.find((each) => each.mark === mark)).toMatchObject({ on: to, to: on });
    }
  });
});

test("a connector says its mark and where the flow goes on", async () => {
  const said = async (lang: "zh" | "en") => {
    const page = (await layoutPages(renewal, { lang })).find(({ name }) => name === "H");
    return page?.picture.boxes.filter(({ kind }) => kind === "off-page").map(textOf);
  };
  expect(await said("zh")).toEqual([["G1", "← 施工许可"]]);
  expect(await said("en")).toEqual([["G1", "from Construction permit"]]);
});

test("the overview has a box for each phase, with its steps, in the lane of the unit with most of them", async () => {
  const { boxes, wires, description } = await layoutFlowchart(renewal, { view: "overview", lang: "en" });
  expect(boxes.map(({ id }) => id)).toEqual(renewal.phases.map(({ id }) => id));
  expect(textOf(boxes[0])?.slice(-2)).toEqual(["8 steps", "120 days on the critical path"]);
  expect(boxes[0]?.lane).toBe("dur");
  const ends = wires.map(({ from, to }) => `${from} → ${to}`);
  expect(new Set(ends).size).toBe(ends.length);
  expect(description).toBe("Overview of “Urban renewal approval”: 10 phases, 60 steps, 10 links between phases.");
});

test.each([
  [undefined, 955],
  ["reform", 586],
])("the days of the phases along the critical path make the total (%s: %i)", async (scenario, total) => {
  const { boxes } = await layoutFlowchart(renewal, { view: "overview", lang: "en", scenario });
  const days = boxes.map(({ description }) => Number(/(\d+) days on/.exec(description)?.[1] ?? 0));
  expect(days.reduce((sum, each) => sum + each, 0)).toBe(total);
});

const steps = [
  { id: "a", phase: "one", days: 2 },
  { id: "b", after: ["a"], days: 3 },
  {
    id: "c",
    kind: "decision" as const,
    phase: "Overview",
    after: ["b"],
    outcomes: [{ id: "yes" }, { id: "no", returnTo: "a" }],
  },
  { id: "d", phase: "con", after: [{ step: "c", outcome: "yes" }] },
];

test("steps without a phase count for the phase that they stand in, and returns between phases are returns", async () => {
  const { boxes, wires } = await layoutFlowchart(processFrom({ steps }), { view: "overview", lang: "en" });
  expect(boxes.map((box) => box.steps)).toEqual([["a", "b"], ["c"], ["d"]]);
  expect(textOf(boxes[0])).toEqual(["one", "2 steps", "5 days on the critical path"]);
  expect(wires.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ["one", "Overview", "link"],
    ["Overview", "con", "link"],
    ["Overview", "one", "return"],
  ]);
});

test("names of pages fit every file system, and a return goes to another page too", async () => {
  const pages = await layoutPages(processFrom({ steps }), { lang: "en" });
  expect(pages.map(({ name }) => name)).toEqual(["overview", "one", "Overview-2", "con_"]);
  expect(connectorsOf(pages).filter(({ ends }) => ends[0] === "c → a")).toMatchObject([
    { on: "one", to: "Overview-2", leaves: false },
    { on: "Overview-2", to: "one", leaves: true },
  ]);
  for (const { picture } of pages) expect(measurePicture(picture)).toMatchObject(flawlessLanes);
});

test("a process without phases has one page, and an empty one none", async () => {
  const names = async (of: typeof steps) =>
    (await layoutPages(processFrom({ steps: of.map(({ phase: _, ...step }) => step) }))).map((page) => page.name);
  expect(await names(steps)).toEqual(["overview", "steps"]);
  expect(await names([])).toEqual(["overview"]);
});

test("pages of random reforms have no flaw, with dropped links and returns between phases", async () => {
  await fc.assert(
    fc.asyncProperty(randomReform(), async (random) => {
      const steps = random.steps.map((step, index) => ({ ...step, phase: `p${index % 3}`, unit: `u${index % 2}` }));
      const process = { ...random, steps };
      const choice = { measures: random.measures.map(({ id }) => id), diff: true };
      fc.pre(problemsOf(() => schedule(process, choice)).length === 0);
      const pages = await layoutPages(process, choice);
      for (const { picture } of pages) expect(measurePicture(picture)).toMatchObject({ ...flawless, outsideLane: 0 });
      const connectors = connectorsOf(pages);
      expect(connectors.filter(({ leaves }) => leaves)).toHaveLength(connectors.length / 2);
    }),
    { seed: 3, numRuns: 100 },
  );
});
