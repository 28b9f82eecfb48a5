import { describe, expect, test } from "vitest";
import { isSoundCatalog, openFiles } from "../../../../src/app/studio/source/open-files.ts";
import { writeXlsx } from "../../../../src/formats/index.ts";
import { fixtureCatalog } from "../../../support/fixtures.ts";

const bytesOf = (text: string, encoding?: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const text = "leadpath: 1\nname: 受理\nprocesses:\n  - id: p\n    name: 受理\n    steps: [{id: a, days: 3}]\n";
const other = { file: "b.yaml", bytes: bytesOf("leadpath: 1\nprocesses:\n  - {id: q, steps: [{id: a, days: 4}]}\n") };

describe("a catalog that is not UTF-8", () => {
  test.each([
    // 受理 in GB 18030.
    ["GB 18030", new Uint8Array([...bytesOf("leadpath: 1\nname: "), 0xca, 0xdc, 0xc0, 0xed])],
    ["UTF-16, little end first", bytesOf(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16())],
  ])("but %s is told, also beside others, and nothing of it is opened", (_, bytes) => {
    for (const files of [[{ file: "a.yaml", bytes }], [other, { file: "a.yaml", bytes }]]) {
      const opened = openFiles(files, "en");
      expect(isSoundCatalog(opened)).toBe(false);
      expect(opened.problems).toMatchObject([{ code: "not-utf8", file: "a.yaml", message: { en: '"a.yaml" is not encoded as UTF-8' } }]);
      expect(JSON.stringify(opened)).not.toContain("\ufffd");
    }
  });
});

test("what is no text is told to be that, not to be in a wrong encoding", () => {
  const opened = openFiles([{ file: "a.yaml", bytes: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0xff]) }], "en");
  expect(opened.problems).toMatchObject([{ code: "syntax", message: { en: expect.stringContaining("binary file") } }]);
});

test("a byte order mark is no part of the text", () => {
  const opened = openFiles([{ file: "a.yaml", bytes: bytesOf(`\ufeff${text}`) }], "en");
  expect(opened).toMatchObject({ problems: [], files: [{ file: "a.yaml", text }] });
});

test("catalogs and tables that are opened together are one catalog", () => {
  const table = { file: "reform.xlsx", bytes: writeXlsx(fixtureCatalog("urban-renewal")) };
  const opened = openFiles([other, table, { file: "a.yaml", bytes: bytesOf(text) }], "en");
  expect(isSoundCatalog(opened)).toBe(true);
  expect(opened.catalog.processes.map(({ id }) => id)).toEqual(["p", "q", "urban-renewal"]);
  expect([0, 1, 2].map(opened.fileOf)).toEqual(["a.yaml", "b.yaml", "reform.yaml"]);
});

test("files of one name, as from two folders, are told apart", () => {
  const table = { file: "a.xlsx", bytes: writeXlsx(fixtureCatalog("urban-renewal")) };
  const opened = openFiles([{ file: "a.yaml", bytes: bytesOf(text) }, table, { ...other, file: "a.yaml" }], "en");
  expect(isSoundCatalog(opened)).toBe(true);
  const textAt = (process: string) => {
    const file = opened.fileOf(opened.catalog.processes.findIndex(({ id }) => id === process));
    return opened.files.find((each) => each.file === file)?.text;
  };
  expect(new Set(opened.files.map(({ file }) => file))).toEqual(new Set(["a.yaml", "a (2).yaml", "a (3).yaml"]));
  for (const process of ["p", "q", "urban-renewal"]) expect(textAt(process)).toContain(`id: ${process}`);
});

test("a plan of Microsoft Project and a table with errors are told with their own names", () => {
  const plan = { file: "plan.xml", bytes: bytesOf("<Project>") };
  const table = { file: "t.csv", bytes: bytesOf("a,b\n1,2\n") };
  expect(openFiles([plan, table], "en").problems.map(({ file }) => file)).toEqual(expect.arrayContaining(["plan.xml", "t.csv"]));
});
