import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import { fixture, onlyProblem, summary, withSteps } from "./reading.ts";

describe("each mistake is one problem at its place", () => {
  test.each([
    ["id: a, days: -1", "out-of-range", 23, "days must be at least 0, not -1"],
    ["id: a, days: 1e6", "out-of-range", 23, "days must be at most 100000"],
    ["id: a, days: .nan", "wrong-type", 23, "days should be a number"],
    ["id: a, days: .inf", "out-of-range", 23, "infinite or too large"],
    ["id: a, days: 1e999", "out-of-range", 23, "infinite or too large"],
    ['id: a, days: "5"', "wrong-type", 23, 'the text "5"'],
    ["id: a, days: ", "wrong-type", 23, "days is empty"],
    ["id: a, kind: tsk", "wrong-value", 23, 'kind cannot be "tsk"'],
    ["id: a, outcomes: [{id: x, rounds: 1.5}]", "wrong-type", 44, "a whole number"],
    ["id: a, outcomes: [{id: x, probability: 2}]", "out-of-range", 49, 'outcome "x": probability must be at most 1'],
    ["id: a, dyas: 5", "unknown-key", 17, 'no key "dyas"'],
    ["id: a, __proto__: {x: 1}", "unknown-key", 17, 'no key "__proto__"'],
    ["id: a, constructor: 1", "unknown-key", 17, 'no key "constructor"'],
    ["id: a, after: b", "wrong-type", 24, "after should be a list"],
    ["id: a, after: [[b]]", "wrong-type", 25, "entry 1 of after"],
    ["id: a, after: [{step: b, link: XY}]", "wrong-value", 41, 'link in entry 1 of after cannot be "XY"'],
    ["id: a, after: [{step: b, leg: 1}]", "unknown-key", 35, 'no key "leg"'],
    ["id: a, name: [x]", "wrong-type", 23, 'a text or a group of "key: value"'],
    ["id: a, name: {zh: [x]}", "wrong-type", 28, "name.zh should be a text"],
    ["id: a, actual: {low: 1, likely: 2}", "missing-key", 25, "actual.high is missing"],
    ["id: a, actual: {p50: 1}", "missing-key", 25, "actual.p90 is missing"],
    ["id: a, actual: {samples: []}", "wrong-value", 35, "actual.samples is empty"],
    ["id: a, actual: {samples: [1, -1]}", "out-of-range", 39, "entry 2 of actual.samples"],
    ["name: x", "missing-key", 9, "Step no. 1: id is missing"],
    ['id: ""', "wrong-value", 14, "id is empty"],
  ])("{%s}", (step, code, column, message) => {
    const problem = onlyProblem(withSteps(step));
    expect(problem).toMatchObject({ code, severity: "error", line: 5, column });
    expect(problem.message.en).toContain(message);
    expect(problem.remedy.zh).not.toBe("");
  });

  test.each([
    ["{step: a, dasy: 3}", "unknown-key", 'Measure "M", change "a"'],
    ["{unit: o, staf: 3}", "unknown-key", 'no key "staf"'],
    ["{unit: o, staff: -3}", "out-of-range", "staff must be at least 0"],
    ["{add: {id: x, kind: tsk}}", "wrong-value", 'Added step "x": kind'],
    ["{step: a, remove: false}", "wrong-value", "remove cannot be false"],
    ["{days: 3}", "missing-key", "step is missing"],
    ["5", "wrong-type", 'a group of "key: value"'],
  ])("a change %s is judged as what it is meant to be", (change, code, message) => {
    const problem = onlyProblem(`leadpath: 1\nprocesses: [{id: p, measures: [{id: M, changes: [${change}]}]}]\n`);
    expect(problem.code).toBe(code);
    expect(problem.message.en).toContain(message);
  });

  test.each([
    ["units: []", "format-version", "does not say its format version; this program reads format version 1"],
    ["leadpath: 2\nfuture: 1", "format-version", "has format version 2; this program reads format version 1"],
    ['leadpath: "1"', "format-version", 'cannot be the text "1"'],
    ["leadpath: .nan", "format-version", 'leadpath cannot be "not a number" (.nan); this program reads format version 1'],
    ["leadpath: .inf", "format-version", "leadpath cannot be infinite"],
    ["leadpath: -.inf", "format-version", "leadpath cannot be infinite"],
    ["leadpath: -1", "format-version", "leadpath cannot be the number -1"],
    ["leadpath: 0", "format-version", "leadpath cannot be the number 0"],
    ["leadpath: 1.5", "format-version", "leadpath cannot be the number 1.5"],
    ["leadpath: 1e9", "format-version", "leadpath cannot be the number 1000000000"],
    ["leadpath: true", "format-version", "leadpath cannot be true"],
    ["leadpath: null", "format-version", "leadpath cannot be empty"],
    ["leadpath:", "format-version", "leadpath cannot be empty"],
    ["leadpath: 1\ncalendar: chn", "wrong-value", 'calendar cannot be "chn"'],
    ["leadpath: 1\ncalendar: {holidays: [2026-1-1]}", "wrong-value", "should be a date"],
    ["leadpath: 1\nprocesses: [{id: p, limits: [{kind: promised, months: 1.5}]}]", "wrong-type", "months should be a whole number"],
    ["leadpath: 1\nprocesses: {a: {x: 1}}", "wrong-type", "processes should be a list"],
    ["leadpath: 1\nillustrative: yes", "wrong-type", "illustrative should be true or false"],
    ["", "empty-file", "The file is empty"],
    ["# nothing yet\n", "empty-file", "The file is empty"],
    ["---\n", "empty-file", "The file is empty"],
    ["hello", "wrong-type", 'but is the text "hello"'],
    ["- a", "wrong-type", "but is a list"],
  ])("%j", (text, code, message) => {
    const problem = onlyProblem(text);
    expect(problem.code).toBe(code);
    expect(problem.message.en).toContain(message);
  });
});

