import { expect, test } from "vitest";
import { isSoundCatalog, openFiles } from "../../../../src/app/studio/source/open-files.ts";
import { exportProcess } from "../../../../src/app/studio/work/export-process.ts";
import { readCatalogs, writeXlsx } from "../../../../src/formats/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { smallList } from "../../../support/list.ts";

const open = (file: string, content: string | Uint8Array) => openFiles([{ file, bytes: new Uint8Array(Buffer.from(content)) }], "en");

test.each([
  ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', /a picture or a PDF/],
  ["renamed.yaml", '<svg xmlns="http://www.w3.org/2000/svg"/>', /a picture or a PDF/],
  ["a.png", "\u0089PNG\r\n", /a picture or a PDF/],
  ["a.pdf", "%PDF-1.7", /a picture or a PDF/],
  ["a.drawio", "<mxfile/>", /a drawing for draw\.io/],
  ["a.xml", "<mxfile/>", /a drawing for draw\.io/],
  ["a.bpmn", '<?xml version="1.0"?><bpmn:definitions/>', /a BPMN model/],
  ["a.xml", '<?xml version="1.0"?>\n<bpmn:definitions/>', /a BPMN model/],
  ["a.md", "1. A01: apply", /a text for readers/],
  ["a.html", "<!doctype html><p>", /a page, such as a report/],
  ["a.html", '<!doctype html><script id="packed"></script>', /a studio page that was shared/],
  ["a.json", '{"process":"p","days":3}', /what a command has computed/],
  ["a.ods", "PK\u0003\u0004mimetype", /a file of another program/],
])("%s with %j is told in one sentence to be what it is", (file, content, kind) => {
  const { problems, catalog } = open(file, content);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "error", file, message: { en: expect.stringMatching(kind) } });
  expect(catalog.processes).toEqual([]);
});

test.each(["zh", "en"] as const)("the timetable and the report that the studio exports in %s are told to be these", async (lang) => {
  const choice = { process: fixtureProcess("urban-renewal"), measures: ["M01"], changes: [], route: "main", lang } as const;
  for (const start of [undefined, "2026-03-02"]) {
    const table = open("urban-renewal-925-days.xlsx", await exportProcess({ ...choice, kind: "table", start }));
    expect(table.problems.map(({ message }) => message.en)).toEqual([expect.stringContaining("an exported timetable")]);
  }
  const report = open("report.html", await exportProcess({ ...choice, kind: "report" }));
  expect(report.problems.map(({ message }) => message.en)).toEqual([expect.stringContaining("such as a report")]);
});

test("a list whose processes have sources of their own opens from its workbook", () => {
  const { catalog } = readCatalogs(smallList());
  const processes = catalog.processes.map((each, at) => ({ ...each, source: `Source ${at}` }));
  const opened = open("list.xlsx", writeXlsx({ ...catalog, processes }));
  expect(isSoundCatalog(opened)).toBe(true);
  expect(new Set(opened.catalog.processes.map(({ id }) => id))).toEqual(new Set(catalog.processes.map(({ id }) => id)));
});

test("a catalog in JSON is opened, though it has a process", () => {
  expect(isSoundCatalog(open("a.json", '{"leadpath":1,"processes":[{"id":"p","steps":[{"id":"a","days":3}]}]}'))).toBe(true);
});
