import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ReadTables, readTables } from "../../../src/formats/index.ts";
import type { Process, Step } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { cells, workbook } from "../table/workbooks.ts";

/** Tables as CSV files, by their names. */
function read(tables: Readonly<Record<string, string>>): ReadTables {
  return readTables(Object.entries(tables).map(([name, text]) => ({ file: `${name}.csv`, bytes: new TextEncoder().encode(text) })));
}

function told({ problems }: ReadTables): string[] {
  return problems.map(({ code, message }) => `${code} ${message.en}`);
}

/** Every step with what it comes after, and where its outcomes return. */
function flowOf({ steps }: Process): string[] {
  return steps.map(({ id, after, outcomes = [] }) => {
    const links = after.map(({ step, outcome }) => (outcome === undefined ? step : `${step}[${outcome}]`));
    const returns = outcomes.filter(({ returnTo }) => returnTo !== undefined).map((each) => `${each.id}→${each.returnTo}`);
    return [id, "<", links.join(" "), ...returns].join(" ").trim();
  });
}

function processesOf(type: string, steps: readonly string[], more = ""): ReadTables {
  const rows = steps.map((step) => `1,${step}`).join("\n");
  return read({ items: `事项编码,事项名称,事项类型\n1,甲,${type}\n`, steps: `事项编码,环节${more}\n${rows}\n` });
}

function flowFor(type: string, steps: readonly string[], more = ""): string[] {
  const result = processesOf(type, steps, more);
  expect(told(result)).toEqual([]);
  const [process] = result.catalog.processes;
  const found = checkCatalog(result.catalog).filter(({ severity }) => severity === "error");
  expect(found.map(({ message }) => message.en)).toEqual([]);
  return flowOf(process as Process);
}

describe("the example, as an office has it", () => {
  const files = ["items", "steps"].map((name) => `fixtures/list-tables/${name}.csv`);
  const result = readTables(files.map((file) => ({ file, bytes: readFileSync(file) })));

  test("five items with four processes: two have the same steps", () => {
    expect(told(result)).toEqual([]);
    expect(result.catalog.items.map(({ code, type, process }) => [code, type, process])).toEqual([
      ["QX-001", "licence", "QX-001"],
      ["QX-002", "licence", "QX-001"],
      ["QX-101", "penalty", "QX-101"],
      ["MZ-001", "filing", "MZ-001"],
      ["MZ-002", "public-service", "MZ-002"],
    ]);
    expect(result.additions.find(({ kind }) => kind === "processes-shared")?.entries).toEqual([{ name: "QX-002" }]);
  });

  test("a list without errors, with everything told that was added", () => {
    expect(checkCatalog(result.catalog).filter(({ severity }) => severity === "error")).toEqual([]);
    const added = result.catalog.processes.flatMap(({ steps }) =>
      steps.filter(({ note }) => JSON.stringify(note ?? "").includes("Added by the template")),
    );
    expect(result.additions.find(({ kind }) => kind === "template-steps")?.count).toBe(added.length);
    expect(added.length).toBe(9);
  });

  test("every step of the table stays, in its order", () => {
    const names = readFileSync("fixtures/list-tables/steps.csv", "utf8")
      .split("\n")
      .slice(1, 7)
      .map((line) => line.split(",")[2]);
    const ids = result.catalog.processes[0]?.steps.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => names.includes(id))).toEqual(names);
  });

  test("limits, basis, materials and contacts of an item", () => {
    expect(result.catalog.items[0]).toMatchObject({
      unit: "市城市管理局",
      level: "city",
      limits: [
        { kind: "statutory", days: 20 },
        { kind: "promised", days: 12 },
      ],
      basis: [{ law: "城市道路管理条例", article: "第三十一条", text: "因特殊情况需要临时占用城市道路的，须经批准。" }],
      materials: [{ document: "占道申请表" }, { document: "占道方案" }],
      contacts: { complain: "12319" },
    });
    expect(result.catalog.items[4]).toMatchObject({
      caseKind: "instant",
      limits: [
        { kind: "statutory", days: 0 },
        { kind: "promised", days: 0 },
      ],
    });
  });
});

