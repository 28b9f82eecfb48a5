import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCatalogs, readTables, writeCsv, writeXlsx } from "../../../src/formats/index.ts";
import type { Catalog, Language } from "../../../src/model/index.ts";

function catalogOf(...files: readonly string[]): Catalog {
  const { catalog, problems } = readCatalogs(files.map((file) => ({ file, text: readFileSync(file, "utf8") })));
  expect(problems).toEqual([]);
  return catalog;
}

function throughXlsx(catalog: Catalog, lang: Language): Catalog {
  const { catalog: back, problems } = readTables([{ file: "list.xlsx", bytes: writeXlsx(catalog, { lang }) }]);
  expect(problems).toEqual([]);
  return back;
}

function throughCsv(catalog: Catalog, lang: Language): Catalog {
  const files = [...writeCsv(catalog, { lang })].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const { catalog: back, problems } = readTables(files);
  expect(problems).toEqual([]);
  return back;
}

const fixtures = readdirSync("fixtures")
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => `fixtures/${name}`);

describe("a catalog through tables is the same catalog", () => {
  test.each(fixtures)("%s", (file) => {
    const catalog = catalogOf(file);
    for (const lang of ["zh", "en"] as const) {
      expect(throughXlsx(catalog, lang)).toEqual(catalog);
      expect(throughCsv(catalog, lang)).toEqual(catalog);
    }
  });
});

test("a step that follows a decision whatever comes out of it follows it so when it comes back", () => {
  const { catalog } = readCatalogs([
    {
      file: "permit.yaml",
      text: `leadpath: 1
processes:
  - id: permit
    steps:
      - {id: apply, name: Apply, days: 1}
      - id: pass
        name: Complete?
        kind: decision
        days: 1
        after: [apply]
        outcomes: [{id: ok, name: "Yes"}, {id: bad, name: "No", returnTo: apply}]
      - {id: issue, name: Issue permit, days: 1, after: [pass]}
`,
    },
  ]);
  expect(throughXlsx(catalog, "en")).toEqual(catalog);
  expect(throughCsv(catalog, "zh")).toEqual(catalog);
});
