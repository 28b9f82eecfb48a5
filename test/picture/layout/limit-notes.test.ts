import { describe, expect, test } from "vitest";
import { buildFlowchartOutline, type FlowchartOptions, layoutFlowchart, layoutPages } from "../../../src/picture/layout/index.ts";
import type { Note, Picture } from "../../../src/picture/layout/picture.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

const licence = fixtureProcess("licence");

function textsOf({ lines }: Note): string[] {
  return lines.map(({ text }) => text);
}

function boxOf(picture: Picture, id: string) {
  const box = picture.boxes.find((each) => each.id === id);
  if (!box) throw new Error(`No box ${id}`);
  return box;
}

const views: FlowchartOptions[] = [
  { view: "flowchart" },
  { view: "swimlane" },
  { view: "phases" },
  { view: "swimlane", direction: "right" },
  { view: "phases", direction: "right" },
];

test.each([
  ["en", "Statutory: 20 days + 1 month (Accept? → Decision)"],
  ["zh", "法定 20 个工作日＋1 个月（是否受理 → 作出决定）"],
] as const)("a limit says by how much it may be extended, %s", async (lang, text) => {
  const limits = licence.limits.slice(0, 1).map((limit) => ({ ...limit, extension: { months: 1 } }));
  const { notes } = await layoutFlowchart({ ...licence, limits }, { lang });
  expect(notes.map(({ words }) => words)).toEqual([text]);
});

describe.each(views)("the limits beside a chart, $view $direction", (options) => {
  test("run from the end of one step to the end of the other, those between the same steps together", async () => {
    const picture = await layoutFlowchart(licence, options);
    expect(picture.notes.map(textsOf)).toEqual([
      ["Statutory: 20 days", "Promised: 20 days", "Accept? → Decision"],
      ["Statutory: 10 days", "Decision → Delivery"],
    ]);
    const end = (id: string) => {
      const box = boxOf(picture, id);
      return options.direction === "right" ? box.x + box.width : box.y + box.height;
    };
    const spans = picture.notes.map(({ leaders }) => leaders[0]?.map((point) => (options.direction === "right" ? point.x : point.y)));
    expect(spans).toEqual([
      [end("accept"), end("accept"), end("decide"), end("decide")],
      [end("decide"), end("decide"), end("deliver"), end("deliver")],
    ]);
  });

  test("stand clear of the chart and of each other, inside the picture", async () => {
    const { notes, boxes, lanes, width, height } = await layoutFlowchart(licence, options);
    const beyond = (edge: "right" | "bottom") =>
      Math.max(...[...boxes, ...lanes].map((each) => (edge === "right" ? each.x + each.width : each.y + each.height)));
    for (const note of notes) {
      if (options.direction === "right") expect(note.y).toBeGreaterThan(beyond("bottom"));
      else expect(note.x).toBeGreaterThan(beyond("right"));
      expect(note.x + note.width).toBeLessThanOrEqual(width);
      expect(note.y + note.height).toBeLessThanOrEqual(height);
      for (const line of note.lines) {
        expect(line.x - line.width / 2).toBeGreaterThanOrEqual(note.x);
        expect(line.x + line.width / 2).toBeLessThanOrEqual(note.x + note.width + 0.01);
      }
    }
    const [one, other] = notes as [Note, Note];
    const apart =
      one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
    expect(apart).toBe(true);
  });
});

const chain = (limits: Parameters<typeof processFrom>[0]["limits"]) =>
  processFrom({
    limits,
    steps: [
      { id: "a", name: "A", days: 1 },
      { id: "b", name: "B", days: 1, after: ["a"] },
      { id: "c", name: "C", days: 1, after: ["b"] },
    ],
  });

test("limits that bound overlapping times stand side by side, the shorter one nearer", async () => {
  const process = chain([
    { kind: "statutory", days: 9 },
    { kind: "promised", calendarDays: 1, from: "a", to: "b" },
  ]);
  const { notes } = await layoutFlowchart(process, { lang: "zh" });
  const [whole, part] = notes as [Note, Note];
  expect([whole, part].map(textsOf)).toEqual([
    ["法定 9 个工作日", "全流程"],
    ["承诺 1 个自然日", "A → B"],
  ]);
  expect(part.x + part.width).toBeLessThanOrEqual(whole.x);
});

test("one end may be left out: the time then begins with the first step, or ends with the last", async () => {
  const process = chain([
    { kind: "statutory", weeks: 2, to: "b" },
    { kind: "promised", months: 1, from: "b" },
  ]);
  const picture = await layoutFlowchart(process);
  expect(picture.notes.map(textsOf)).toEqual([
    ["Statutory: 2 weeks", "… → B"],
    ["Promised: 1 month", "B → …"],
  ]);
  const [first, last] = [boxOf(picture, "a"), boxOf(picture, "c")];
  expect(picture.notes[0]?.leaders[0]?.[0]?.y).toBe(first.y);
  expect(picture.notes[1]?.leaders[0]?.at(-1)?.y).toBe(last.y + last.height);
});

test("a limit to a step that is not shown has no note; nor have limits that nobody asked for", async () => {
  const process = { ...licence, limits: [{ kind: "statutory" as const, days: 3, from: "apply", to: "not-accepted" }] };
  expect((await layoutFlowchart(process)).notes).toHaveLength(1);
  expect((await layoutFlowchart(process, { route: "main" })).notes).toEqual([]);
  expect((await layoutFlowchart(process, { show: ["days"] })).notes).toEqual([]);
});

test("a page shows the limits between its own steps, the overview those of the whole process", async () => {
  const process = processFrom({
    limits: [
      { kind: "statutory", days: 9 },
      { kind: "promised", days: 2, from: "a", to: "b" },
    ],
    steps: [
      { id: "a", days: 1, phase: "p" },
      { id: "b", days: 1, phase: "p", after: ["a"] },
      { id: "c", days: 1, phase: "q", after: ["b"] },
    ],
  });
  const pages = await layoutPages(process);
  expect(pages.map(({ picture }) => picture.notes.map(({ words }) => words))).toEqual([
    ["Statutory: 9 days (whole process)"],
    ["Promised: 2 days (a → b)"],
    [],
  ]);
});

test("the outline says them in words", () => {
  expect(buildFlowchartOutline(licence, { lang: "zh" }).limits).toEqual([
    "法定 20 个工作日，承诺 20 个工作日（是否受理 → 作出决定）",
    "法定 10 个工作日（作出决定 → 送达）",
  ]);
});