describe("templates add what a flat table leaves out", () => {
  test.each<[string, string[], string[]]>([
    [
      "01",
      ["受理", "决定"],
      [
        "apply <",
        "受理 < apply correct→apply",
        "not-accepted < 受理[refused]",
        "决定 < 受理[accepted]",
        "决定-granted < 决定[granted]",
        "refusal < 决定[denied]",
      ],
    ],
    ["行政确认", ["申请", "受理", "审核"], ["申请 <", "受理 < 申请 correct→申请", "not-accepted < 受理[refused]", "审核 < 受理[accepted]"]],
    [
      "行政许可",
      ["受理", "不予受理", "审批", "归档"],
      [
        "apply <",
        "受理 < apply correct→apply",
        "不予受理 < 受理[refused]",
        "审批 < 受理[accepted]",
        "refusal < 审批[denied]",
        "归档 < 审批[granted]",
      ],
    ],
    [
      "行政处罚",
      ["立案", "调查", "审核", "听证", "决定"],
      [
        "立案 <",
        "no-case < 立案[dropped]",
        "调查 < 立案[filed]",
        "审核 < 调查 more→调查",
        "transfer < 审核[crime]",
        "no-penalty < 审核[none]",
        "hearing-needed < 审核[punish]",
        "听证 < hearing-needed[needed]",
        "决定 < hearing-needed[not-needed] 听证",
      ],
    ],
    [
      "行政处罚",
      ["调查", "决定"],
      ["调查 <", "决定 < 调查 more→调查", "决定-punish < 决定[punish]", "transfer < 决定[crime]", "no-penalty < 决定[none]"],
    ],
    ["行政强制", ["催告", "强制执行"], ["催告 <", "done < 催告[complied]", "强制执行 < 催告[overdue]"]],
    ["行政检查", ["检查", "处理"], ["检查 <", "处理 < 检查", "处理-sound < 处理[sound]", "correct < 处理[faults]"]],
    ["行政征收", ["核定", "缴纳", "入库"], ["核定 <", "缴纳 < 核定", "enforced < 缴纳[overdue]", "入库 < 缴纳[paid]"]],
    ["行政裁决", ["申请", "调解", "裁决"], ["申请 <", "调解 < 申请", "agreed < 调解[agreement]", "裁决 < 调解[no-agreement]"]],
    ["行政给付", ["申请", "审定"], ["申请 <", "审定 < 申请", "审定-granted < 审定[granted]", "refusal < 审定[denied]"]],
    ["行政奖励", ["申报", "审定"], ["申报 <", "审定 < 申报", "审定-granted < 审定[granted]", "refusal < 审定[denied]"]],
    ["其他行政权力", ["批准"], ["批准 <", "批准-granted < 批准[granted]", "refusal < 批准[denied]"]],
    ["行政备案", ["受理", "备案"], ["apply <", "受理 < apply correct→apply", "not-accepted < 受理[refused]", "备案 < 受理[accepted]"]],
    ["公共服务", ["申请", "出证"], ["申请 <", "出证 < 申请"]],
    ["党务决策", ["提议", "表决", "公示"], ["提议 <", "表决 < 提议", "rejection < 表决[rejected]", "公示 < 表决[passed]"]],
  ])("%s: %j", (type, steps, flow) => {
    expect(flowFor(type, steps)).toEqual(flow);
  });

  test("the hearing is outside the time that counts", () => {
    const { catalog } = processesOf("行政许可", ["审查", "听证", "决定"]);
    const hearing = catalog.processes[0]?.steps.find(({ id }) => id === "听证") as Step;
    expect(hearing).toMatchObject({ kind: "task", clock: "excluded", special: "hearing" });
  });

  test("what the table says stays: outcomes, kind, links", () => {
    expect(flowFor("行政许可", ["申请,", "受理,材料齐全 80%；补正 20% → 申请 ×2", "决定,"], ",结果分支")).toEqual([
      "申请 <",
      "受理 < 申请 补正→申请",
      "决定 < 受理[材料齐全]",
      "决定-granted < 决定[granted]",
      "refusal < 决定[denied]",
    ]);
    expect(flowFor("行政许可", ["受理,办理,无", "审查,,受理 SS+2", "决定,办理,受理；审查"], ",环节类型,前置环节")).toEqual([
      "受理 <",
      "审查 < 受理",
      "决定 < 受理 审查",
    ]);
  });

  test("an outcome that names a later step leads on to it, one that leads nowhere ends", () => {
    expect(flowFor("其他", ["初审,合格；免审 → 归档；不合格", "复审,", "归档,"], ",结果分支")).toEqual([
      "初审 <",
      "初审-不合格 < 初审[不合格]",
      "复审 < 初审[合格]",
      "归档 < 复审 初审[免审]",
    ]);
  });
});

