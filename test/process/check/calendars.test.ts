import { expect, test } from "vitest";
import { readCatalogs } from "../../../src/formats/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";

function file(name: string, calendar: string) {
  return {
    file: name,
    text: `leadpath: 1\ncalendar: ${calendar}\nprocesses:\n  - {id: ${name[0]}, steps: [{id: s, kind: end, days: 1}]}\n`,
  };
}

test("the calendars of all files are checked, each once and at its place", () => {
  const { catalog, places } = readCatalogs([file("a.yaml", "{country: CN}"), file("b.yaml", "cn"), file("c.yaml", "{region: BY}")]);
  expect(checkCatalog(catalog, { places })).toMatchObject([
    { code: "calendar-country", file: "a.yaml", line: 2, column: 21 },
    { code: "calendar-country", file: "c.yaml", line: 2, column: 20 },
  ]);
});
