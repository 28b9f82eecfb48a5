import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addMeasures, readCatalog } from "../../../src/formats/index.ts";
import { type Measure, measureSchema, stripExtras } from "../../../src/model/index.ts";
import { problemsOf } from "../../support/process.ts";
import { fixture, fixtureNames } from "../reading.ts";

const added: Measure[] = [
  measureSchema.parse({
    id: "N1",
    name: { zh: "并联：是", en: "yes: # no comment" },
    kind: "parallel",
    effort: 2,
    guard: "unchecked",
    changes: [{ step: "010", after: [{ step: "b", link: "SS", lag: 1 }] }],
    note: { zh: "原因", en: "- why" },
  }),
  measureSchema.parse({ id: "N2", changes: [{ step: "b", days: 1.5 }] }),
];

/** The lines of the text are all there, in their order. */
function expectKept(before: string, after: string): void {
  const lines = after.split(/\r?\n/);
  let at = 0;
  for (const line of before.replace(/\r?\n$/, "").split(/\r?\n/)) {
    at = lines.indexOf(line, at) + 1;
    expect(at, line).toBeGreaterThan(0);
  }
}

const head = "leadpath: 1\nname: 012   # as written\nprocesses:\n";
const steps = "    steps:\n      - {id: 010,   days: 1e1}   # spaced\n      - id: b\n        name: 'quoted'\n        after: [ 010 ]\n";

describe("addMeasures", () => {
  test.each([
    [
      "behind the measures that are there",
      `${head}  - id: p\n${steps}    measures:\n      - {id: M1}   # first\n      # a comment at the end\n    scenarios: []\n`,
    ],
    [
      "behind measures at the column of their key",
      `${head}  - id: p\n${steps}    measures:\n    - id: M1\n      note: |\n        in\n\n        lines\n    scenarios: []\n`,
    ],
    ["at the end of a file without a last new line", `${head}  - id: p\n${steps}    measures:\n      - id: M1`],
    ["where there are none", `${head}  - id: p\n${steps}    # about the steps\n\n  - id: q\n    steps: [{id: a}]\n`],
    ["in a list at the margin", `${head}- id: p\n${steps.replace(/^ {2}/gm, "")}# end\n`],
    ["where the key comes first", `${head}  -\n    measures:\n      - id: M1\n    id: p\n${steps}`],
    ["with the line ends of the file", `${head}  - id: p\n${steps}`.replaceAll("\n", "\r\n")],
    ["behind a byte order mark", `\ufeff${head}  - id: p\n${steps}`],
    [
      "behind a text of several lines that ends the process",
      `${head}  - id: p\n${steps}        note: >+\n          text\n\n          more\n\n\n    # of the process\n\n  # of the list\n  - {id: q}\n`,
    ],
    ["through an alias", `leadpath: 1\nx-p: &p\n  id: p\n  steps: [{id: 010}, {id: b, after: [010]}]\nprocesses: [*p]\n`],
  ])("adds them %s", (_, text) => {
    const before = readCatalog(text, { file: "a.yaml" });
    expect(before.problems).toEqual([]);
    const after = addMeasures(text, "p", added, { file: "a.yaml" });
    const read = readCatalog(after, { file: "a.yaml" });
    expect(read.problems).toEqual([]);
    const expected = before.catalog.processes.map((each) => (each.id === "p" ? { ...each, measures: [...each.measures, ...added] } : each));
    // What an alias stands for may be in a key that begins with x-, and changes there.
    expect(stripExtras(read.catalog)).toEqual(stripExtras({ ...before.catalog, processes: expected }));
    expectKept(text, after);
    expect(after.includes("\r\n") ? /[^\r]\n/.test(after) : false).toBe(false);
  });

  test.each([
    ["{id: p, steps: [{id: 010}, {id: b, after: [010]}]}", "a.yaml"],
    ["{id: p, measures: [], steps: [{id: 010}, {id: b}]}", "a.yaml"],
    ["{id: p, measures: [{id: M1}, {id: M2}, # why\n ], steps: [{id: 010}, {id: b}]}", "a.yaml"],
    ["{id: p, measures: [\n  {id: M1} # why\n  ], steps: [{id: 010}, {id: b}]}", "a.yaml"],
    ['{"id": "p", "steps": [{"id": "010"}, {"id": "b"}]}', "a.json"],
    ['{"id": "p", "measures": [{"id": "M1"}], "steps": [{"id": "010"}, {"id": "b"}]}', "a.json"],
  ])("adds them between brackets: %s in %s", (process, file) => {
    const text = file.endsWith("json") ? `{"leadpath": 1, "processes": [${process}]}` : `leadpath: 1\nprocesses: [${process}]\n`;
    const before = readCatalog(text, { file });
    expect(before.problems).toEqual([]);
    const after = addMeasures(text, "p", added, { file });
    if (file.endsWith("json")) JSON.parse(after);
    const read = readCatalog(after, { file });
    expect(read.problems).toEqual([]);
    expect(read.catalog.processes[0]?.measures).toEqual([...(before.catalog.processes[0]?.measures ?? []), ...added]);
  });

  test("leaves every line of the example as it is", () => {
    const text = readFileSync(new URL("../../../fixtures/urban-renewal.yaml", import.meta.url), "utf8");
    const after = addMeasures(text, "urban-renewal", [{ ...added[1], changes: [{ step: "A03", days: 1 }] } as Measure]);
    const [start, end] = [text.indexOf("    scenarios:"), after.indexOf("    scenarios:")];
    expect(after.slice(0, start)).toBe(text.slice(0, start));
    expect(after.slice(end)).toBe(text.slice(start));
    expect(after.slice(start, end)).toBe("      - id: N2\n        changes:\n          - {step: A03, days: 1}\n");
  });

  test.each(fixtureNames)("adds to every process of %s.yaml", (name) => {
    const text = fixture(name);
    const file = `${name}.yaml`;
    const measure = measureSchema.parse({ id: "new-one", effort: 1, guard: "unchecked" });
    for (const { id } of readCatalog(text, { file }).catalog.processes) {
      const after = addMeasures(text, id, [measure], { file });
      expectKept(text, after);
      const added = readCatalog(after, { file });
      expect(added.problems).toEqual([]);
      expect(added.catalog.processes.flatMap((process) => (process.measures.at(-1)?.id === "new-one" ? process.id : []))).toEqual([id]);
    }
  });

  test("refuses a text with errors", () => {
    expect(problemsOf(() => addMeasures(`${head}  - id: p\n    measures:\n`, "p", added))).toMatchObject([{ code: "wrong-type" }]);
  });

  test("refuses a process that the file does not have", () => {
    expect(() => addMeasures(`${head}  - id: p\n`, "q", added)).toThrow(RangeError);
  });
});
