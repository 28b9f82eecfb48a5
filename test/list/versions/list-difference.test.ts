import { expect, test } from "vitest";
import { compareLists } from "../../../src/list/versions/index.ts";
import { listWith } from "../list.ts";

const item = (details: string) => `  - {code: A, name: 更新许可, type: licence, unit: office, process: licence${details}}\n`;

test("a version does not differ from itself", () => {
  const list = listWith(item(", materials: [form]"));
  expect(compareLists(list, list)).toEqual({ added: [], removed: [], changed: [], unchanged: 1, daysGained: 0, facts: [], entries: [] });
});

test("nor does one that says two things of one kind", () => {
  const list = listWith(
    item(
      ", limits: [{kind: statutory, days: 20}, {kind: statutory, calendarDays: 60}], materials: [{document: form, form: original}, {document: form, form: copy}], basis: [{law: 许可法, article: 第一条}, {law: 许可法, article: 第二条}]",
    ),
  );
  expect(compareLists(list, list).changed).toEqual([]);
});

test("of several things of one kind it is told which is gone", () => {
  const before = listWith(
    item(
      ", basis: [{law: 许可法, article: 第一条}, {law: 许可法, article: 第二条}, {law: 水法, article: 第三条}], limits: [{kind: promised, days: 8, from: accept, to: decide}, {kind: promised, days: 3, from: accept, to: review}]",
    ),
  );
  const after = listWith(
    item(
      ", basis: [{law: 许可法, article: 第二条}, {law: 水法, article: 第三条}], limits: [{kind: promised, days: 3, from: accept, to: review}]",
    ),
  );
  const [change] = compareLists(before, after).changed;
  expect(change?.facts.map(({ label, before: old, after: now }) => [label.zh, old?.zh, now?.zh])).toEqual([
    ["设定依据：许可法", "第一条", undefined],
    ["时限：承诺 受理 → 决定", "8 个工作日", undefined],
  ]);
});

test("a law is called by its name, also where it is named by its id", () => {
  const laws = "laws: [{id: permit-law, name: {zh: 许可法, en: Permit law}}]\nprocesses:";
  const version = (law: string, article: string) => listWith(item(`, basis: [{law: ${law}, article: ${article}}]`), ["processes:", laws]);
  const [change] = compareLists(version("permit-law", "第一条"), version("permit-law", "第二条")).changed;
  expect(change?.facts[0]?.label).toEqual({ zh: "设定依据：许可法", en: "basis: Permit law" });
  expect(compareLists(version("许可法", "第一条"), version("permit-law", "第一条")).changed).toEqual([]);
});

test("items are known by their codes", () => {
  const before = listWith(`${item("")}  - {code: C, type: filing}\n`);
  const after = listWith(`  - {code: B, name: 备案, type: filing, unit: window}\n${item("")}`);
  const { added, removed, unchanged } = compareLists(before, after);
  expect(added).toEqual([{ code: "B", name: "备案", unit: "window" }]);
  expect(removed.map(({ code }) => code)).toEqual(["C"]);
  expect(unchanged).toBe(1);
});

test("field by field, part by part", () => {
  const before = listWith(item(", visits: 2, materials: [form, {document: map, need: required}], basis: [{law: 许可法, article: 第一条}]"));
  const after = listWith(item(", visits: 0, materials: [{document: map, need: later}, permit], basis: [{law: 许可法, article: 第二条}]"));
  const [change] = compareLists(before, after).changed;
  expect(change?.facts.map(({ key, before: old, after: now }) => [key, old?.zh, now?.zh])).toEqual([
    ["visits", "2", "0"],
    ["basis/许可法", "第一条", "第二条"],
    ["materials/map", "必要", "容缺后补"],
    ["materials/permit", undefined, "有"],
    ["materials/form", "有", undefined],
  ]);
  expect(change?.facts[2]?.label).toEqual({ zh: "申请材料：红线图", en: "materials: 红线图" });
});

