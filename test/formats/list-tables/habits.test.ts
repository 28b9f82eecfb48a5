import { describe, expect, test } from "vitest";
import { type ReadTables, readTables, writeCsv, writeXlsx } from "../../../src/formats/index.ts";
import { compareProblems } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { cells, workbook } from "../table/workbooks.ts";

// What offices write in their tables without thinking of a program.

function read(tables: Readonly<Record<string, string>>): ReadTables {
  return readTables(Object.entries(tables).map(([name, text]) => ({ file: `${name}.csv`, bytes: new TextEncoder().encode(text) })));
}

const told = ({ problems }: ReadTables) => problems.map(({ message }) => message.zh);
const entriesOf = ({ omissions, additions }: ReadTables, kind: string) =>
  [...omissions, ...additions].find((each) => each.kind === kind)?.entries.map(({ name }) => name);

function items(header: string, ...rows: string[]): ReadTables {
  return read({
    items: [`事项编码,事项名称,事项类型,${header}`, ...rows.map((row, at) => `${at + 1},甲${at + 1},行政许可,${row}`)].join("\n"),
  });
}

function steps(...rows: string[]): ReadTables {
  return read({
    items: "事项编码,事项名称,事项类型\n1,甲,其他行政权力\n",
    steps: ["事项编码,环节,办理时限", ...rows.map((row) => `1,${row}`)].join("\n"),
  });
}

test("a fee is said in words", () => {
  const result = items("是否收费", "不收费", "免费", "无", "收费", "否");
  expect(told(result)).toEqual([]);
  expect(result.catalog.items.map(({ fee }) => fee)).toEqual(["none", "none", "none", {}, "none"]);
});

test("how far an item is done online is said in the words of the platforms", () => {
  const result = items("网办深度", "网上咨询", "互联网收件", "原件预审", "互联网受理", "全流程网办");
  expect(told(result)).toEqual([]);
  expect(result.catalog.items.map(({ online }) => online)).toEqual(["information", "application", "application", "acceptance", "full"]);
});

test("a row of totals is no item, nor is a row with a running number alone; neither is an unknown column", () => {
  const result = read({
    items: "序号,事项编码,事项名称,事项类型,监督投诉电话\n1,A1,甲,行政许可,12345\n2,,,,\n合计,,1项,,\n",
    steps: "序号,事项编码,环节\n1,A1,受理\n2,,\n总计：,,1\n",
  });
  expect(told(result)).toEqual([]);
  expect(result.catalog.items).toMatchObject([{ code: "A1", contacts: { complain: "12345" } }]);
  expect(result.catalog.processes[0]?.steps.map(({ id }) => id)).toEqual(["apply", "受理", "受理-accepted", "not-accepted"]);
  expect(entriesOf(result, "total-rows")).toEqual(["items!A4", "steps!A4"]);
  expect(entriesOf(result, "unknown-columns")).toBeUndefined();
});

test("the title above the headings names the list, not the number of an annex or who filled it in", () => {
  const titled = "附件1,,\n海城区事项清单,,\n填报单位：审批局,,\n事项编码,事项名称,事项类型\n1,甲,行政许可\n";
  const result = read({ items: titled });
  expect(result.catalog.name).toBe("海城区事项清单");
  expect(entriesOf(result, "name-from-title")).toEqual(["海城区事项清单"]);
  const named = read({ 清单: "清单名称,来源\n正式名称,某处\n", items: titled });
  expect(named.catalog.name).toBe("正式名称");
  expect(items("备注", "无").catalog.name).toBeUndefined();
});

test.each([
  ["in one cell", "海城区事项清单,,,,"],
  ["over all columns", "海城区事项清单,海城区事项清单,海城区事项清单,海城区事项清单,海城区事项清单"],
])("a title right above the headings, %s, names the list and is no group of headings", (_, title) => {
  const rows = "事项编码,事项名称,事项类型,法定时限,承诺时限\n1,甲,行政许可,20个工作日,10个工作日\n";
  expect(read({ items: `${title}\n${rows}` }).catalog.name).toBe("海城区事项清单");
  const groups = "事项编码,事项名称,事项类型,法定时限,,承诺时限,\n,,,天数,单位,天数,单位\n1,甲,行政许可,20,工作日,10,工作日\n";
  const grouped = read({ items: `${title}\n${groups}` });
  expect(grouped.catalog.name).toBe("海城区事项清单");
  expect(grouped.catalog.items[0]?.limits).toMatchObject([
    { kind: "statutory", days: 20 },
    { kind: "promised", days: 10 },
  ]);
});

