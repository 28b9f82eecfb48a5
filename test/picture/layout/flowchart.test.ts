import { describe, expect, test } from "vitest";
import { localizeText } from "../../../src/model/index.ts";
import { layoutFlowchart, measurePicture } from "../../../src/picture/layout/index.ts";
import type { Picture } from "../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { flawless } from "../../support/flawless.ts";
import { processFrom } from "../../support/process.ts";

function labelsOf(picture: Picture): readonly string[] {
  return picture.wires.flatMap(({ label }) => (label ? [label.lines.map(({ text }) => text).join("")] : []));
}

describe.each(["licence", "penalty", "urban-renewal"])("%s", (name) => {
  test.each(["zh", "en"] as const)("has no flaw (%s)", async (lang) => {
    const quality = measurePicture(await layoutFlowchart(fixtureProcess(name), { lang }));
    expect(quality).toMatchObject({ ...flawless, crossings: 0 });
  });

  test("boxes come in the order of the steps", async () => {
    const process = fixtureProcess(name);
    const { boxes } = await layoutFlowchart(process);
    expect(boxes.map(({ id }) => id)).toEqual(process.steps.map(({ id }) => id));
  });

  test("is the same twice", async () => {
    const [one, other] = await Promise.all([layoutFlowchart(fixtureProcess(name)), layoutFlowchart(fixtureProcess(name))]);
    expect(one).toEqual(other);
  });
});

describe("outcomes", () => {
  test.each(["licence", "penalty"])("each of %s stands at its line", async (name) => {
    const process = fixtureProcess(name);
    const labels = labelsOf(await layoutFlowchart(process, { lang: "zh" }));
    for (const { name: outcome, id } of process.steps.flatMap(({ outcomes }) => outcomes ?? [])) {
      expect(labels.some((label) => label.startsWith(localizeText(outcome ?? id, "zh")))).toBe(true);
    }
  });

  test("a return goes back with its rounds", async () => {
    const { wires } = await layoutFlowchart(fixtureProcess("licence"), { lang: "en" });
    const back = wires.filter(({ kind }) => kind === "return");
    expect(back.map(({ from, to }) => [from, to])).toEqual([["accept", "apply"]]);
    expect(back[0]?.label?.lines.map(({ text }) => text).join(" ")).toBe("To be corrected (once at most)");
  });

  test("up to three leave a decision at its vertices", async () => {
    expect(measurePicture(await layoutFlowchart(fixtureProcess("licence"))).offVertex).toBe(0);
  });

  test("forty have room for their labels", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `o${index}`);
    const process = processFrom({
      steps: [
        { id: "choose", kind: "decision", outcomes: names.map((id) => ({ id, name: `结果分支 ${id}` })) },
        ...names.map((id) => ({ id: `end-${id}`, after: [{ step: "choose", outcome: id }] })),
      ],
    });
    expect(measurePicture(await layoutFlowchart(process))).toMatchObject(flawless);
  });
});

test("link types and lags stand at their lines", async () => {
  const process = processFrom({
    steps: [
      { id: "a" },
      {
        id: "b",
        after: [
          { step: "a", link: "SS", lag: 3 },
          { step: "a", lag: -1.5 },
        ],
      },
    ],
  });
  const picture = await layoutFlowchart(process);
  expect(labelsOf(picture)).toEqual(["SS+3、FS−1.5"]);
});

test("days are said for what takes time, and whether they count", async () => {
  const process = processFrom({
    steps: [
      { id: "s", kind: "start", days: 0 },
      { id: "a", days: 1.5, after: ["s"] },
      { id: "b", calendarDays: 30, clock: "excluded", special: "hearing", after: ["a"] },
    ],
  });
  const days = async (lang: "zh" | "en") =>
    (await layoutFlowchart(process, { lang })).boxes.map(({ lines }) =>
      lines.filter(({ role }) => role === "days").map(({ text }) => text),
    );
  expect(await days("zh")).toEqual([[], ["1.5 个工作日"], ["30 个自然日", "（不计时）"]]);
  expect(await days("en")).toEqual([[], ["1.5 days"], ["30 calendar days", "(not counted)"]]);
});

test("the main flow runs straight down", async () => {
  const { boxes } = await layoutFlowchart(fixtureProcess("licence"));
  const main = boxes.filter(({ id }) => !["not-accepted", "hearing", "refusal"].includes(id));
  expect(new Set(main.map(({ x, width }) => x + width / 2)).size).toBe(1);
});

test("a route leaves out what it does not take", async () => {
  const { boxes } = await layoutFlowchart(fixtureProcess("licence"), { route: "main" });
  expect(boxes.map(({ id }) => id)).toEqual(["apply", "accept", "review", "special", "decide", "certificate", "deliver", "archive"]);
});

test("the description counts", async () => {
  const zh = await layoutFlowchart(fixtureProcess("licence"), { lang: "zh" });
  expect(zh.description).toBe("“行政许可”流程图：11 个环节，4 个单位，3 处判断，1 处退回。");
  const en = await layoutFlowchart(fixtureProcess("licence"), { lang: "en" });
  expect(en.description).toBe("Flowchart of “Administrative licence”: 11 steps, 4 units, 3 decisions, 1 return.");
});

test("steps that wait for each other are still drawn", async () => {
  const process = processFrom({
    steps: [
      { id: "a", after: ["b"] },
      { id: "b", after: ["a", "b", "nowhere"] },
    ],
  });
  expect((await layoutFlowchart(process)).wires).toHaveLength(2);
});

test("a process without steps has a title and nothing else", async () => {
  const picture = await layoutFlowchart(processFrom({ name: "空", steps: [] }));
  expect([picture.headings.map(({ text }) => text), picture.boxes, picture.wires]).toEqual([["空"], [], []]);
});

/** Steps in sequence, every third also after the one `back` before. */
function longProcess(steps: number, back: number) {
  const after = (index: number) => [
    ...(index > 0 ? [`s${index - 1}`] : []),
    ...(index % 3 === 0 && index > back ? [`s${index - back}`] : []),
  ];
  return processFrom({ steps: Array.from({ length: steps }, (_, index) => ({ id: `s${index}`, days: 1, after: after(index) })) });
}

test.each([
  [400, 9],
  [2_000, 40],
])("a flowchart of %i steps, for which elkjs would take too long, has no flaw, no lane and no heading of one", async (steps, back) => {
  const picture = await layoutFlowchart(longProcess(steps, back));
  expect(picture.boxes).toHaveLength(steps);
  expect([picture.lanes, picture.bands]).toEqual([[], []]);
  expect(measurePicture(picture)).toMatchObject({ ...flawless, outsideLane: 0 });
});

test.each(["flowchart", "swimlane"] as const)("a tangle that nobody could read is refused (%s)", async (view) => {
  const far = (index: number) => Array.from({ length: Math.min(index, 30) }, (_, back) => `s${Math.floor((index * back) / 30)}`);
  const process = processFrom({ steps: Array.from({ length: 100 }, (_, index) => ({ id: `s${index}`, after: [...new Set(far(index))] })) });
  await expect(layoutFlowchart(process, { view })).rejects.toMatchObject({ problems: [{ code: "too-long" }] });
});