test("steps are called by their names, in limits and in variants", () => {
  const version = (promised: number, days: number) =>
    listWith(
      item(
        `, limits: [{kind: promised, days: ${promised}, from: accept, to: decide}], variants: [{id: v, name: 加急, changes: [{step: review, days: ${days}}, {unit: office, staff: ${days}}]}]`,
      ),
    );
  const [change] = compareLists(version(8, 3), version(6, 2)).changed;
  expect(change?.facts.map(({ label, after }) => [label.zh, after?.zh])).toEqual([
    ["时限：承诺 受理 → 决定", "6 个工作日"],
    ["情形：加急", "审查 2 个工作日、更新办 2 人"],
  ]);
});

test("step by step, with the days gained", () => {
  const before = listWith(item(""));
  const after = listWith(
    item(""),
    [
      "unit: office, days: 4, after: [accept]}",
      "unit: office, days: 2, after: [apply]}\n      - {id: joint, name: 联审, unit: office, days: 1, after: [review]}",
    ],
    ["days: 2, after: [review]}", "days: 2, after: [joint]}"],
    ["      - {id: accept, name: 受理, unit: window, days: 1, after: [apply]}\n", ""],
  );
  const { changed, daysGained } = compareLists(before, after);
  expect(changed[0]?.days).toEqual({ before: 7, after: 5 });
  expect(daysGained).toBe(2);
  expect(
    changed[0]?.steps.map(({ id, change, facts }) => [
      id,
      change,
      facts.map(({ key, before: old, after: now }) => [key, old?.zh, now?.zh]),
    ]),
  ).toEqual([
    [
      "review",
      "changed",
      [
        ["time", "4 个工作日", "2 个工作日"],
        ["after", "accept", "apply"],
      ],
    ],
    ["joint", "added", []],
    ["decide", "changed", [["after", "review", "joint"]]],
    ["accept", "removed", []],
  ]);
});

test("limits of the process are those of the item", () => {
  const after = listWith(item(""), ["{kind: promised, days: 8}", "{kind: promised, days: 6}"]);
  const [change] = compareLists(listWith(item("")), after).changed;
  expect(change?.promised).toEqual({ before: 8, after: 6 });
  expect(change?.facts.map(({ key, before, after: now }) => [key, before?.en, now?.en])).toEqual([["limits/promised", "8 days", "6 days"]]);
});

test("a renamed unit is a change of what it is called", () => {
  const after = listWith(item(""), ["name: 窗口", "name: 综合窗口"]);
  const [change] = compareLists(listWith(item("")), after).changed;
  expect(change?.facts).toEqual([]);
  expect(change?.steps.map(({ id, facts }) => [id, facts[0]?.after?.zh])).toEqual([["accept", "综合窗口"]]);
});

test("a limit with all that it says", () => {
  const version = (details: string) => listWith(item(`, limits: [{kind: statutory, days: 20, ${details}}]`));
  const [change] = compareLists(
    version("basis: 许可法第四十二条, onExpiry: nothing, stops: [{step: review, effect: pause}], extension: {days: 10, basis: 负责人批准}"),
    version(
      "basis: 许可法第四十三条, onExpiry: deemed-approved, stops: [{step: review, effect: restart}], extension: {days: 10, basis: 分管领导批准}, note: 试行",
    ),
  ).changed;
  expect(change?.facts.map(({ label, before: old, after: now }) => [label.zh, old?.zh, now?.zh])).toEqual([
    ["时限：法定 依据", "许可法第四十二条", "许可法第四十三条"],
    ["时限：法定 备注", undefined, "试行"],
    ["时限：法定 逾期后果", "无", "视为准予"],
    ["时限：法定 停止计时", "审查（暂停）", "审查（重新计算）"],
    ["时限：法定 延长依据", "负责人批准", "分管领导批准"],
  ]);
});