test("the calendar is a column of the list, and comes back", () => {
  const result = read({
    清单: "清单名称,日历\n某清单,国家节假日\n",
    items: "事项编码,事项名称,事项类型\n1,甲,其他行政权力\n",
    环节: "事项编码,环节\n1,办理\n",
  });
  expect(told(result)).toEqual([]);
  expect(result.catalog.processes[0]?.calendar).toBe("cn");
  expect(entriesOf(result, "calendar-assumed")).toBeUndefined();
  const again = readTables([{ file: "list.xlsx", bytes: writeXlsx(result.catalog, { lang: "zh" }) }]);
  expect(again.catalog).toEqual(result.catalog);
});

test("short names of a unit stand in one cell, however they are set apart", () => {
  const result = read({
    单位: "单位编号,单位名称,简称\nscj,市场监督管理局,市监局、市场局；食药局\n",
    items: "事项编码,事项名称,事项类型,实施主体\n1,甲,行政许可,市监局\n2,乙,行政许可,食药局\n",
  });
  expect(result.catalog.items.map(({ unit }) => unit)).toEqual(["scj", "scj"]);
  const parted = { ...result.catalog, units: [{ id: "a", name: "甲", aliases: ["甲、乙联合办", "甲办"] }] };
  const again = readTables([{ file: "list.xlsx", bytes: writeXlsx(parted, { lang: "zh" }) }]);
  expect(again.catalog.units.find(({ id }) => id === "a")?.aliases).toEqual(["甲、乙联合办", "甲办"]);
});

describe("lengths of time", () => {
  test.each([
    ["2小时", 0.25],
    ["半个小时", 0.0625],
    ["30分钟", 0.0625],
    ["5（工作日）", 5],
    ["3个工作日(含公示)", 3],
  ])("%s is %d working days", (text, days) => {
    const result = steps(`办理,${text}`);
    expect(told(result)).toEqual([]);
    expect(result.catalog.processes[0]?.steps[0]?.days).toBe(days);
  });

  test("24 hours are not a number of working days", () => {
    expect(told(steps("办理,24小时"))).toEqual(["steps!C2：办理时限“24小时”看不懂"]);
  });

  test("what brackets say after it is told, unless it says that the step does not count", () => {
    const result = steps("核查,10个工作日（不计入时限）", "公示,3个工作日(公示期)");
    expect(told(result)).toEqual([]);
    expect(result.catalog.processes[0]?.steps.map(({ clock }) => clock)).toEqual(["excluded", "counted"]);
    expect(entriesOf(result, "length-remarks")).toEqual(["steps!C3"]);
  });
});

test("materials in one line are set apart by 顿号, outside of brackets; that is told", () => {
  const result = items("申请材料", '"申请表（签字、盖章）、身份证"', "1、申请表；2、身份证、户口簿");
  expect(result.catalog.items.map(({ materials }) => materials?.length)).toEqual([2, 2]);
  expect(entriesOf(result, "parted-materials")).toEqual(["items!D2"]);
});

test("what is missing is called as the heading of its column, and marks as the file would have them in words", () => {
  const result = read({ items: "事项编码,事项名称,事项类型\n1,甲,\n" });
  expect(told(result)).toEqual(["items!C2：第 1 个事项：事项类型没有写，或不能这样写"]);
  const marked = readTables(
    [
      ["items", "事项编码,事项名称,事项类型\n1,甲,行政许可\n"],
      ["steps", "事项编码,环节\n1,申请\n1,受理\n"],
    ].map(([name, text]) => ({ file: `${name}.csv`, bytes: new TextEncoder().encode(text) })),
    { lang: "zh" },
  );
  const [mark] = marked.additions.find(({ kind }) => kind === "template-marks")?.entries ?? [];
  expect(mark).toEqual({ name: "甲: 申请", value: "开始" });
});

test("a table that is written has names for units, documents and steps, where they lead back to the same", () => {
  const catalog = read({
    单位: "单位编号,单位名称\nmzj,民政局\nx1,同名\nx2,同名\n",
    items: "事项编码,事项名称,事项类型,实施主体,申请材料\n1,甲,其他行政权力,mzj,申请表（甲）\n2,乙,其他行政权力,x2,申请表（甲）\n",
    steps: "事项编码,环节,办理单位\n1,办理,mzj\n2,办理,x2\n",
  }).catalog;
  const named = catalog.processes.map((each) => ({ ...each, steps: each.steps.map((step) => ({ ...step, name: step.id })) }));
  const explicit = { ...catalog, processes: named };
  expect(readTables([{ file: "a.xlsx", bytes: writeXlsx(explicit) }]).catalog).toEqual(explicit);
  const csv = writeCsv(catalog, { lang: "zh" });
  const column = (sheet: string, name: string) => {
    const [head = [], ...rows] = (csv.get(`${sheet}.csv`) ?? "")
      .replace(/^\ufeff/, "")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    return rows.map((row) => row[head.indexOf(name)]);
  };
  expect(column("items", "实施主体")).toEqual(["民政局", "x2"]);
  expect(column("steps", "环节")).toEqual(["办理", "办理"]);
  expect(column("steps", "办理单位")).toEqual(["民政局", "x2"]);
  expect(column("materials", "材料名称")).toEqual(["申请表（甲）", "申请表（甲）"]);
  const files = [...csv].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  expect(readTables(files).catalog).toEqual(catalog);
});

