import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMspdi, toPlanProblem } from "../../../src/formats/index.ts";
import { maxFileLength } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { plan, task } from "./plans.ts";

/** `code line:column` of every problem, those of the check too. */
function problemsIn(content: string | Uint8Array): string[] {
  const { catalog, problems, places } = readMspdi(content, { file: "plan.xml" });
  return [...problems, ...checkCatalog(catalog, { places, found: problems })].map(({ code, line, column }) => `${code} ${line}:${column}`);
}

function messageOf(content: string | Uint8Array): string {
  return readMspdi(content).problems[0]?.message.en ?? "";
}

describe("files that are no plan", () => {
  test.each([
    ["empty", "", "empty-file 1:1", "empty"],
    ["blank", " \n", "empty-file 1:1", "empty"],
    ["YAML", "leadpath: 1\n", "syntax 2:1", "This is not XML"],
    ["another root", "<?xml version='1.0'?>\n<html></html>", "wrong-value 2:1", "begins with <html>"],
    ["a wrong tag", "<Project>\n<Tasks></Task></Project>", "syntax 2:14", "This is not XML: unexpected close tag"],
    ["a DTD", "<!DOCTYPE Project>\n<Project/>", "doctype 1:18", "has a DTD"],
    ["entities", '<!DOCTYPE Project [<!ENTITY a "b">]><Project><Name>&a;</Name></Project>', "doctype 1:36", "has a DTD"],
    ["an entity without a DTD", "<Project><Name>&nbsp;</Name></Project>", "doctype 1:21", "is not one of XML itself"],
    ["two roots", "<Project/><Project/>", "syntax 1:19", "only one root"],
  ])("%s", (_, text, problem, message) => {
    expect(problemsIn(text)).toEqual([problem]);
    expect(messageOf(text)).toContain(message);
  });

  test.each([
    ["bytes that are not UTF-8", [0x3c, 0xca, 0xdc], "not-utf8 1:1"],
    ["an encoding that nobody knows", [...new TextEncoder().encode('<?xml version="1.0" encoding="x-none"?><Project/>')], "not-utf8 1:1"],
    ["a half of UTF-16", [0xff, 0xfe, 0x3c, 0x00, 0x50], "not-utf8 1:1"],
    ["an .mpp file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "wrong-value 1:1"],
  ])("%s", (_, bytes, problem) => {
    expect(problemsIn(Uint8Array.from(bytes))).toEqual([problem]);
  });

  test("cut off: at every place it is one problem, at the end of what is there", () => {
    const whole = plan([task({ uid: 1 }), task({ uid: 2, after: [[1]] })]).trimEnd();
    for (let length = 1; length < whole.length; length += 7) {
      const cut = whole.slice(0, length);
      const { problems, catalog } = readMspdi(cut);
      expect(problems.map(({ code }) => code)).toEqual(["syntax"]);
      expect(problems[0]?.line).toBe(cut.split("\n").length);
      expect(catalog.processes).toEqual([]);
    }
    expect(messageOf(whole.slice(0, -18))).toBe("The file ends within <Tasks>: the rest of it is missing");
  });

  test("longer than any that is read", () => {
    expect(problemsIn(" ".repeat(maxFileLength + 1))).toEqual(["file-too-large 1:1"]);
  });

  test("nested without end, or with more elements than memory can bear", () => {
    expect(problemsIn(`<Project>${"<a>".repeat(100_000)}`)).toEqual(["too-deep 1:199"]);
    expect(problemsIn(`<Project><Tasks><Task>${"<a/>".repeat(1_700_001)}</Task></Tasks></Project>`)).toEqual(["file-too-large 1:6800011"]);
  });

  test("anything else: never an exception", () => {
    const piece = fc.constantFrom(
      "<Project>",
      "</Project>",
      "<Tasks>",
      "</Tasks>",
      "<Task>",
      "</Task>",
      "<UID>",
      "</UID>",
      "1",
      "<",
      "&",
      "]]>",
      "é",
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => Array.isArray(readMspdi(pieces.join("")).problems)));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => Array.isArray(readMspdi(bytes).problems)));
  });
});

/** `code line` of every problem, with the tag that stands at its place. */
function placesIn(xml: string): string[] {
  const { catalog, problems, places } = readMspdi(xml);
  return [...problems, ...checkCatalog(catalog, { places, found: problems })].map(({ code, line = 0, column = 0 }) => {
    const rest = (xml.split("\n")[line - 1] ?? "").slice(column - 1);
    return `${code} ${line} ${/^<[?\w]+>?/.exec(rest)?.[0] ?? rest}`;
  });
}

