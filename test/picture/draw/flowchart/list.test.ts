import { describe, expect, test } from "vitest";
import type { Process } from "../../../../src/model/index.ts";
import { writeFlowchartList } from "../../../../src/picture/draw/index.ts";
import { buildFlowchartOutline, type FlowchartOptions, layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { type ProcessContent, processFrom } from "../../../support/process.ts";

function listed(process: Process, options: FlowchartOptions = {}): string {
  return writeFlowchartList(buildFlowchartOutline(process, options), { schedule: schedule(process, options) });
}

const branching: ProcessContent = {
  name: { zh: "许可", en: "Licence" },
  steps: [
    { id: "apply", name: { zh: "申请", en: "Apply" }, kind: "start", unit: "u", clock: "applicant", days: 3 },
    {
      id: "accept",
      name: { zh: "受理", en: "Accept?" },
      kind: "decision",
      days: 5,
      after: ["apply"],
      outcomes: [
        { id: "yes", name: { zh: "是", en: "Yes" } },
        { id: "no", name: { zh: "否", en: "No" } },
        { id: "mend", name: { zh: "补正", en: "Correct" }, returnTo: "apply", rounds: 1 },
      ],
    },
    { id: "grant", name: { zh: "发证", en: "Grant" }, days: 2, after: [{ step: "accept", outcome: "yes" }] },
    { id: "refuse", name: { zh: "驳回", en: "Refuse" }, kind: "end", after: [{ step: "accept", outcome: "no" }] },
  ],
};

test("steps come in their order with unit, days, clock and where they lead, in English", () => {
  const process = processFrom(branching, [{ id: "u", name: { zh: "申请人", en: "Applicant" } }]);
  expect(listed(process, { lang: "en" })).toBe(`# Licence

Flowchart of “Licence”: 4 steps, 1 unit, 1 decision, 1 return.

**10 working days in all: 7 counted, 3 applicant's or party's time**

1. **Apply** (start, critical)
   - Unit: Applicant
   - Days: 3 days
   - Clock: time of the applicant or party, not counted
   - Leads to: 2 Accept?
2. **Accept?** (decision, critical)
   - Days: 5 days
   - Clock: counted
   - Outcomes:
     - Yes → 3 Grant
     - No → 4 Refuse
   - Returns: Correct (once at most) → 1 Apply
3. **Grant** (critical)
   - Days: 2 days
   - Clock: counted
4. **Refuse** (end)

Days are working days unless stated otherwise.
`);
});

test("and in Chinese", () => {
  const process = processFrom(branching, [{ id: "u", name: { zh: "申请人", en: "Applicant" } }]);
  expect(listed(process, { lang: "zh" })).toContain(`2. **受理**（判断，关键环节）
   - 天数：5 个工作日
   - 计时：计入时限
   - 结果：
     - 是 → 3 发证
     - 否 → 4 驳回
   - 退回：补正（至多 1 次） → 1 申请
`);
});

describe.each([
  ["licence", {}],
  ["penalty", {}],
  ["urban-renewal", { scenario: "reform" }],
  ["licence", { route: "main" }],
] as const)("%s %j", (name, options) => {
  const process = fixtureProcess(name);

  test("the list has the steps, links and description of the flowchart", async () => {
    const { boxes, wires, description, title } = await layoutFlowchart(process, options);
    const outline = buildFlowchartOutline(process, options);
    expect(outline).toMatchObject({ description, title });
    expect(outline.steps.map(({ id }) => id)).toEqual(boxes.map(({ id }) => id));
    const links = outline.steps.flatMap(({ id, leadsTo, outcomes, returns }) =>
      [...leadsTo, ...outcomes, ...returns].map(({ number }) => `${id} ${outline.steps[number - 1]?.id}`),
    );
    const drawn = wires.filter(({ kind }) => kind !== "former").map(({ from, to }) => `${from} ${to}`);
    expect(links.sort()).toEqual(drawn.sort());
  });

  test("in English no Chinese word is left", () => {
    expect(listed(process, { ...options, lang: "en" })).not.toMatch(/\p{Script=Han}/u);
  });
});

test("a reform is told: what was removed, what changed, the days before", () => {
  const text = listed(fixtureProcess("urban-renewal"), { scenario: "reform", lang: "en" });
  expect(text).toContain("7. ~~**Review by the municipal authority**~~ (removed)\n");
  expect(text).toContain("   - Days: 1 day instead of 5 days\n");
  expect(text).toMatch(/\n10\. .*\n {4}- Unit/);
});

test("post, documents and basis are listed on request, days can be left out", () => {
  const text = listed(fixtureProcess("licence"), { lang: "en", show: ["documents"] });
  expect(text).toContain("   - Uses: Application form, Supporting documents\n");
  expect(text).not.toContain("- Days:");
});

test.each(["<script>alert(1)</script>", "**x** _y_ `z`", "a\n# b\n- c", "[x](javascript:alert(1))", "![x](y)", "a | b", "~~x~~", "$x$"])(
  "a name is text, never Markdown: %s",
  (name) => {
    const text = listed(processFrom({ name, steps: [{ id: "a", name, post: name, basis: name }] }), { show: ["post", "basis"] });
    const unescaped = text.replaceAll(/\\[\\`*_[\]<>&~|#$]/g, "").replaceAll(/\*\*|^# /gm, "");
    expect(unescaped).not.toMatch(/[`*_[\]<>~|#$]/);
    expect(text.split("\n")).toHaveLength(12);
  },
);

test.each([
  ["https://example.org/a_b", "https\\://example.org/a\\_b"],
  ["www.example.org", "www\\.example.org"],
  ["a@example.org", "a\\@example.org"],
  ["1. Accept", "1\\. Accept"],
  ["12) Accept", "12\\) Accept"],
  ["- Accept", "\\- Accept"],
  ["+ Accept", "\\+ Accept"],
  ["=====", "\\====="],
  ["3.5 days: 1-2", "3.5 days: 1-2"],
])("is no link and begins no list: %s", (name, expected) => {
  expect(listed(processFrom({ name, steps: [{ id: "a", days: 1 }] }))).toMatch(`# ${expected}\n`);
});

test("as plain text it has the same words and no marks", () => {
  const process = fixtureProcess("urban-renewal");
  const choice = { scenario: "reform", lang: "en" } as const;
  const [marked, plain] = (["markdown", "plain"] as const).map((form) =>
    writeFlowchartList(buildFlowchartOutline(process, choice), { schedule: schedule(process, choice), form }),
  );
  expect(plain).toBe(
    marked
      ?.replace(/^# /, "")
      .replaceAll(/\*\*|~~/g, "")
      .replaceAll("\\", ""),
  );
  expect(plain).not.toMatch(/[*~\\#]/);
  const hostile = writeFlowchartList(buildFlowchartOutline(processFrom({ name: "a*b_c <d>", steps: [{ id: "a", days: 1 }] })), {
    form: "plain",
  });
  expect(hostile).toMatch(/^a\*b_c <d>\n/);
});

test("a process too long for a picture can be listed", () => {
  const steps = Array.from({ length: 20_000 }, (_, index) => ({ id: `s${index}`, ...(index > 0 && { after: [`s${index - 1}`] }) }));
  expect(buildFlowchartOutline(processFrom({ steps })).steps.at(-2)?.leadsTo).toEqual([{ number: 20_000, name: "s19999", label: "" }]);
});
