import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalog, readTables, writeCatalog, writeCsv, writeXlsx } from "../../../src/formats/index.ts";
import { guardKinds } from "../../../src/model/index.ts";

const amount = fc.integer({ min: 0, max: 400 });
const change = fc.oneof(
  fc.record({ step: fc.constantFrom("apply", "decide"), days: amount }),
  fc.record({ unit: fc.constant("office"), staff: fc.integer({ min: 1, max: 9 }) }),
);
const scenario = fc.record(
  {
    id: fc.constant("plan"),
    name: fc.constant("Plan"),
    measures: fc.subarray(["fast", "more"]),
    changes: fc.array(change, { maxLength: 3 }),
    effort: amount,
    guard: fc.constantFrom(...guardKinds),
    start: fc.constantFrom("2026-03-02", "2027-12-31"),
    target: amount,
    budget: amount,
    powers: fc.subarray([...guardKinds]),
  },
  { requiredKeys: ["id", "name", "measures"] },
);

function readWith(plan: unknown) {
  const text = `leadpath: 1
calendar: mon-fri
units: [{id: office, name: Office, staff: 2}]
processes:
  - id: permit
    name: Permit
    steps: [{id: apply, name: Apply, unit: office, days: 5}, {id: decide, name: Decide, unit: office, days: 8, after: [apply]}]
    measures: [{id: fast, name: Fast, effort: 3, changes: [{step: decide, days: 6}]}, {id: more, name: More, effort: 1}]
    scenarios: [${JSON.stringify(plan)}]
`;
  const { catalog, problems } = readCatalog(text);
  expect(problems).toEqual([]);
  return catalog;
}

test("whatever a scenario holds comes back from a file, a workbook and CSV files as it was", () => {
  fc.assert(
    fc.property(scenario, fc.constantFrom("zh" as const, "en" as const), (plan, lang) => {
      const catalog = readWith(plan);
      expect(readCatalog(writeCatalog(catalog)).catalog).toEqual(catalog);
      expect(readTables([{ file: "list.xlsx", bytes: writeXlsx(catalog, { lang }) }]).catalog).toEqual(catalog);
      const files = [...writeCsv(catalog, { lang })].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
      expect(readTables(files).catalog).toEqual(catalog);
    }),
    { numRuns: 60 },
  );
});