describe("plans that make no sense", () => {
  test.each([
    ["a link to a task that is missing", [task({ uid: 1 }), task({ uid: 2, after: [[99]] })], "unknown-step 3 <PredecessorLink>"],
    ["a type of link that there is not", [task({ uid: 1 }), task({ uid: 2, after: [[1, 7]] })], "wrong-value 3 <PredecessorLink>"],
    ["a duration in another way", [task({ uid: 1, more: "" }).replace("PT8H0M0S", "8 h")], "wrong-value 2 <Duration>"],
    [
      "an outline level that is no number",
      [task({ uid: 1 }).replace("<OutlineLevel>1", "<OutlineLevel>x")],
      "wrong-value 2 <OutlineLevel>",
    ],
    ["two tasks of one UID", [task({ uid: 1 }), task({ uid: 1 })], "duplicate-id 3 <Task>"],
    ["a task without a UID", ["<Task><Name>a</Name><Duration>PT8H</Duration></Task>"], "missing-key 2 <Task>"],
    ["tasks that wait for each other", [task({ uid: 1, after: [[2]] }), task({ uid: 2, after: [[1]] })], "cycle 2 <PredecessorLink>"],
    ["a task that waits for itself", [task({ uid: 1 }), task({ uid: 2, after: [[2]] })], "cycle 3 <PredecessorLink>"],
    [
      "a summary task that waits for a task below it",
      [task({ uid: 1, after: [[2]] }), task({ uid: 2, level: 2 })],
      "cycle 2 <PredecessorLink>",
    ],
    ["a duration of centuries", [task({ uid: 1, hours: 900_000 })], "out-of-range 2 <Task>"],
    ["a lag of centuries", [task({ uid: 1 }), task({ uid: 2, after: [[1, 1, 500_000_000]] })], "out-of-range 3 <PredecessorLink>"],
    ["a name without end", [task({ uid: 1 }).replace("Task 1", "x".repeat(2_001))], "too-long 2 <Task>"],
    ["no task", [], "no-steps 1 <?xml"],
  ])("%s", (_, tasks, problem) => {
    expect(placesIn(plan(tasks))).toEqual([problem]);
  });

  test("a mark that turns the direction of text is taken out and told", () => {
    const xml = plan([task({ uid: 1 }).replace("Task 1", "a\u202eb")]);
    expect(placesIn(xml)).toEqual(["bad-character 2 <Name>"]);
    expect(readMspdi(xml).catalog.processes[0]?.steps[0]?.name).toBe("ab");
  });

  test("more tasks than a process may have", () => {
    const tasks = Array.from({ length: 100_001 }, (_, index) => `<Task><UID>${index}</UID><Duration>PT8H</Duration></Task>`);
    expect(placesIn(plan(tasks))).toEqual(["too-long 1 <?xml"]);
  });

  test("more records than any plan has are refused before they are kept", () => {
    const { catalog, problems } = readMspdi(`<Project><Tasks>${"<Task/>".repeat(300_001)}</Tasks></Project>`);
    expect([catalog.processes, problems.map(({ code }) => code)]).toEqual([[], ["file-too-large"]]);
  });

  test("as many bad links as you like", () => {
    const after = Array.from({ length: 200_000 }, () => [9] as const);
    expect(readMspdi(plan([task({ uid: 1, after })])).problems).toHaveLength(200_000);
  });

  test("links between large summary tasks, which would be millions", () => {
    const group = (first: number, after: number | undefined) => [
      task({ uid: first, after: after === undefined ? [] : [[after]] }),
      ...Array.from({ length: 1_500 }, (_, index) => task({ uid: first + index + 1, level: 2 })),
    ];
    expect(placesIn(plan([...group(1, undefined), ...group(10_000, 1)]))).toEqual(["too-long 1503 <Task>"]);
  });
});

test.each([
  [
    "tasks that wait for each other",
    [task({ uid: 1, after: [[2]] }), task({ uid: 2, after: [[1]] })],
    /^Steps wait .*/,
    /^Delete one of these links in Project/,
  ],
  ["no tasks", [], /^The plan has no tasks$/, /^Add tasks in Project/],
  [
    "a task without a duration",
    [task({ uid: 1 }), task({ uid: 2, after: [[1]] }).replace(/<Duration>.*<.Duration>/, "")],
    /has no days/,
    /in Project$/,
  ],
])("%s: what the check finds comes with a remedy in Project", (_, tasks, message, remedy) => {
  const { catalog } = readMspdi(plan(tasks));
  const [first] = checkCatalog(catalog).map(toPlanProblem);
  expect(first?.message.en).toMatch(message);
  expect(first?.remedy.en).toMatch(remedy);
});