describe("remedies", () => {
  test.each([
    ["id: a, dyas: 5", 'Did you mean "days"?'],
    ["id: a, kind: desicion", 'Did you mean "decision"?'],
    ["id: a, kind: qqqq", "Use one of: task, decision"],
    ["id: a, foo: 1", "Keys that may stand here: id, name, kind"],
    ['id: a, days: "5"', "Remove the quotation marks: 5"],
    ["id: a, days: 5天", "Write the number alone: 5"],
    ["id: a, after: b", "Put it in square brackets: [b]"],
    ["id: a, kind: 判断", "Write decision"],
    ["id: a, special: 听证", "Write hearing"],
    ["id: a, outcomes: {id: x}", "Put square brackets around it: [{ … }]"],
  ])("{%s} → %s", (step, remedy) => {
    expect(onlyProblem(withSteps(step)).remedy.en).toContain(remedy);
  });

  test("a list of allowed values has their Chinese words", () => {
    expect(onlyProblem(withSteps("id: a, kind: qqqq")).remedy.zh).toContain("task（办理）、decision（判断）");
  });

  test("a map on lines of its own becomes an entry by a dash", () => {
    const problem = onlyProblem("leadpath: 1\nunits:\n  id: a\n");
    expect(problem.remedy.en).toBe('Begin every entry with "- " on a line of its own');
  });

  test.each([".nan", ".inf", "-.inf", "-1", "0", "1.5", "1e9", '"1"', "true", "null"])(
    "what is no version (%s) asks for the first line, not for an update",
    (version) => {
      expect(onlyProblem(`leadpath: ${version}`).remedy.en).toBe('Write "leadpath: 1" as the first line');
    },
  );

  test("a later version asks for an update", () => {
    expect(onlyProblem("leadpath: 2").remedy).toEqual({ zh: "请更新 leadpath 程序", en: "Update leadpath" });
  });
});