test("a variant with its kinds of limits and all of its materials", () => {
  const version = (kind: string, need: string) =>
    listWith(item(`, variants: [{id: v, name: 加急, limits: [{kind: ${kind}, days: 5}], materials: [{document: form, need: ${need}}]}]`));
  const [change] = compareLists(version("statutory", "required"), version("promised", "later")).changed;
  expect(change?.facts.map(({ before: old, after: now }) => [old?.zh, now?.zh])).toEqual([
    ["申请表（必要）、法定 5 个工作日", "申请表（容缺后补）、承诺 5 个工作日"],
  ]);
});

test("what a step takes of an officer and on which days it begins", () => {
  const step = "{id: review, name: 审查, unit: office, days: 4,";
  const version = (details: string) => listWith(item(""), [step, `${step} ${details},`]);
  const [change] = compareLists(version("work: 2, batch: {weekdays: [2]}"), version("work: 1, batch: {weekdays: [2, 4]}")).changed;
  expect(change?.steps.map(({ facts }) => facts.map(({ label, before: old, after: now }) => [label.zh, old?.zh, now?.zh]))).toEqual([
    [
      ["用工", "2 个工作日", "1 个工作日"],
      ["开始日", "星期二", "星期二、星期四"],
    ],
  ]);
});

test("what items share is told once, of the list that it stands in", () => {
  const measures = (effort: number) =>
    [
      "    steps:\n",
      `    measures: [{id: M1, name: 并联, effort: ${effort}, changes: [{step: review, days: 2}, {add: {id: joint, name: 联席, days: ${effort}}}]}]\n    steps:\n`,
    ] as const;
  const two = `${item("")}${item("").replace("code: A", "code: B")}`;
  const { changed, entries } = compareLists(listWith(two, measures(2)), listWith(two, measures(3)));
  expect(changed).toEqual([]);
  expect(
    entries.map(({ kind, id, facts }) => [kind, id, facts.map(({ label, before, after }) => [label.zh, before?.zh, after?.zh])]),
  ).toEqual([
    [
      "process",
      "licence",
      [
        ["举措 M1：投入", "2", "3"],
        ["举措 M1：改动", "增加环节 联席（类型 办理、2 个工作日、计时 计入时限）", "增加环节 联席（类型 办理、3 个工作日、计时 计入时限）"],
      ],
    ],
  ]);
});

test("steps and limits that items tell are not told again of the process", () => {
  const after = listWith(item(""), ["days: 4", "days: 3"], ["{kind: promised, days: 8}", "{kind: promised, days: 6}"]);
  expect(compareLists(listWith(item("")), after).entries).toEqual([]);
  const spare = (days: number) => listWith("  []\n", ["days: 4", `days: ${days}`]);
  const [entry] = compareLists(spare(4), spare(3)).entries;
  expect(entry?.steps.map(({ id, facts }) => [id, facts.map(({ key }) => key)])).toEqual([["review", ["time"]]]);
});

test("real days and faster ways of a step", () => {
  const step = "{id: review, name: 审查, unit: office, days: 4,";
  const version = (details: string) => listWith(item(""), [step, `${step} ${details},`]);
  const [change] = compareLists(
    version("actual: {low: 2, likely: 4, high: 9}, modes: [{id: night, days: 2, effort: 3}]"),
    version("actual: {p50: 4, p90: 8}, modes: [{id: night, days: 1, effort: 5}]"),
  ).changed;
  expect(change?.steps.map(({ facts }) => facts.map(({ label, before: old, after: now }) => [label.zh, old?.zh, now?.zh]))).toEqual([
    [
      ["实际天数", "最短 2 个工作日、通常 4 个工作日、最长 9 个工作日", "中位 4 个工作日、九成以内 8 个工作日"],
      ["更快的办法 night：天数", "2 个工作日", "1 个工作日"],
      ["更快的办法 night：投入", "3", "5"],
    ],
  ]);
});
