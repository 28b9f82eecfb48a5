import { describe, expect, test } from "vitest";
import { layoutFlowchart, measurePicture } from "../../../src/picture/layout/index.ts";
import type { Picture } from "../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { flawless, flawlessLanes } from "../../support/flawless.ts";
import { processFrom } from "../../support/process.ts";

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
    ["mark", "△ changed: days"],
    ["name", "d"],
    ["old-days", "10 days"],
    ["days", "4 days"],
  ]);
  expect(boxes[3]?.description).toBe("d, 4 days instead of 10 days, changed: days");
});

test("a way around a removed step that is there already is no new link", async () => {
  const sides = (steps: readonly object[]) =>
    layoutFlowchart(
      processFrom({
        steps: [{ id: "a" }, ...(steps as [{ id: string }]), { id: "z", after: ["x", "y"] }],
        measures: [{ id: "M", changes: [{ step: "x", remove: true }] }],
      }),
      { measures: ["M"] },
    );
  const added = async (steps: readonly object[]) =>
    (await sides(steps)).wires.filter(({ change }) => change === "added").map(({ from, to }) => `${from} ${to}`);
  const x = { id: "x", after: ["a"] };
  expect(await added([x, { id: "y", after: ["a"] }])).toEqual([]);
  expect(await added([x, { id: "y", after: [{ step: "a", link: "SS" }] }])).toEqual(["a z"]);
  expect(await added([x, { id: "y" }])).toEqual(["a z"]);
});

test("a step that moved shows its old unit, also in a lane, and its old lane stays where before and after are both shown", async () => {
  const moved = processFrom(
    {
      steps: [
        { id: "a", unit: "one" },
        { id: "b", unit: "two", days: 3, after: ["a"] },
      ],
      measures: [{ id: "M", changes: [{ step: "b", unit: "one", clock: "excluded" }] }],
    },
    [
      { id: "one", name: "One" },
      { id: "two", name: "Two" },
    ],
  );
  const rolesOf = ({ boxes }: Picture) => boxes[1]?.lines.map(({ role, text }) => `${role} ${text}`);
  const plain = await layoutFlowchart(moved, { measures: ["M"] });
  expect(rolesOf(plain)).toEqual([
    "mark △ changed: unit, clock",
    "old-unit Two",
    "unit One",
    "name b",
    "days 3 days",
    "days (not counted)",
  ]);
  expect(plain.boxes[1]?.description).toContain("One instead of Two");
  const lanes = async (diff: boolean) => {
    const picture = await layoutFlowchart(moved, { measures: ["M"], view: "swimlane", diff });
    expect(rolesOf(picture)).toContain("old-unit Two");
    return picture.lanes.map(({ id }) => id);
  };
  expect([await lanes(false), await lanes(true)]).toEqual([["one"], ["one", "two"]]);
});

test("a picture says what of the process it shows", async () => {
  const heading = async (options: Parameters<typeof layoutFlowchart>[1]) =>
    (await layoutFlowchart(fixtureProcess("urban-renewal"), options)).headings
      .filter(({ role }) => role === "heading")
      .map(({ text }) => text);
  expect(await heading({})).toEqual([]);
  expect(await heading({ scenario: "reform", route: "main" })).toEqual(["Reformed process · main route"]);
  expect(
    await heading({
      measures: ["M04"],
      changes: [
        { step: "B01", days: 20 },
        { step: "A07", remove: true },
      ],
    }),
  ).toEqual(["with M04 · B01.days=20, without A07"]);
  expect(await heading({ lang: "zh", measures: ["M04"] })).toEqual(["采用 M04"]);
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