test("what is called a total and is a thing stays one", () => {
  const result = read({ units: "Unit id,Unit name\ntotal,Total office\n", items: "code,name,type\ntotal,All,licence\n" });
  expect(result.catalog.units.map(({ id }) => id)).toEqual(["total"]);
  expect(result.catalog.items.map(({ code }) => code)).toEqual(["total"]);
});

describe("numbers with zeros before them", () => {
  const steps = (after: string) =>
    `事项编码,序号,环节,工作日,前置环节\n1,01,申请,1,无\n1,02,受理,1,01\n1,03,审查,1,01\n1,04,决定,1,${after}\n`;
  const items = "事项编码,事项名称,事项类型\n1,甲,公共服务\n";

  test("a predecessor may be written with the zeros of its step or without", () => {
    const linksOf = (after: string) => {
      const { catalog, problems } = read({ items, steps: steps(after) });
      expect(problems).toEqual([]);
      return catalog.processes[0]?.steps.at(-1)?.after.map(({ step }) => step);
    };
    expect(linksOf("02；03")).toEqual(["受理", "审查"]);
    expect(linksOf("2；3")).toEqual(["受理", "审查"]);
  });

  test("a cell of a workbook is what its format shows", () => {
    const row = (code: string, name: string) =>
      `<row><c s="1"><v>${code}</v></c><c t="inlineStr"><is><t>${name}</t></is></c><c t="inlineStr"><is><t>公共服务</t></is></c></row>`;
    const head = cells([["事项编码", "事项名称", "事项类型"]]).replace("</sheetData>", `${row("7", "甲")}${row("12", "乙")}</sheetData>`);
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const { catalog } = readTables([{ file: "list.xlsx", bytes: workbook({ sheets: { 事项: head }, styles }) }]);
    expect(catalog.items.map(({ code }) => code)).toEqual(["007", "012"]);
  });
});

test("problems come sheet by sheet, in the order of the workbook", () => {
  const sheets = {
    事项: cells([
      ["事项编码", "事项名称", "事项类型"],
      ["1", "甲", "公共服务"],
      ["2", "乙", "不明"],
    ]),
    环节: cells([
      ["事项编码", "环节", "办理时限"],
      ["1", "申请", "若干"],
      ["1", "受理", "几天"],
    ]),
  };
  const { problems } = readTables([{ file: "list.xlsx", bytes: workbook({ sheets }) }]);
  expect(
    [...problems]
      .reverse()
      .sort(compareProblems)
      .map(({ message }) => message.zh.split("：")[0]),
  ).toEqual(["事项!C3", "环节!C2", "环节!C3"]);
});

test("an added unit that is nearly called like a known one is told with it", () => {
  const items =
    "事项编码,事项名称,事项类型,实施主体\n1,甲,公共服务,住房和城乡建设局\n2,乙,公共服务,住房和城乡建没局\n3,丙,公共服务,税务局\n";
  const { additions } = read({ items });
  expect(additions.find(({ kind }) => kind === "units-added")?.entries).toEqual([
    { name: "住房和城乡建设局" },
    { name: "住房和城乡建没局", value: 'did you mean "住房和城乡建设局"?' },
    { name: "税务局" },
  ]);
});

test("a link of the table to a step to which the template gives outcomes is one over the main outcome, or over that at whose end it leads", () => {
  const { catalog, problems } = read({
    items: "事项编码,事项名称,事项类型\n1,甲,行政许可\n",
    steps:
      "事项编码,环节,办理时限,前置环节\n1,申请,0个工作日,无\n1,受理,1个工作日,申请\n1,不予受理通知书,0个工作日,受理\n1,审查,5个工作日,受理\n1,决定,2个工作日,审查\n",
  });
  expect(problems).toEqual([]);
  const steps = catalog.processes[0]?.steps ?? [];
  expect(steps.map(({ id, after }) => [id, ...after.map(({ step, outcome }) => `${step} ${outcome ?? ""}`.trim())])).toEqual([
    ["申请"],
    ["受理", "申请"],
    ["不予受理通知书", "受理 refused"],
    ["审查", "受理 accepted"],
    ["决定", "审查"],
    ["决定-granted", "决定 granted"],
    ["refusal", "决定 denied"],
  ]);
});

