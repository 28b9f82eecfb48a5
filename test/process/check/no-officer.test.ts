import { expect, test } from "vitest";
import { readCatalog } from "../../../src/formats/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";

function codesWith(changes: string): string[] {
  const { catalog } = readCatalog(`
leadpath: 1
units: [{ id: office, staff: 0 }]
processes:
  - id: p
    steps: [{ id: review, unit: office, days: 1 }]
    measures: [{ id: M1, effort: 1, changes: [${changes}] }]
`);
  return checkCatalog(catalog).map(({ code }) => code);
}

test("a unit without officers is left to the measure that brings some", () => {
  expect(codesWith("{ unit: office, staff: 2 }")).not.toContain("no-officer");
  expect(codesWith("{ step: review, days: 0 }")).toContain("no-officer");
});
