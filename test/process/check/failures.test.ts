import { describe, expect, test } from "vitest";
import { readCatalog } from "../../../src/formats/index.ts";
import { type Bilingual, listRuleCodes, type ProblemCode, problemCodes } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { fixture, fixturesIn, problemsOf, stated } from "./fixtures.ts";

/**
 * Each bad file in fixtures/failures says in its first lines all that is found in it, in order:
 *   # expect: severity code line:column
 *   # says: a part of that problem's English message or remedy
 *   # related: line:column English message
 * The `.good.yaml` beside it is the smallest change that mends it.
 */
const names = fixturesIn("failures");
const good = names.filter((name) => name.endsWith(".good.yaml"));
const bad = names.filter((name) => !name.endsWith(".good.yaml"));

/** Codes that no text of a catalog causes. */
const notInFiles: Partial<Record<ProblemCode, string>> = {
  "file-unreadable": "found by cli/ when it opens the file",
  "file-too-large": "a file of 64 MB; test/formats has one",
  "more-problems": "a table with thousands of problems; test/formats/list-tables has one",
  "shared-place": "an edit; test/formats/edits has some",
  doctype: "found in plans of Microsoft Project; test/formats/mspdi has some",
  "not-utf8": "found by cli/ when it decodes the bytes",
  "no-workdays": "a file says which weekdays are worked; test/calendar has calendars that do not",
  "date-out-of-range": "found when dates are counted",
  truncated: "found in event logs, as are those below; test/formats/event-log.test.ts has one of each",
  "log-columns": "an event log",
  "log-event": "an event log",
  "log-order": "an event log",
  "log-interval": "an event log",
  "log-zones": "an event log",
  "log-case": "an event log",
  "log-encoding": "an event log",
  "table-file": "found in workbooks and CSV files, as are those below; test/formats/table and list-tables have some of each",
  "table-columns": "a table",
  "table-cell": "a table",
  "ragged-row": "a table",
  "limit-unit": "a table",
  "open-comment": "found in a register of comments, as are the next two; test/audit/comments has one of each",
  "comment-reason": "a register of comments",
  "personal-data": "a register of comments",
  "unknown-activity": "a name on the command line",
  "unknown-scenario": "a name on the command line",
};

const statement = /^# ((expect|says|related): .*)$/gm;

function statements(text: string, ...kinds: readonly string[]): string[] {
  return [...text.matchAll(statement)].flatMap(([, line = "", kind = ""]) => (kinds.includes(kind) ? [line] : []));
}

describe("bad files", () => {
  test.each(bad)("%s", (name) => {
    const text = fixture(`failures/${name}`);
    const problems = problemsOf(text, name);
    expect(stated(problems)).toEqual(statements(text, "expect", "related"));
    expect(problems).not.toEqual([]);
    for (const each of problems) expect(each).toMatchObject({ file: name, severity: problemCodes[each.code].severity });
  });

  test.each(bad)("%s: the words", (name) => {
    const text = fixture(`failures/${name}`);
    const problems = problemsOf(text, name);
    const said = problems.map(({ message, remedy }) => `${message.en} ${remedy.en}`);
    for (const line of statements(text, "says")) {
      const part = line.slice("says: ".length);
      expect(
        said.some((words) => words.includes(part)),
        `${JSON.stringify(said)} should say ${part}`,
      ).toBe(true);
    }
    for (const { message, remedy, related = [] } of problems) {
      for (const words of [message, remedy, ...related.map((each) => each.message)]) expectBothLanguages(words);
    }
  });
});

/** A sentence in each language, none forgotten and none left half-finished. */
function expectBothLanguages({ zh, en }: Bilingual): void {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(zh).not.toBe(en);
  expect(en).toMatch(/[A-Za-z]/);
  for (const text of [zh, en]) {
    expect(text.trim()).toBe(text);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}/);
  }
  // A space sets Latin words apart from Chinese ones.
  expect(zh.replace(/“.*?”/g, "“”")).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
}

describe("good twins", () => {
  test.each(good)("%s has no problems", (name) => {
    const text = fixture(`failures/${name}`);
    expect(stated(problemsOf(text, name))).toEqual([]);
    expect(readCatalog(text).catalog).toBeDefined();
  });

  test("every bad file has one", () => {
    expect(good).toEqual(bad.map((name) => name.replace(".yaml", ".good.yaml")));
  });

  test.each(bad)("%s is mended by a small change", (name) => {
    const lines = fixture(`failures/${name}`).replaceAll(statement, "").split("\n");
    const mended = fixture(`failures/${name.replace(".yaml", ".good.yaml")}`).split("\n");
    expect(lines.filter((line) => line !== "" && !mended.includes(line)).length).toBeLessThanOrEqual(4);
    expect(mended.filter((line) => !lines.includes(line)).length).toBeLessThanOrEqual(4);
  });
});

// The rules of lists have their bad examples in test/audit.
test("every code that a file can cause has a bad file of its name", () => {
  const named = bad.map((name) => name.replace(".yaml", ""));
  const codes = (Object.keys(problemCodes) as ProblemCode[]).filter((code) => !Object.hasOwn(listRuleCodes, code));
  expect(codes.filter((code) => !named.includes(code)).sort()).toEqual(Object.keys(notInFiles).sort());
  for (const code of codes.filter((each) => named.includes(each))) {
    expect(new Set(problemsOf(fixture(`failures/${code}.yaml`)).map((each) => each.code))).toEqual(new Set([code]));
  }
});

test.each(fixturesIn("."))("fixtures/%s has no problems", (name) => {
  expect(problemsOf(fixture(name), name)).toEqual([]);
});

test.each(bad)("%s: without places the same problems are found", (name) => {
  const { catalog, problems: found, places } = readCatalog(fixture(`failures/${name}`), { file: name });
  if (!catalog) return;
  const words = (problems: readonly { message: Bilingual }[]) => problems.map(({ message }) => message.en).sort();
  expect(words(checkCatalog(catalog, { found }))).toEqual(words(checkCatalog(catalog, { places, found })));
});