describe("headings", () => {
  const flat = (headings: string, row: string) => read({ items: `${headings}\n${row}\n`, steps: "编码,环节\n1,办理\n" });

  test("in English, with codes and words of the national platform", () => {
    const { catalog } = flat("Item code,Item name,Item type,Level,Promised limit,Channels", "1,A,05,3,20 working days,window; online");
    expect(catalog.items[0]).toMatchObject({
      type: "benefit",
      level: "city",
      limits: [{ kind: "promised", days: 20 }],
      channels: ["window", "online"],
    });
  });

  test("in two rows with merged cells, below a title", () => {
    const sheet = `<sheetData><row><c t="inlineStr"><is><t>清单</t></is></c></row>${cells([
      ["事项编码", "事项名称", "事项类型", "承诺办结时限", ""],
      ["", "", "", "天数", "单位"],
      ["1", "甲", "许可", "7", "自然日"],
    ]).slice(11)}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="D2:E2"/></mergeCells>`;
    const { catalog, problems } = readTables([
      {
        file: "a.xlsx",
        bytes: workbook({
          sheets: {
            Sheet1: sheet,
            环节: cells([
              ["编码", "环节"],
              ["1", "办理"],
            ]),
          },
        }),
      },
    ]);
    expect(problems).toEqual([]);
    expect(catalog.items[0]).toMatchObject({ code: "1", limits: [{ kind: "promised", calendarDays: 7 }] });
  });

  test("with the unit of time or the language in brackets", () => {
    const { catalog } = flat("编码,事项名称（zh）,事项名称（en）,类型,承诺时限（工作日）", "1,甲,A,许可,7");
    expect(catalog.items[0]).toMatchObject({ name: { zh: "甲", en: "A" }, limits: [{ kind: "promised", days: 7 }] });
  });

  test("unknown columns, sheets and hidden sheets are told", () => {
    const bytes = workbook({
      sheets: {
        事项: cells([
          ["编码", "名称", "类型", "颜色"],
          ["1", "甲", "许可", "红"],
        ]),
        统计: cells([["a"]]),
        旧: cells([["a"]]),
      },
      hidden: ["旧"],
    });
    const { omissions } = readTables([{ file: "a.xlsx", bytes }]);
    expect(omissions.map(({ kind, entries }) => [kind, ...entries.map(({ name, value }) => [name, value].join(" "))])).toEqual([
      ["hidden-sheets", "旧 "],
      ["unknown-sheets", "统计 "],
      ["unknown-columns", "事项!D1 颜色 (1)"],
    ]);
  });

  test("a calendar that no table names is told", () => {
    const tables = { items: "编码,名称,类型\n1,甲,许可\n", steps: "事项编码,环节,时限\n1,审查,2个工作日\n" };
    const kinds = (more: Readonly<Record<string, string>>) => read({ ...tables, ...more }).additions.map(({ kind }) => kind);
    expect(kinds({})).toContain("calendar-assumed");
    expect(kinds({ catalog: '清单名称,来源,其他内容\n甲,乙,"{""calendar"": ""cn""}"\n' })).not.toContain("calendar-assumed");
  });

  test("what is said of a calendar that no table names works, whatever the sheet of the items is called", () => {
    const steps = "事项编码,环节,时限\n1,审查,2个工作日\n";
    const items = "编码,名称,类型\n1,甲,许可\n";
    const [assumed] = read({ 清单: items, steps }).additions;
    expect(assumed?.message).toMatchObject({
      zh: expect.stringContaining("新建工作表“清单”（已有同名的，用“catalog”），A1 写“日历”，A2 写“国家节假日”"),
      en: expect.stringContaining("add a sheet named catalog with Calendar in A1 and cn in A2"),
    });
    expect(read({ items, steps, 清单: "日历\n国家节假日\n" }).catalog.calendar).toBe("cn");
    expect(read({ 清单: items, steps, catalog: "日历\n国家节假日\n" }).catalog.calendar).toBe("cn");
    expect(read({ items, steps, catalog: "Calendar\ncn\n" }).catalog.calendar).toBe("cn");
  });

  test("`__proto__` and `constructor` are headings like others", () => {
    const { catalog, omissions } = flat("编码,名称,类型,__proto__,constructor,其他内容", '1,甲,许可,x,y,"{""version"": 2}"');
    expect(omissions[0]?.entries.map(({ value }) => value)).toEqual(["__proto__ (1)", "constructor (1)"]);
    expect(catalog.items[0]).toMatchObject({ code: "1", version: 2 });
    expect(told(flat("编码,名称,类型,其他内容", '1,甲,许可,"{""__proto__"": {""polluted"": 1}}"'))).toEqual([
      "unknown-key items!A2: Item no. 1 has no key __proto__",
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("lengths of time", () => {
  const limitOf = (text: string) => {
    const { catalog, problems } = read({ items: `编码,名称,类型,承诺时限\n1,甲,许可,"${text}"\n` });
    return problems.length > 0 ? problems.map(({ code, message }) => `${code} ${message.en}`) : catalog.items[0]?.limits;
  };

  test.each<[string, object]>([
    ["20个工作日", { days: 20 }],
    ["20 工作日", { days: 20 }],
    ["15日", { days: 15 }],
    ["二十个工作日", { days: 20 }],
    ["3个月", { months: 3 }],
    ["30个自然日", { calendarDays: 30 }],
    ["2周", { weeks: 2 }],
    ["20 working days", { days: 20 }],
    ["90 calendar days", { calendarDays: 90 }],
    ["即办", { days: 0 }],
    ["不超过5个工作日", { days: 5 }],
    ["5个工作日内", { days: 5 }],
  ])("%s", (text, length) => {
    expect(limitOf(text)).toEqual([{ kind: "promised", ...length }]);
  });

  test("one without a unit, or that cannot be read, names its cell", () => {
    expect(limitOf("20")).toEqual(['limit-unit items!D2: Promised limit "20" has no unit']);
    expect(limitOf("5至7个工作日")).toEqual(['wrong-value items!D2: Promised limit "5至7个工作日" cannot be read']);
    expect(told(processesOf("许可", ["办理,3个月"], ",时限"))).toEqual(["wrong-value steps!C2: the time of a step cannot be in months"]);
  });
});

describe("problems name file, sheet and cell", () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ["a value that is not known", { items: "编码,名称,类型\n1,甲,行政许克\n" }, ['wrong-value items!C2: Item type cannot be "行政许克"']],
    [
      "an item without a type",
      { items: "编码,名称,类型\n1,甲,\n" },
      ["missing-key items!C2: Item no. 1: Item type is missing, or cannot be so"],
    ],
    [
      "an item that is not there",
      { items: "编码,名称,类型\n100,甲,许可\n", steps: "编码,环节\n101,办理\n" },
      ['unknown-item steps!A2: there is no item "101" in the table of items'],
    ],
    [
      "a ragged row",
      { items: "编码,名称,类型\n1,甲,许可\n2,乙\n" },
      ["ragged-row items!C3: line 3 has 2 fields, the header 3", "missing-key items!C3: Item no. 2: Item type is missing, or cannot be so"],
    ],
    [
      "a sheet without its columns",
      { items: "甲,乙\n1,2\n" },
      [
        'table-columns Sheet "items" has no headings that are known',
        "table-columns There is neither a table of items nor one of steps",
      ].slice(0, 1),
    ],
    ["no table at all", { a: "甲,乙\n1,2\n" }, ["table-columns There is neither a table of items nor one of steps"]],
    [
      "a fee that is none",
      { items: "编码,名称,类型,是否收费,收费标准\n1,甲,许可,否,5元\n" },
      ["wrong-value items!D2: it says that there is no fee, but it has its basis, standard or the like"],
    ],
    [
      "a date that is none",
      { items: "编码,名称,类型,生效日期\n1,甲,许可,2026-02-30\n" },
      ["wrong-value items!D2: Item no. 1: Effective cannot be so"],
    ],
    [
      "an invisible sign",
      { items: "编码,名称,类型\n1,甲\u202e乙,许可\n" },
      ["bad-character items!B2: there is an invisible or unprintable character U+202E"],
    ],
  ])("%s", (_, tables, problems) => {
    expect(told(read(tables))).toEqual(problems);
  });

  test("cells with errors, formulas without a value, codes that lost digits", () => {
    const header = cells([["编码", "名称", "类型"]]).slice(11, -12);
    const row = '<row><c><v>1.2345678901234567E+17</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c></row>';
    const bytes = workbook({ sheets: { 事项: `<sheetData>${header}${row}</sheetData>` } });
    const result = readTables([{ file: "a.xlsx", bytes }]);
    expect(told(result).slice(0, 3)).toEqual([
      "wrong-type 事项!A2: a code was stored as the number 123456789012345660 and lost its last digits",
      "table-cell 事项!B2: the cell has the error #N/A",
      "table-cell 事项!C2: the formula has no value that was worked out",
    ]);
    expect(result.problems[1]).toMatchObject({ file: "a.xlsx", line: 2, column: 2, message: { zh: "事项!B2：单元格是错误值 #N/A" } });
  });

  test("what the check finds has its cell, too", () => {
    const { catalog, places, cellAt } = processesOf("许可", ["受理,收件", "决定,"], ",前置环节");
    const [found] = checkCatalog(catalog, { places });
    expect([found?.code, found?.file, found?.line, found?.column, cellAt(found?.path ?? [])]).toEqual([
      "unknown-step",
      "steps.csv",
      2,
      3,
      "steps!C2",
    ]);
  });
});

describe("what is written twice or with zeros before it is told at its cell", () => {
  test("a number with a leading zero, but no code", () => {
    const result = read({
      items: "事项编码,事项名称,事项类型,法定办结时限,到办事现场次数\n0120,012,许可,020个工作日,02次\n",
      steps: "事项编码,序号,环节,时限（工作日）,x-内部编号\n0120,01,受理,05,007\n0120,02,决定,0.5,\n",
    });
    expect(told(result)).toEqual([
      "leading-zero items!E2: Visits is written 02, which is read as 2",
      "leading-zero items!D2: Statutory limit is written 020, which is read as 20; some programs read 16",
      "leading-zero steps!D2: Time is written 05, which is read as 5",
    ]);
    expect(result.catalog.items[0]).toMatchObject({ code: "0120", name: "012", visits: 2, limits: [{ days: 20 }] });
    expect(result.catalog.processes[0]?.steps.find(({ id }) => id === "受理")).toMatchObject({ days: 5, "x-内部编号": "007" });
  });

  test("a predecessor", () => {
    const result = read({
      items: "事项编码,事项名称,事项类型\n1,甲,其他\n",
      steps: "事项编码,环节编号,环节,时限（工作日）,前置环节\n1,a,申请,1,无\n1,b,审核,2,a; a SS+1; a\n",
    });
    expect(told(result)).toEqual([]);
    const found = checkCatalog(result.catalog, { places: result.places }).filter(({ code }) => code === "repeated-link");
    expect(found).toMatchObject([
      { severity: "warning", file: "steps.csv", line: 3, column: 5, path: ["processes", 0, "steps", 1, "after", 2] },
    ]);
    expect(found.map(({ path }) => result.cellAt(path))).toEqual(["steps!E3"]);
  });
});
