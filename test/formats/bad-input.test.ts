import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import { maxFileLength } from "../../src/model/index.ts";
import { fixture, fixtureNames, onlyProblem, summary, withSteps } from "./reading.ts";

describe("what is not YAML", () => {
  test.each([
    ["leadpath: 1\nprocesses:\n\t- id: a\n", "syntax 3:1", "A tab is used to indent"],
    ["leadpath: 1\nunits:\n  - id: a\n\t  name: b\n", "syntax 4:1", "A tab is used to indent"],
    ["leadpath: 1\nname: a: b\n", "syntax 2:8", "One colon too many"],
    ["leadpath: 1\nname\nunits: []\n", "syntax 2:1", "This line has no colon"],
    ["leadpath: 1\nunits:\n    - id: a\n   - id: b\n", "syntax 4:4", "indentation"],
    ["leadpath: 1\nunits: [{id: a}\nphases: []\n", "syntax 2:8", "bracket is not closed: ["],
    ['leadpath: 1\nname: "a\n', "syntax 2:7", "quotation mark is not closed"],
    ['leadpath: 1\nname: "\\q"\n', "syntax 2:8", "backslash"],
    ["leadpath: 1\nname: @x\n", "syntax 2:7", "cannot begin with this sign"],
    ["leadpath: 1\nname: }\n", "syntax 2:7", "does not fit"],
    ["leadpath: 1\nname: !!js/function x\n", "syntax 2:7", "Type tags"],
    ["leadpath: 1\nname: !!binary aGk=\n", "syntax 2:7", "Type tags"],
    ["leadpath: 1\nname: *nope\n", "syntax 2:7", '"*nope" refers to something'],
    ["leadpath: 1\n---\nleadpath: 1\n", "syntax 2:1", "two documents"],
    ["leadpath: 1\n? [a]\n: 1\n", "syntax 2:3", "A key must be a text"],
  ])("%j", (text, place, message) => {
    const problem = onlyProblem(text);
    expect(summary({ problems: [problem] })).toEqual([place]);
    expect(problem.message.en).toContain(message);
  });

  test("two unrelated faults are two problems", () => {
    expect(summary(readCatalog('leadpath: 1\nname: a: b\nsource: "x\n'))).toEqual(["syntax 2:8", "syntax 3:9"]);
  });

  test("JSON is told from YAML by the file name", () => {
    expect(onlyProblem('{"leadpath": 1, "name": foo}', "a.json").message.en).toContain("In JSON, text stands in double");
    expect(readCatalog('{"leadpath": 1, "name": foo}', { file: "a.yaml" }).problems).toEqual([]);
  });

  test("a %YAML 1.1 line brings back neither merge keys nor yes for true", () => {
    const { problems } = readCatalog("%YAML 1.1\n---\nleadpath: 1\nillustrative: yes\n<<: {units: []}\n");
    expect(problems.map(({ code }) => code)).toEqual(["wrong-type", "unknown-key"]);
  });
});

describe("input that would exhaust the machine", () => {
  /** Each level stands nine times for the level before: 9 to the power of `levels` entries when written out. */
  function bomb(levels: number): string {
    const rows = Array.from({ length: levels }, (_, level) => {
      const entries = Array.from({ length: 9 }, () => (level === 0 ? "x" : `*a${level - 1}`));
      return `x-${level}: &a${level} [${entries.join(", ")}]\n`;
    });
    return `leadpath: 1\n${rows.join("")}items: *a${levels - 1}\n`;
  }

  // What would take for ever to write out is refused after a counted number of entries; how long that takes,
  // `npm run bench` prints.
  test.each([9, 30])("an alias bomb of %i levels is one problem", (levels) => {
    expect(onlyProblem(bomb(levels)).code).toBe("too-many-aliases");
  });

  test("more entries than a tree in memory can bear are refused before they are parsed", () => {
    expect(onlyProblem(`leadpath: 1\nitems: [${"{a: 1}, ".repeat(1_600_000)}]\n`).code).toBe("file-too-large");
  });

  test("an alias inside what it stands for is one problem", () => {
    expect(onlyProblem("leadpath: 1\nitems: &a [*a]\n").code).toBe("too-many-aliases");
  });

  test.each([
    ["[".repeat(20_000)],
    ["[".repeat(20_000) + "]".repeat(20_000)],
    ["{a: ".repeat(20_000)],
    [`leadpath: 1\nitems: ${"[".repeat(100)}${"]".repeat(100)}`],
  ])("nested brackets are one problem", (text) => {
    expect(onlyProblem(text).code).toBe("too-deep");
  });

  test("a text over 64 MB is not parsed", () => {
    const problem = onlyProblem(" ".repeat(maxFileLength + 1), "big.yaml");
    expect(problem).toMatchObject({ code: "file-too-large", file: "big.yaml" });
  });

  test("a label of 1 MB is too long", () => {
    expect(onlyProblem(withSteps(`id: a, name: ${"x".repeat(2 ** 20)}`))).toMatchObject({ code: "too-long", line: 5, column: 23 });
  });
});

describe("characters that cannot be published", () => {
  test.each([
    ["a\\u0001b", "a\ufffdb", "U+0001"],
    ["a\\0b", "a\ufffdb", "U+0000"],
    ["a\\uD800b", "a\ufffdb", "U+D800"],
    ["a\\uFFFEb", "a\ufffdb", "U+FFFE"],
    ["a\\u202Eb", "ab", "U+202E"],
    ["a\\u2066b", "ab", "U+2066"],
  ])("%s is warned about", (written, kept, name) => {
    const { catalog, problems } = readCatalog(withSteps(`id: a, name: "${written}"`));
    expect(problems).toMatchObject([{ code: "bad-character", severity: "warning", line: 5, column: 23 }]);
    expect(problems[0]?.message.zh).toContain(name);
    expect(catalog?.processes[0]?.steps[0]?.name).toBe(kept);
  });

  test.each(["a\\tb\\nc", "\\uD83D\\uDE00", "<script>]]>&", "\\u200D"])("%s is not", (written) => {
    const { catalog, problems } = readCatalog(withSteps(`id: a, name: "${written}"`));
    expect(problems).toEqual([]);
    expect(catalog?.processes[0]?.steps[0]?.name).toBe(JSON.parse(`"${written}"`));
  });
});

test("reading never throws, whatever happens to a file", () => {
  const texts = fixtureNames.map((name) => fixture(name).slice(0, 4_000));
  const edit = fc.record({
    at: fc.nat(4_000),
    drop: fc.nat(6),
    insert: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(..."\t[]{}:,-&*!|>'\"\n #")),
  });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (text, edits, json) => {
      const broken = edits.reduce((all, { at, drop, insert }) => all.slice(0, at) + insert + all.slice(at + drop), text);
      const { catalog, problems, places } = readCatalog(broken, { file: json ? "a.json" : "a.yaml" });
      expect(catalog !== undefined || problems.length > 0).toBe(true);
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(places(problem.path)).toBeDefined();
      }
    }),
    { numRuns: 60 },
  );
});
