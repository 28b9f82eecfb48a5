import { describe, expect, test } from "vitest";
import { layoutFlowchart, measurePicture, type Picture } from "../../src/layout/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { flawless, flawlessLanes } from "../support/flawless.ts";
import { processFrom } from "../support/process.ts";

const process = processFrom({
  steps: [
    { id: "a", days: 2 },
    { id: "b", days: 5, after: ["a"] },
    { id: "c", days: 5, after: [{ step: "b", lag: 2 }] },
    { id: "d", days: 10, after: ["c"] },
  ],
  measures: [
    {
      id: "M1",
      changes: [
        { step: "b", remove: true },
        { step: "c", remove: true },
      ],
    },
    { id: "M2", changes: [{ step: "d", days: 4 }] },
    { id: "M3", changes: [{ add: { id: "n", days: 1, after: ["a"] } }, { step: "d", after: ["c", "n"] }] },
  ],
});

test("removed steps stay as ghosts and their neighbours are joined", async () => {
  const { boxes, wires } = await layoutFlowchart(process, { measures: ["M1"] });
  expect(boxes.map(({ id, change }) => [id, change])).toEqual([
    ["a", undefined],
    ["b", "removed"],
    ["c", "removed"],
    ["d", undefined],
  ]);
  expect(wires.map(({ from, to, kind, change }) => [from, to, kind, change])).toEqual([
    ["a", "b", "former", undefined],
    ["a", "d", "link", "added"],
    ["b", "c", "former", undefined],
    ["c", "d", "former", undefined],
  ]);
  // The lag between the removed steps is still waited for.
  expect(wires[1]?.label?.lines.map(({ text }) => text)).toEqual(["FS+2"]);
});

test("a changed step shows its old days beside the new", async () => {
  const { boxes } = await layoutFlowchart(process, { measures: ["M2"], lang: "en" });
  const lines = boxes[3]?.lines.map(({ role, text }) => [role, text]);
  expect(lines).toEqual([
    ["mark", "△ changed"],
    ["name", "d"],
    ["old-days", "10 days"],
    ["days", "4 days"],
  ]);
  expect(boxes[3]?.description).toBe("d, 4 days instead of 10 days, changed");
});

test("added steps and links are marked", async () => {
  const { boxes, wires } = await layoutFlowchart(process, { measures: ["M3"] });
  expect(boxes.find(({ id }) => id === "n")?.change).toBe("added");
  expect(wires.filter(({ change }) => change === "added").map(({ from, to }) => [from, to])).toEqual([
    ["a", "n"],
    ["n", "d"],
  ]);
});

test("what only an outcome of a removed decision reached goes with it", async () => {
  const decided = processFrom({
    steps: [
      { id: "a" },
      { id: "q", kind: "decision", after: ["a"], outcomes: [{ id: "yes" }, { id: "no" }] },
      { id: "b", after: [{ step: "q", outcome: "yes" }] },
      { id: "x", after: [{ step: "q", outcome: "no" }] },
    ],
    measures: [{ id: "M", changes: [{ step: "q", remove: true }] }],
  });
  const { boxes, wires } = await layoutFlowchart(decided, { measures: ["M"] });
  expect(boxes.filter(({ change }) => change === "removed").map(({ id }) => id)).toEqual(["q", "x"]);
  expect(wires.filter(({ kind }) => kind === "link").map(({ from, to }) => [from, to])).toEqual([["a", "b"]]);
});

test.each(["zh", "en"] as const)("the reform of the chain has no flaw (%s)", async (lang) => {
  const quality = measurePicture(await layoutFlowchart(fixtureProcess("urban-renewal"), { scenario: "reform", lang }));
  expect(quality).toMatchObject(flawless);
  expect(quality.crossings).toBeLessThanOrEqual(1);
});

describe("before and after on one picture", () => {
  const links = ({ wires }: Picture) => wires.map(({ from, to, kind, change }) => `${from} ${to} ${change ?? kind}`);
  const turned = processFrom({
    steps: [
      { id: "a", days: 1 },
      { id: "b", days: 1, after: ["a"] },
      { id: "c", days: 1, after: ["b"] },
    ],
    measures: [
      {
        id: "M",
        changes: [
          { step: "c", after: ["a"] },
          { step: "b", after: ["c"] },
        ],
      },
    ],
  });

  test.each(["flowchart", "swimlane"] as const)("dropped links are former ones, also against the flow (%s)", async (view) => {
    const picture = await layoutFlowchart(turned, { view, measures: ["M"], diff: true });
    expect(links(picture)).toEqual(["a c added", "a b former", "b c former", "c b added"]);
    const [a, b, c] = picture.boxes.map(({ y }) => y) as [number, number, number];
    expect([a < c, c < b]).toEqual([true, true]);
    expect(measurePicture(picture)).toMatchObject(flawless);
    expect(links(await layoutFlowchart(turned, { view, measures: ["M"] }))).toEqual(["a c added", "c b added"]);
  });

  test("a link that only waits longer is not dropped", async () => {
    const picture = await layoutFlowchart(process, { changes: [{ step: "c", after: [{ step: "b", lag: 5, link: "FS" }] }], diff: true });
    expect(links(picture)).toEqual(["a b link", "b c added", "c d link"]);
  });

  test.each(["flowchart", "swimlane", "phases"] as const)(
    "the reform of the chain shows every link of before and after (%s)",
    async (view) => {
      const renewal = fixtureProcess("urban-renewal");
      for (const lang of ["zh", "en"] as const) {
        const picture = await layoutFlowchart(renewal, { view, scenario: "reform", diff: true, lang });
        const drawn = new Set(picture.wires.map(({ from, to }) => `${from} ${to}`));
        for (const { id, after } of renewal.steps) for (const { step } of after) expect(drawn).toContain(`${step} ${id}`);
        expect(links(picture)).toContain("A03 A04 former");
        expect(measurePicture(picture)).toMatchObject(view === "flowchart" ? flawless : flawlessLanes);
      }
    },
  );
});
