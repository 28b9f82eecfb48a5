import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import { collectSlips } from "../../src/formats/yaml-repair/index.ts";
import { checkCatalog } from "../../src/process/check/index.ts";

const head = `leadpath: 1
units:
  - {id: cg, name: 城管局}
processes:
  - id: p
    name: 流程
    steps:
      - {id: s1, unit: cg, days: 1}
`;

/**
 * `line:column message` of everything that reading and checking say of a process with these lines, which begin on line
 * 9.
 */
function told(lines: string): string[] {
  return toldOf(head + lines);
}

function toldOf(text: string): string[] {
  const { catalog, problems, places } = readCatalog(text);
  return [...problems, ...checkCatalog(catalog, { places, found: problems })].map(
    (each) => `${each.line}:${each.column} ${each.message.en}`,
  );
}

const block = "      - id: s3\n        name: 勘查\n";
const end = "        days: 5\n        after: [s1]\n";

describe("a slip is told at its sign, and nothing else", () => {
  test.each([
    ["      - {id: s3, name: 现场: 勘查, days: 1, after: [s1]}\n", "9:26 One colon too many"],
    ["      - {id: s3, name: 《办法》: 听证, days: 1, after: [s1]}\n", "9:28 One colon too many"],
    [`      - id: s3\n        name: 《办法》: 听证\n${end}`, "10:19 One colon too many"],
    ["      - {id: s3, name：勘查, days: 1, after: [s1]}\n", "9:22 Full-width colon ："],
    [`${block}        days：5\n        after: [s1]\n`, "11:13 Full-width colon ："],
    [`${block}        after: [s1]\n        days：5\n`, "12:13 Full-width colon ："],
    ["      - {id: s3, days:10, after: [s1]}\n", '9:22 There is no space after "days:"'],
    [`${block}        days:10\n        after: [s1]\n`, '11:13 There is no space after "days:"'],
    ["      - {id: s3, name: 勘查，days: 1, after: [s1]}\n", "9:26 Full-width comma ，"],
    ["      - {id: s3, name: 勘查，days：1, after: [s1]}\n", "9:26 Full-width comma ，", "9:31 Full-width colon ："],
    ["      - {id: s3, days: 1, after: [s1]，unit: cg}\n", "9:38 Full-width comma ，"],
    ["      - {id: s2, days: 1}\n      - {id: s3, days: 1, after: [s1，s2]}\n", "10:37 Full-width comma ，"],
    ["      - {id: s2, days: 1}\n      - {id: s3, days: 1, after: [s1、s2]}\n", "10:37 Full-width sign 、"],
    ["      - {id: s3, days: 1, after: 【s1】}\n", "9:34 Full-width bracket 【"],
    [`${block}        after: 【s1】\n        days: 5\n`, "11:16 Full-width bracket 【"],
    ["      - {id: s3, days: 1, after: [s1】}\n", "9:37 Full-width bracket 】"],
    ["      - ｛ id: s3, days: 1, after: [s1] ｝\n", "9:9 Full-width bracket ｛"],
    ["      - {id: “s3”, days: 1, after: [s1]}\n", "9:14 Chinese quotation marks"],
    ["      - {id: s3, name: “现场, 勘查”, days: 1, after: [s1]}\n", "9:24 Chinese quotation marks"],
    ["      -id: s3\n        days: 5\n        after: [s1]\n", '9:7 There is no space after "-"'],
    ["      －id: s3\n        days: 5\n        after: [s1]\n", "9:7 A long dash －"],
    ["      - id: s3\n        days:\u00a05\n        after: [s1]\n", "10:14 This is a no-break space (U+00A0)"],
    ["      - id: s3\n        days: 5\n        after:\n          -s1\n", '12:11 There is no space after "-"'],
    ["      - {id: s3, name: 勘查 days: 1, after: [s1]}\n", '9:27 There is no comma before "days"'],
    ["      - {id: s3, days: 1, after: [s1]}}\n", "9:39 One bracket too many: }"],
    ["      - {id: s3, days: 1, after: [s1]},\n", "9:39 There is no need of a comma here"],
    ["      - {id: s3, name: 听证 #1, days: 1, after: [s1]}\n", "9:27 A space and # begin a comment: what follows is ignored"],
  ])("%j", (lines, ...expected) => {
    expect(told(lines)).toEqual(expected);
  });

  test.each([
    ["leadpath：1\nunits: [{id: a}]\n", "1:9 Full-width colon ："],
    ["leadpath: 1\nunits：\n  - {id: a}\n  - {id: b}\n", "2:6 Full-width colon ："],
    ["leadpath: 1\nunits:\n  -id: a\n  -id: b\n", '3:3 There is no space after "-"', '4:3 There is no space after "-"'],
    ['{"leadpath"：1}', "1:12 Full-width colon ："],
  ])("%j", (text, ...expected) => {
    expect(toldOf(text)).toEqual(expected);
  });
});

