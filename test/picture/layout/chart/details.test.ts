import { expect, test } from "vitest";
import { details, type FlowchartOptions, layoutFlowchart, measurePicture } from "../../../../src/picture/layout/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

const everything = details;

const process = processFrom(
  {
    steps: [
      {
        id: "a",
        name: { zh: "受理", en: "Accept" },
        unit: "u",
        post: { zh: "窗口岗", en: "desk 1" },
        days: 2,
        uses: ["form", "unnamed"],
        produces: [],
        basis: { zh: "某法第一条", en: "Act s. 1" },
      },
      { id: "b", name: "B", post: "desk 2", days: 3, after: ["a"] },
    ],
  },
  [{ id: "u", name: { zh: "窗口", en: "Window" } }],
);
const named = { ...process, documents: [{ id: "form", name: { zh: "申请表", en: "Form" } }] };

async function shown(options: FlowchartOptions): Promise<{ texts: string[]; description: string }[]> {
  const { boxes } = await layoutFlowchart(named, options);
  return boxes.map(({ lines, description }) => ({ texts: lines.map(({ text }) => text), description }));
}

test("days are shown where nothing else is asked for", async () => {
  expect((await shown({}))[0]).toEqual({ texts: ["Window", "Accept", "2 days"], description: "Accept, Window, 2 days, leads to B" });
});

test("post stands beside the unit, documents and basis at the end, and the text alternative says the same", async () => {
  expect(await shown({ show: everything })).toEqual([
    {
      texts: ["Window", "(desk 1)", "Accept", "2 days", "uses: Form, unnamed", "basis: Act s. 1"],
      description: "Accept, Window, 2 days, post: desk 1, uses: Form, unnamed, basis: Act s. 1, leads to B",
    },
    { texts: ["desk 2", "B", "3 days"], description: "B, 3 days, post: desk 2" },
  ]);
  expect((await shown({ show: everything, lang: "zh" }))[0]).toEqual({
    texts: ["窗口", "（窗口岗）", "受理", "2 个工作日", "所需：申请表、unnamed", "依据：某法第一条"],
    description: "受理，窗口，2 个工作日，岗位：窗口岗，所需：申请表、unnamed，依据：某法第一条，下一环节：B",
  });
});

test("days can be left out", async () => {
  expect((await shown({ show: ["basis"] }))[0]).toEqual({
    texts: ["Window", "Accept", "basis: Act s. 1"],
    description: "Accept, Window, basis: Act s. 1, leads to B",
  });
});

test("in a lane, whose heading names the unit, the post stands alone", async () => {
  expect((await shown({ show: ["post"], view: "swimlane" }))[0]?.texts).toEqual(["desk 1", "Accept"]);
});

test.each([
  ["licence", "flowchart"],
  ["penalty", "flowchart"],
  ["penalty", "phases"],
] as const)("every symbol holds all of its details (%s, %s)", async (name, view) => {
  for (const lang of ["zh", "en"] as const) {
    const quality = measurePicture(await layoutFlowchart(fixtureProcess(name), { lang, view, show: everything }));
    expect(quality).toMatchObject({ textOutside: 0, nodeHits: 0, labelHits: 0, boxOverlaps: 0, outside: 0 });
  }
});

test("the basis of a process and of its limits", async () => {
  const founded = processFrom({
    basis: "Act, article 1",
    limits: [
      { kind: "statutory", days: 20, basis: "Act, article 42" },
      { kind: "promised", days: 10, basis: "Act, article 42" },
    ],
    steps: [{ id: "a", days: 2 }],
  });
  const texts = async (show: FlowchartOptions["show"]) => {
    const { headings, notes } = await layoutFlowchart(founded, { show });
    return [headings.slice(1), ...notes.map(({ lines }) => lines)].map((lines) => lines.map(({ text }) => text));
  };
  expect(await texts(["limits"])).toEqual([[], ["Statutory: 20 days", "Promised: 10 days", "whole process"]]);
  expect(await texts(["limits", "basis"])).toEqual([
    ["Basis: Act, article 1"],
    ["Statutory: 20 days", "Promised: 10 days", "whole process", "basis: Act, article 42"],
  ]);
});

test("how often a return may be taken stands on a line of its own where it does not fit beside the outcome", async () => {
  const labels = async (name: string) => {
    const outcomes = [{ id: "ok" }, { id: "back", name, returnTo: "a", rounds: 1 }];
    const process = processFrom({ steps: [{ id: "a" }, { id: "q", kind: "decision", after: ["a"], outcomes }] });
    const { wires } = await layoutFlowchart(process, { lang: "zh", view: "swimlane" });
    return wires.find(({ kind }) => kind === "return")?.label?.lines.map(({ text }) => text);
  };
  expect(await labels("退")).toEqual(["退", "（至多 1 次）"]);
  expect(await labels("材料不齐全")).toEqual(["材料不齐全", "（至多 1 次）"]);
});