describe("all problems at once", () => {
  test("sorted by place, each in both languages, naming the thing", () => {
    const text = withSteps('id: a, days: "5", foo: 1', "id: b, id: c", "id: d, kind: tsk");
    const read = readCatalog(text, { file: "a.yaml" });
    expect(summary(read)).toEqual(["wrong-type 5:23", "unknown-key 5:28", "duplicate-key 6:17", "wrong-value 7:23"]);
    expect(read.problems.map(({ message }) => message.zh)).toEqual([
      "环节“a”：days 应为数字，现为文字“5”",
      "环节“a”：没有“foo”这个键",
      "环节“b”：“id”写了两次",
      "环节“d”：kind 不能是“tsk”",
    ]);
    expect(read.problems.every(({ file }) => file === "a.yaml")).toBe(true);
    expect(read.problems[2]?.related).toMatchObject([{ file: "a.yaml", line: 6, column: 10 }]);
  });

  test("keys that would change a prototype do nothing", () => {
    readCatalog('{"leadpath": 1, "name": {"__proto__": "x"}, "items": [{"__proto__": {"polluted": 1}}]}', { file: "a.json" });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("inside a misspelt key", () => {
  test.each([
    ["scenario: [{id: a, foo: 1}]", ["unknown-key 4:5", "unknown-key 4:24"]],
    ["scenario: [{id: a, measures: [[x]]}]", ["unknown-key 4:5", "wrong-type 4:35"]],
    ["scenario: reform", ["unknown-key 4:5"]],
    ["scenario: {id: reform}", ["unknown-key 4:5"]],
  ])("%s", (line, expected) => {
    expect(summary(readCatalog(`leadpath: 1\nprocesses:\n  - id: p\n    ${line}\n`))).toEqual(expected);
  });

  test("places are those of the file", () => {
    const { places } = readCatalog(withSteps("id: a, outcome: [{id: x}]"));
    expect(places(["processes", 0, "steps", 0, "outcomes", 0, "id"])).toEqual({ line: 5, column: 32 });
  });
});

describe("what can be mended is mended, so that the content can be checked in the same turn", () => {
  test.each([
    ["id: a, days: x", { days: 0 }],
    ["id: a, calendarDays: -1", { calendarDays: 0 }],
    ["id: a, dyas: 5", { days: 5 }],
    ["id: a, kind: desicion", { kind: "decision" }],
    ["id: a, kind: qqqq", { kind: "task" }],
    ["id: a, special: qqqq", { special: "other" }],
    ["id: a, after: b", { after: [{ step: "b", link: "FS", lag: 0 }] }],
    ["id: a, after: {step: b, lag: 2}", { after: [{ step: "b", link: "FS", lag: 2 }] }],
    ["id: a, after: [{step: b, lag: x}]", { after: [{ step: "b", link: "FS", lag: 0 }] }],
    ["id: a, uses: 010", { uses: ["010"] }],
    ["id: a, actual: {low: x, likely: 1, high: 2}", { actual: undefined }],
    ["id: a, name: {zh: 甲, en: [x]}", { name: { zh: "甲" } }],
    ["id: a, uses: [b, ~]", { uses: undefined }],
  ])("{%s}", (step, mended) => {
    const { catalog } = readCatalog(withSteps(step, "id: z"));
    const [first, second] = catalog?.processes[0]?.steps ?? [];
    expect({ actual: undefined, uses: undefined, ...first }).toMatchObject(mended);
    expect(second).toMatchObject({ id: "z" });
  });

  test.each(["name: x", "id: a, after: [{link: SS}]", "id: ~"])("{%s} is not", (step) => {
    expect(readCatalog(withSteps(step)).catalog.processes).toEqual([]);
  });

  test("a mistake deep inside the real chain leaves all 60 steps", () => {
    const { catalog, problems } = readCatalog(fixture("urban-renewal").replace("days: ", "dayz: "));
    expect(problems.map(({ code }) => code)).toEqual(["unknown-key"]);
    expect(catalog?.processes[0]?.steps).toHaveLength(60);
  });
});
