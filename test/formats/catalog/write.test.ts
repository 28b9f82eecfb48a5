import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCatalog, readCatalogs, writeCatalog } from "../../../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../../../src/model/index.ts";
import { problemsOf } from "../../support/process.ts";
import { randomReform } from "../../support/random-process.ts";

const folder = new URL("../../../fixtures/", import.meta.url);
const files = ["", "failures/"].flatMap((inner) =>
  readdirSync(new URL(inner, folder))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => inner + name),
);

describe("writeCatalog", () => {
  test.each(files)("what is written of %s reads back as the same catalog", (file) => {
    const { catalog } = readCatalog(readFileSync(new URL(file, folder), "utf8"));
    const again = readCatalog(writeCatalog(catalog));
    expect(again.catalog).toEqual(catalog);
    expect(again.problems).toEqual([]);
  });

  test("what is written of a random reform reads back", () => {
    fc.assert(
      fc.property(randomReform(), ({ units, phases: _phases, documents: _documents, ...process }) => {
        const catalog = assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [withoutShared(process)] }));
        expect(readCatalog(writeCatalog(catalog)).catalog).toEqual(catalog);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    "010",
    "1.10",
    "yes",
    "null",
    "~",
    "a: b",
    "# no comment",
    "two\nlines",
    "  spaces ",
    '"quoted"',
    "- dash",
    "{brace",
    "受理：是",
    "*star",
    "2026-01-01",
    "0x10",
  ])("a name such as %j stays as it is", (name) => {
    const catalog = assembleCatalog(catalogSchema.parse({ leadpath: 1, name, phases: [{ id: "010", name, note: { zh: name } }] }));
    expect(readCatalog(writeCatalog(catalog)).catalog).toEqual(catalog);
  });

  test("is written as a person would: no defaults, short forms, an entry a line", () => {
    const text = [
      "leadpath: 1",
      "name: {zh: 许可, en: Licence}",
      "units:",
      "  - {id: office}",
      "processes:",
      "  - id: p",
      "    steps:",
      "      - {id: a, kind: start, days: 0}",
      "      - {id: b, unit: office, days: 2.5, after: [a]}",
      "      - {id: c, days: 3, after: [{step: a, link: SS, lag: 1}, b], uses: []}",
      "      - {id: e, days: 9, modes: [{days: 6, effort: 2}, {id: night, days: 4, effort: 5}], after: [c]}",
      "    measures:",
      "      - {id: M1, changes: [{step: b, after: []}, {unit: office, staff: 2}, {add: {id: d, days: 2, modes: [{days: 1}], after: [a]}}]}",
      "",
    ].join("\n");
    expect(writeCatalog(readCatalog(text).catalog)).toBe(text);
  });

  test("files with calendars of their own are not written as one", () => {
    const file = (id: string, calendar: string) => ({
      file: `${id}.yaml`,
      text: `leadpath: 1\ncalendar: ${calendar}\nprocesses: [{id: ${id}, steps: [{id: a, days: 1}]}]\n`,
    });
    const { catalog } = readCatalogs([file("one", "mon-fri"), file("two", "every-day")]);
    expect(problemsOf(() => writeCatalog(catalog)).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong-value", "processes", 1, "calendar"],
    ]);
  });
});

/** What stands in the process itself, not in the file around it. */
function withoutShared<T extends { calendar: unknown; illustrative: unknown; source?: unknown }>({
  calendar: _calendar,
  illustrative: _illustrative,
  source: _source,
  ...process
}: T) {
  return process;
}