describe("of one mistake that hides the structure, only that is told", () => {
  test.each([
    [`      - id: s3\n\t\tname: 勘查\n${end}      - id: s4\n`, "10:1 A tab is used to indent"],
    [`      - id: s3\n\u3000\u3000\u3000\u3000name: 勘查\n${end}`, "10:1 A full-width space is used to indent"],
    [`      - id: s3\n${"\u00a0".repeat(8)}name: 勘查\n${end}`, "10:1 A no-break space (U+00A0) is used to indent"],
    [`      - id: s3\n      name: 勘查\n${end}      - id: s4\n`, "10:7 The indentation does not fit"],
    ["      - id: s3\n        actual: low: 1, likely: 2, high: 5}\n", "10:43 One bracket too many: }"],
    ["      - id: s3\n        days: 1\n        actual: low: 1\n", "11:20 One colon too many"],
    [`${block}          days: 5\n        after: [s1]\n`, '11:11 The line of "days" is indented too far'],
    [`      - id: s3\n        name 勘查\n${end}`, "10:9 This line has no colon, or a key goes over several lines"],
    ["      - id: s3, days: 1\n      - id: s4\n", '9:17 "days" stands on the same line as the key before it'],
    ['      - {id: s3, name: "勘查, days: 1}\n      - {id: s4, name: "听证", days: 1}\n', '9:24 This quotation mark is not closed: "'],
    [`      - id: s3\n        name: "勘查\n${end}`, '10:15 This quotation mark is not closed: "'],
    ["      - {id: s3, days: 1, after: [s1]\n      - {id: s4, days: 1}\n", "9:9 This bracket is not closed: {"],
    ["      - {id: s3, after: [s1, days: 1}\n      - {id: s4, days: 1}\n", "9:25 This bracket is not closed: ["],
    ["      - id: s3\n        after: [s1\n        days: 1\n", "10:16 This bracket is not closed: ["],
  ])("%j", (lines, expected) => {
    expect(told(lines)).toEqual([expected]);
  });

  test("but what can be named elsewhere is told too", () => {
    expect(told(`      - id: s3\n\tname: x\n${end}      - {id: s4, days：1}\n`)).toEqual([
      "10:1 A tab is used to indent",
      "13:22 Full-width colon ：",
    ]);
  });
});

test("what is mended is read on, so that other mistakes are told in the same turn, at their places in the file", () => {
  expect(told("      - {id: s3，days：5, after: 【s9】, unit: cgg}\n")).toEqual([
    "9:16 Full-width comma ，",
    "9:21 Full-width colon ：",
    "9:32 Full-width bracket 【",
    '9:33 The after of step "s3" refers to step "s9", which does not exist',
    '9:44 Step "s3" refers to unit "cgg", which does not exist',
  ]);
});

describe("no slips", () => {
  const folders = ["../../fixtures/", "../../fixtures/failures/"].map((each) => new URL(each, import.meta.url));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));

  test("in the well-written fixtures", () => {
    for (const file of files.filter(
      ({ pathname }) => /\.yaml$/.test(pathname) && (!/failures/.test(pathname) || /\.good\./.test(pathname)),
    ))
      expect(collectSlips(readFileSync(file, "utf8")), file.pathname).toEqual([]);
  });

  test.each([
    ['name: "现场：勘查，days：5 【一】"'],
    ["name: 现场：勘查，见【附件】（一）"],
    ["name: {zh: “放管服”改革, en: 'a: b'}"],
    ['name: "两行\n  days：5"'],
    ["note: |\n  \u3000\u3000第一条：days:5\n\n  -id: {\nname: x"],
    ["note: 第一行\n  办法：见 http://a.b/c:d\nname: x"],
    ["# days：5 [ {\nname: x # ，："],
    ["units: [\n  {id: a}, # ]\n  {id: b,\n   name: x}\n]"],
    ["items: [{tags: [甲、乙，丙]}]"],
    ["source: https://a.b/c#d"],
  ])("in %j", (text) => {
    expect(collectSlips(`leadpath: 1\n${text}\n`)).toEqual([]);
  });
});

test("a large file with a mistake in every line does not take time that grows with its square", () => {
  const line = "      - {id: s3，name: 现场: 勘查, after: 【s1】}\n";
  const text = head + line.repeat(60_000);
  // With work that does, this would run into the time limit of the test.
  const counts = [text, text.replaceAll("\n", " "), '"'.repeat(300_000), `${"- {".repeat(3_000)}${"，".repeat(150_000)}`].map(
    (each) => collectSlips(each).length,
  );
  // Three in each line; what has one cause is told once.
  expect(counts[0]).toBe(3 * 60_000);
  expect(Math.max(...counts.slice(1))).toBe(1);
});

test.each(["list.xlsx", "清单.XLSX", "steps.csv"])("a table, %s, is made a catalog by import", (file) => {
  const text = file.endsWith("csv") ? "事项编码,事项名称\n1,甲\n" : "PK\u0003\u0004\u0014\0\u0006";
  const [only, ...more] = readCatalog(text, { file }).problems;
  expect(only).toMatchObject({ code: "syntax", file, message: { en: "This is a table, not YAML" } });
  expect(only?.remedy.en).toContain(`leadpath import ${file} -o list`);
  expect(more).toEqual([]);
});

describe("a file that is no text", () => {
  test.each([
    ["PK\u0003\u0004\u0014\0\u0006", "an Excel, Word or zip file"],
    ["%PDF-1.7\n%\u00e2\u00e3", "a PDF file"],
    ["l\0e\0a\0d\0", "a binary file, or a text that was not saved as UTF-8"],
  ])("%j", (text, what) => {
    const [only, ...more] = readCatalog(text, { file: "a.yaml" }).problems;
    expect(only).toMatchObject({ code: "syntax", file: "a.yaml", line: 1, column: 1, message: { en: `This is ${what}, not YAML` } });
    expect(more).toEqual([]);
  });

  test("no control character gets into a message", () => {
    const { problems } = readCatalog('leadpath: 1\n"\\e[31m": 1\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.en).not.toMatch(/\p{Cc}/u);
  });
});