/** Rows of items, each with a cell of its own format in the column of this heading. */
function formatted(heading: string, ...shown: readonly (readonly [value: number, format: string])[]): ReadTables {
  const head = cells([["事项编码", "事项名称", "事项类型", heading]]);
  const row = (value: number, at: number) =>
    `<row>${[`A${at}`, "甲", "公共服务"].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}<c s="${at + 1}"><v>${value}</v></c></row>`;
  const sheet = head.replace("</sheetData>", `${shown.map(([value], at) => row(value, at)).join("")}</sheetData>`);
  const formats = shown.map(([, format], at) => `<numFmt numFmtId="${170 + at}" formatCode="${format.replaceAll('"', "&quot;")}"/>`);
  const styles = `<numFmts>${formats.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${shown.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join("")}</cellXfs>`;
  return readTables([{ file: "list.xlsx", bytes: workbook({ sheets: { 事项: sheet }, styles }) }]);
}

test("days whose unit stands in the format of the cell, however that shows their number", () => {
  const { catalog, problems } = formatted(
    "承诺时限",
    [20, 'General"个工作日"'],
    [30, '#,##0"个工作日"'],
    [40, '#"个工作日"'],
    [50, "0个工作日"],
  );
  expect(problems).toEqual([]);
  expect(catalog.items.map(({ limits }) => limits?.[0]?.days)).toEqual([20, 30, 40, 50]);
});

test("a count is read without the word after it", () => {
  const formats = ['0"次"', '0"趟"', 'General"次"'];
  const { catalog, problems } = formatted("到办事现场次数", ...formats.map((format, at) => [at, format] as const));
  expect(problems).toEqual([]);
  expect(catalog.items.map(({ visits }) => visits)).toEqual([0, 1, 2]);
  const units = read({
    单位: "单位编号,单位名称,人数\na,甲局,3人\nb,乙局,4 名\nc,丙局,2万\n",
    items: "事项编码,事项名称,事项类型\n1,甲,公共服务\n",
  });
  expect(units.catalog.units.map(({ staff }) => staff)).toEqual([3, 4, undefined]);
  expect(told(units)).toHaveLength(1);
});

test("days whose unit stands in the format of the cell, or with spaces before its letters", () => {
  const head = cells([["事项编码", "事项名称", "事项类型", "承诺时限"]]);
  const row = (code: string, length: string) =>
    `<row>${[code, "甲", "公共服务"].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}${length}</row>`;
  const sheet = head.replace(
    "</sheetData>",
    `${row("A", '<c s="1"><v>20</v></c>')}${row("B", '<c s="1"><f>10+5</f><v>15</v></c>')}${row("C", '<c t="inlineStr"><is><t>15 个 工作日</t></is></c>')}</sheetData>`,
  );
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0&quot;个工作日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
  const { catalog, problems } = readTables([{ file: "list.xlsx", bytes: workbook({ sheets: { 事项: sheet }, styles }) }]);
  expect(problems).toEqual([]);
  expect(catalog.items.map(({ limits }) => limits?.[0]?.days)).toEqual([20, 15, 15]);
});

test("a row that is hidden, as a filter leaves it, is read, and told", () => {
  const rows = cells([
    ["事项编码", "事项名称", "事项类型"],
    ["A", "甲", "公共服务"],
    ["B", "乙", "公共服务"],
  ]);
  const sheet = rows.replace(/<row>(?=(?:(?!<row>).)*$)/s, '<row hidden="1">');
  const result = readTables([{ file: "list.xlsx", bytes: workbook({ sheets: { 事项: sheet } }) }]);
  expect(result.catalog.items.map(({ code }) => code)).toEqual(["A", "B"]);
  expect(entriesOf(result, "hidden-rows")).toEqual(["事项!A3"]);
});

test("a column that is hidden is read, and told where it says anything", () => {
  const rows = cells([
    ["事项编码", "事项名称", "事项类型", "备注", "收费"],
    ["A", "甲", "公共服务", "内部掌握"],
  ]);
  const sheet = rows.replace("<sheetData>", '<cols><col min="1" max="3" width="9"/><col min="4" max="5" hidden="1"/></cols><sheetData>');
  const result = readTables([{ file: "list.xlsx", bytes: workbook({ sheets: { 事项: sheet } }) }]);
  expect(result.catalog.items[0]?.note).toBe("内部掌握");
  expect(entriesOf(result, "hidden-columns")).toEqual(["事项!D1"]);
});

test("who has a table is told the column in which a special procedure is named", () => {
  const { catalog } = read({
    items: "事项编码,事项名称,事项类型\n1,甲,其他行政权力\n",
    环节: "事项编码,环节,办理时限\n1,勘验,5个工作日（不计入时限）\n",
  });
  expect(checkCatalog(catalog)).toMatchObject([
    { code: "excluded-without-special", remedy: { zh: expect.stringContaining("“特别程序”一列") } },
  ]);
});
