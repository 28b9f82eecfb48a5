import { describe, expect, test } from "vitest";
import { editProcess, type ProcessEdits, readCatalog } from "../../../src/formats/index.ts";
import type { Link } from "../../../src/model/index.ts";
import { problemsOf } from "../../support/process.ts";

function behind(step: string): Link {
  return { step, link: "FS", lag: 0 };
}

/** The lines that an edit takes out of a text and puts into it. */
function changedLines(before: string, edits: ProcessEdits): string[] {
  const [old, now] = [before, editProcess(before, "p", edits)].map((text) => text.split("\n"));
  const out = old?.filter((line) => !now?.includes(line)).map((line) => `- ${line.trim()}`) ?? [];
  return [...out, ...(now?.filter((line) => !old?.includes(line)).map((line) => `+ ${line.trim()}`) ?? [])];
}

const text = `leadpath: 1
processes:
  - id: p
    steps:
      - id: a
        calendarDays: 14   # two weeks
      - id: b   # second
        clock: excluded # by law
        special: hearing
        days: 1e1 # as written
        after:
          # first the one
          - a   # why a
          - {step: c, link: SS} # why c
      - {id: c, days: 1, after: [], modes: [{days: 0.5, effort: 1}, {id: fast, calendarDays: 0, effort: 2}]} # third
    measures:
      - id: M1 # one
        changes:
          - {step: b, calendarDays: 3} # of b
          - add: {id: n, days: 2, after: [a]} # new
    scenarios:
      - id: one # about one
        name: One
        measures: [M1]
        note: >-
          of
          one

      # about two
      - {id: two, measures: [M1, c-0_5d]} # two
      - {id: three, measures: [c-fast]}
`;

describe("an edit changes the lines that it must", () => {
  test.each<[string, ProcessEdits, string[]]>([
    [
      "days in the place of calendar days",
      { steps: [{ step: "a", days: 3 }] },
      ["- calendarDays: 14   # two weeks", "+ days: 3   # two weeks"],
    ],
    [
      "values that are the same",
      { steps: [{ step: "b", days: 10, clock: "excluded", after: [behind("a"), { ...behind("c"), link: "SS" }] }] },
      [],
    ],
    ["defaults that are not written", { steps: [{ step: "a", clock: "counted", after: [] }] }, []],
    ["a clock", { steps: [{ step: "b", clock: "counted" }] }, ["- clock: excluded # by law", "+ clock: counted # by law"]],
    ["an entry that goes", { steps: [{ step: "b", after: [behind("a")] }] }, ["- - {step: c, link: SS} # why c"]],
    ["an entry that comes", { steps: [{ step: "b", after: [behind("a"), { ...behind("c"), link: "SS" }, behind("d")] }] }, ["+ - d"]],
    [
      "a list that is another",
      { steps: [{ step: "b", after: [behind("d")] }] },
      ["- after:", "- # first the one", "- - a   # why a", "- - {step: c, link: SS} # why c", "+ after: [d]"],
    ],
    [
      "a change of a measure",
      { measures: [{ measure: "M1", step: "b", days: 4 }] },
      ["- - {step: b, calendarDays: 3} # of b", "+ - {step: b, days: 4} # of b"],
    ],
    [
      "a step that a measure adds",
      { measures: [{ measure: "M1", step: "n", clock: "applicant", after: [] }] },
      ["- - add: {id: n, days: 2, after: [a]} # new", "+ - add: {id: n, days: 2, after: [], clock: applicant} # new"],
    ],
    [
      "a scenario's name",
      { scenarios: { set: [{ id: "one", name: "1", measures: ["M1"], note: "of one" }] } },
      ["- name: One", '+ name: "1"'],
    ],
    [
      "a scenario without its note",
      { scenarios: { set: [{ id: "one", name: "One", measures: ["M1"] }] } },
      ["- note: >-", "- of", "- one"],
    ],
    [
      "a scenario that has more and one that is new",
      {
        scenarios: {
          set: [
            { id: "four", measures: [] },
            { id: "three", measures: ["c-fast", "M1"] },
          ],
        },
      },
      ["- - {id: three, measures: [c-fast]}", "+ - {id: three, measures: [c-fast, M1]}", "+ - id: four"],
    ],
    [
      "scenarios that go",
      { scenarios: { remove: ["two", "three"] } },
      ["- - {id: two, measures: [M1, c-0_5d]} # two", "- - {id: three, measures: [c-fast]}"],
    ],
  ])("%s", (_, edits, lines) => {
    expect(readCatalog(text).problems).toEqual([]);
    expect(changedLines(text, edits)).toEqual(lines);
  });

  test("of a mode without an id, which keeps the one that scenarios know it by", () => {
    const edited = editProcess(text, "p", {
      measures: [
        { measure: "c-0_5d", step: "c", days: 0.25 },
        { measure: "c-fast", step: "c", days: 0 },
      ],
    });
    expect(edited).toContain('[{days: 0.25, effort: 1, id: "0_5d"}, {id: fast, days: 0, effort: 2}]');
    const ids = readCatalog(edited).catalog.processes[0]?.measures.map(({ id }) => id);
    expect(ids).toEqual(["M1", "c-0_5d", "c-fast"]);
  });

  test("of a list of scenarios between brackets, in lines with comments", () => {
    const flow =
      "leadpath: 1\nprocesses:\n  - id: p\n    scenarios: [\n      {id: one}, # 1\n      {id: two}, # 2\n      {id: three} # 3\n    ]\n";
    const edits = (remove: string[], ...set: string[]) => ({ scenarios: { remove, set: set.map((id) => ({ id, measures: [] })) } });
    expect(changedLines(flow, edits(["two"]))).toEqual(["- {id: two}, # 2"]);
    expect(changedLines(flow, edits(["three"]))).toEqual(["- {id: two}, # 2", "- {id: three} # 3", "+ {id: two} # 2"]);
    expect(changedLines(flow, edits([], "four"))).toEqual(["- {id: three} # 3", "+ {id: three}, {id: four} # 3"]);
    expect(changedLines(flow, edits(["one", "two", "three"])).slice(-1)).toEqual(["+ scenarios: []"]);
  });

  test("of scenarios where there are none", () => {
    const none = "leadpath: 1\nprocesses:\n  - id: p\n    steps: [{id: a}]\n# end\n";
    const edits = { scenarios: { set: [{ id: "010", name: "yes", measures: ["M1"] }] } };
    const lines = ["    scenarios:", '      - id: "010"', '        name: "yes"', "        measures: [M1]"];
    expect(editProcess(none, "p", edits)).toBe(none.replace("# end", `${lines.join("\n")}\n# end`));
  });
});

