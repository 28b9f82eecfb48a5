import { describe, expect, test } from "vitest";
import { layoutFlowchart, measurePicture } from "../../../src/picture/layout/index.ts";
import type { Picture } from "../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { flawless, flawlessLanes } from "../../support/flawless.ts";
import { processFrom } from "../../support/process.ts";

const views = [
  ["swimlane", "down"],
  ["swimlane", "right"],
  ["phases", "down"],
  ["phases", "right"],
] as const;

const textOf = ({ lines }: Picture["lanes"][number]) => lines.map(({ text }) => text).join("");

describe.each(["licence", "penalty", "urban-renewal"])("%s", (name) => {
  test.each(views)("has no flaw as %s, %s", async (view, direction) => {
    for (const lang of ["zh", "en"] as const) {
      const quality = measurePicture(await layoutFlowchart(fixtureProcess(name), { view, direction, lang }));
      // The penalty has a decision with four outcomes.
      expect(quality).toMatchObject(name === "penalty" ? { ...flawless, outsideLane: 0 } : flawlessLanes);
      expect(quality.crossings).toBeLessThanOrEqual(2);
    }
  });

  test.each(views)("is the same twice as %s, %s", async (view, direction) => {
    const options = { view, direction };
    expect(await layoutFlowchart(fixtureProcess(name), options)).toEqual(await layoutFlowchart(fixtureProcess(name), options));
  });
});

test.each(views)("the reform of the chain has no flaw as %s, %s", async (view, direction) => {
  const picture = await layoutFlowchart(fixtureProcess("urban-renewal"), { view, direction, scenario: "reform" });
  expect(measurePicture(picture)).toMatchObject(flawlessLanes);
  expect(picture.boxes.filter(({ change }) => change === "removed").length).toBeGreaterThan(0);
  expect(picture.wires.filter(({ kind }) => kind === "former").length).toBeGreaterThan(0);
});

test("lanes are the units in declaration order and bands the phases", async () => {
  const process = fixtureProcess("penalty");
  const { lanes, bands } = await layoutFlowchart(process, { view: "phases", lang: "zh" });
  expect(lanes.map(({ id }) => id)).toEqual(process.units.map(({ id }) => id));
  expect(bands.map(({ id }) => id)).toEqual(process.phases.map(({ id }) => id));
  expect(lanes.map(textOf)[0]).toBe("执法人员（两名以上）");
  expect((await layoutFlowchart(process, { view: "swimlane" })).bands).toEqual([]);
});

test("every step stands in the band of its phase", async () => {
  const process = fixtureProcess("urban-renewal");
  const { boxes, bands } = await layoutFlowchart(process, { view: "phases" });
  const bandAt = (y: number) => bands.find((band) => band.y <= y && y <= band.y + band.height)?.id;
  for (const { id, phase } of process.steps) {
    const box = boxes.find((each) => each.id === id);
    expect([bandAt(box?.y ?? 0), bandAt((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([phase, phase]);
  }
});

test("in a lane the box need not say the unit", async () => {
  const { boxes } = await layoutFlowchart(fixtureProcess("licence"), { view: "swimlane", lang: "zh" });
  expect(boxes.flatMap(({ lines }) => lines.filter(({ role }) => role === "unit"))).toEqual([]);
  expect(boxes[0]?.description).toContain("申请人");
});

test("steps without unit have a lane without a title, steps without phase stand with their predecessor", async () => {
  const process = processFrom(
    {
      steps: [
        { id: "a", unit: "u", phase: "one" },
        { id: "b", after: ["a"] },
        { id: "c", unit: "u", phase: "two", after: ["b"] },
      ],
    },
    [{ id: "u", name: "Office" }],
  );
  const { lanes, bands, boxes } = await layoutFlowchart(process, { view: "phases", lang: "en" });
  expect(lanes.map((lane) => [lane.id, textOf(lane)])).toEqual([
    ["u", "Office"],
    ["", ""],
  ]);
  expect(boxes.map(({ lane }) => lane)).toEqual(["u", "", "u"]);
  const [one, two] = bands;
  expect(boxes[1]?.y).toBeLessThan((one?.y ?? 0) + (one?.height ?? 0));
  expect(boxes[2]?.y).toBeGreaterThan(two?.y ?? 0);
});

test("a process without phases, units or steps has a picture", async () => {
  const plain = await layoutFlowchart(processFrom({ steps: [{ id: "a" }, { id: "b", after: ["a"] }] }), { view: "phases" });
  expect(plain.lanes).toHaveLength(1);
  const empty = await layoutFlowchart(processFrom({ steps: [] }), { view: "phases" });
  expect([empty.lanes, empty.boxes]).toEqual([[], []]);
});

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("extremes", () => {
  test.each(views)("forty outcomes have room for their labels (%s, %s)", async (view, direction) => {
    const process = processFrom({
      steps: [
        { id: "choose", kind: "decision", outcomes: many(40).map((each) => ({ id: `o${each}`, name: `结果分支 ${each}` })) },
        ...many(40).map((each) => ({ id: `end${each}`, unit: `u${each % 6}`, after: [{ step: "choose", outcome: `o${each}` }] })),
      ],
    });
    expect(measurePicture(await layoutFlowchart(process, { view, direction }))).toMatchObject({ ...flawless, outsideLane: 0 });
  });

  test("two hundred parallel steps", async () => {
    const process = processFrom({
      steps: [
        { id: "start" },
        ...many(200).map((each) => ({ id: `s${each}`, unit: `u${each % 7}`, after: ["start"] })),
        { id: "end", after: many(200).map((each) => `s${each}`) },
      ],
    });
    expect(measurePicture(await layoutFlowchart(process, { view: "swimlane" }))).toMatchObject(flawlessLanes);
  });

  test("thirty lanes", async () => {
    const process = processFrom({
      steps: many(90).map((each) => ({
        id: `s${each}`,
        unit: `u${(each * 7) % 30}`,
        after: each === 0 ? [] : [`s${each - 1}`, ...(each > 5 && each % 4 === 0 ? [`s${each - 5}`] : [])],
      })),
    });
    expect(measurePicture(await layoutFlowchart(process, { view: "swimlane" }))).toMatchObject(flawlessLanes);
  });

  test("two thousand steps", async () => {
    const process = processFrom({
      steps: many(2000).map((each) => ({
        id: `s${each}`,
        unit: `u${(each * 7) % 12}`,
        after: each === 0 ? [] : [`s${each - 1}`, ...(each > 9 && each % 5 === 0 ? [`s${each - 9}`] : [])],
      })),
    });

    const { boxes } = await layoutFlowchart(process, { view: "swimlane" });

    expect(boxes).toHaveLength(2000);
  });

  test("a cycle without a return, two lanes apart", async () => {
    const process = processFrom({
      steps: [
        { id: "a", unit: "u", after: ["b"] },
        { id: "b", unit: "v", after: ["a", "nowhere"] },
      ],
    });
    expect(measurePicture(await layoutFlowchart(process, { view: "swimlane" }))).toMatchObject(flawlessLanes);
  });
});