describe("an edit that would change more than it says is refused", () => {
  const shared = "leadpath: 1\nprocesses:\n  - id: p\n    steps:\n";
  test.each<[string, string, ProcessEdits, number]>([
    [
      "a step that stands for two",
      "- &a {id: a, days: 1, x-n: 1}\n- {id: b, x-like: *a, after: &c [a]}\n- {id: c, after: *c}",
      { steps: [{ step: "b", after: [] }] },
      6,
    ],
    ["a value with an anchor", "- {id: a, days: &n 1}\n- {id: b, days: *n}", { steps: [{ step: "a", days: 2 }] }, 5],
    [
      "real days with an anchor",
      "- id: a\n  actual: &n\n    p50: 1\n    p90: 2\n- {id: b, actual: *n}",
      { steps: [{ step: "a", actual: { p50: 1, p90: 3 } }] },
      7,
    ],
  ])("%s", (_, steps, edits, line) => {
    const text = shared + steps.replace(/^/gm, "      ");
    expect(readCatalog(text).problems).toEqual([]);
    expect(problemsOf(() => editProcess(text, "p", edits))).toMatchObject([{ code: "shared-place", line }]);
  });

  test("outcomes that two decisions share", () => {
    const list = "&o [{id: y, probability: 0.5}, {id: n, probability: 0.5}]";
    const text = `${shared}      - {id: a, kind: decision, outcomes: ${list}}\n      - {id: b, kind: decision, outcomes: *o}\n`;
    const edits = { steps: [{ step: "b", outcomes: [{ id: "y", probability: 1 }] }] };
    expect(problemsOf(() => editProcess(text, "p", edits))).toMatchObject([{ code: "shared-place", line: 5 }]);
  });

  test("but not an alias that only one place has, nor a value that is one", () => {
    const text = `${shared}      - {id: a, days: &n 1}\n      - {id: b, days: *n} # b\n`;
    expect(changedLines(text, { steps: [{ step: "b", days: 2 }] })).toEqual(["- - {id: b, days: *n} # b", "+ - {id: b, days: 2} # b"]);
    const moved = "leadpath: 1\nx-p: &p\n  id: p\n  steps: [{id: a, days: 1}]\nprocesses: [*p]\n";
    expect(editProcess(moved, "p", { steps: [{ step: "a", days: 2 }] })).toBe(moved.replace("days: 1", "days: 2"));
  });

  test("and values that the format does not have are told as in a file", () => {
    expect(problemsOf(() => editProcess(text, "p", { steps: [{ step: "a", days: -1 }] }))).toMatchObject([
      { code: "out-of-range", line: 6 },
    ]);
    expect(problemsOf(() => editProcess(text, "p", { scenarios: { set: [{ id: "bell\u0007", measures: [] }] } }))).toMatchObject([
      { code: "bad-character" },
    ]);
  });

  test("and the clock of a mode, which has none", () => {
    expect(problemsOf(() => editProcess(text, "p", { measures: [{ measure: "c-fast", step: "c", clock: "excluded" }] }))).toMatchObject([
      { code: "unknown-key", path: ["processes", 0, "steps", 2, "modes", 1] },
    ]);
  });

  test.each<[string, ProcessEdits]>([
    ["a measure that is not there", { measures: [{ measure: "M9", step: "b", days: 1 }] }],
    ["a step that the measure leaves alone", { measures: [{ measure: "M1", step: "c", days: 1 }] }],
    ["a scenario that is not there", { scenarios: { remove: ["nine"] } }],
    [
      "a scenario that is set twice",
      {
        scenarios: {
          set: [
            { id: "x", measures: [] },
            { id: "x", measures: ["M1"] },
          ],
        },
      },
    ],
    ["a scenario that is set and removed", { scenarios: { set: [{ id: "one", measures: [] }], remove: ["one"] } }],
    [
      "one place twice",
      {
        steps: [
          { step: "a", days: 1 },
          { step: "a", calendarDays: 2 },
        ],
      },
    ],
    ["days of both kinds", { steps: [{ step: "a", days: 1, calendarDays: 1 }] }],
  ])("and %s", (_, edits) => {
    expect(() => editProcess(text, "p", edits)).toThrow(RangeError);
  });
});
