import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureKinds } from "../../src/model/kinds.ts";
import { stepChangeSchema } from "../../src/model/schema/step.ts";
import { listCommands, listFences, readPage } from "./pages.ts";
import { root, run } from "./run.ts";

/** Without the five uses of the library, which have tests of their own. */
const readme = readPage("README.md").replace(/<!-- five uses: begin -->.*<!-- five uses: end -->/s, "");

/** Each example with the block beneath it, which is what it prints. */
const fences = listFences(readPage("docs/library.md"));
const examples = fences.flatMap((fence, index) => (fence.language === "ts" ? [{ ...fence, printed: fences[index + 1]?.code }] : []));

/** Pages whose commands run as they stand; those of other pages name files that only their reader has. */
const runPages = ["README.md", "README.zh.md", "docs/commands.md", "docs/tables.md", "docs/tables.zh.md"];
const commands = [...new Set(runPages.flatMap((page) => listCommands(readPage(page))))];

// Inside the project, so that `import "leadpath"` finds it; not in node_modules, where it would not.
const folder = join(root, "output/readme");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeExample(name: string, code: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

function stripTypes(code: string): string {
  return ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText;
}

describe("docs/library.md", () => {
  test.each(examples)("the example prints what stands beneath it: $head", ({ code, printed }) => {
    const { status, stdout, output } = run(process.execPath, [writeExample("example.mjs", stripTypes(code))]);
    expect(status, output).toBe(0);
    expect(stdout).toBe(printed);
  });

  describe("the example compiles in a strict project", () => {
    let complaints: readonly string[] = [];
    // All at once: the compiler takes longer to start, and to read the library, than for an example.
    beforeAll(() => {
      const files = examples.map(({ code }, at) => basename(writeExample(`example-${at}.ts`, code)));
      const options = {
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        module: "nodenext",
        noEmit: true,
        lib: ["es2022"],
        types: ["node"],
        skipLibCheck: false,
      };
      const project = writeExample("tsconfig.json", JSON.stringify({ compilerOptions: options, files }));
      const { output } = run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project, "--pretty", "false"]);
      complaints = output.split("\n").filter((line) => line !== "");
    });

    test.each(examples.map(({ head }, at) => ({ head, at })))("$at: $head", ({ at }) => {
      const ofOthers = new RegExp(`^output/readme/example-(?!${at}\\.)`);
      expect(complaints.filter((line) => !ofOthers.test(line))).toEqual([]);
    });
  });
});

describe("the commands of the documents", () => {
  test.each(runPages)("%s has some to try", (page) => {
    expect(listCommands(readPage(page)).length).toBeGreaterThan(0);
  });

  test.each(commands)("%s", (command) => {
    const leadpath = `leadpath() { "${process.execPath}" dist/cli/main.js "$@"; }`;
    const { status, output } = run("sh", ["-c", `${leadpath}\n${command}`]);
    expect(status, output).toBe(0);
  });
});

test("the README has every command, in a table of each language", () => {
  const { stdout } = run(process.execPath, ["dist/cli/main.js", "--help"]);
  const names = [
    ...(stdout
      .split("Commands:")[1]
      ?.split("\n\n")[0]
      ?.matchAll(/^ {2}([a-z]+) /gm) ?? []),
  ].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(15);
  // Completion comes from a package and stands below the others in the help.
  const known = [...names.filter((name) => name !== "help"), "completion"].toSorted();
  for (const page of ["README.md", "README.zh.md"]) {
    const listed = [...readPage(page).matchAll(/^\| `([a-z]+)`/gm)].map(([, name]) => name);
    expect(listed.toSorted(), page).toEqual(known);
  }
});

test.each(listFences(readme).filter((fence) => fence.language === "yaml"))("the catalog of the README has no problems", ({ code }) => {
  const { status, output } = run(process.execPath, ["dist/cli/main.js", "check", writeExample("example.yaml", code), "--json"]);
  expect(status, output).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ problems: [] });
});

describe.each(["docs/format.md", "docs/format.zh.md"])("%s", (page) => {
  const text = readPage(page);

  test("has every kind of measures, in a row of its own", () => {
    const heads = [...text.matchAll(/^\| `([a-z-]+)` +\| [^|]*\p{Script=Han}[^|]* \| /gmu)].map(([, head]) => head);
    expect(heads.filter((head) => head !== "kind")).toEqual(measureKinds);
  });

  test("has every key of a change of a step", () => {
    const listed = [...text.matchAll(/^\| (`\{step.*?) +\|/gm)].map(([, change]) => change).join(" ");
    expect(Object.keys(stepChangeSchema.shape).filter((key) => !new RegExp(`\\b${key}\\b`).test(listed))).toEqual([]);
  });

  test("has a process with a return, and measures of it, without a problem", () => {
    const [permit = "", measures = ""] = ["leadpath:", "measures:"].map(
      (head) => listFences(text).find(({ code }) => code.startsWith(head))?.code,
    );
    const path = writeExample("measures.yaml", permit + measures.replace(/^/gm, "    "));
    const { output } = run(process.execPath, ["dist/cli/main.js", "check", path]);
    expect(output).toContain("no problems (1 process, 5 steps, 8 measures)");
  });
});

test("what is generated of the documents is up to date", () => {
  const { status, output } = run(process.execPath, ["tools/docs.js", "--check"]);
  expect(status, output).toBe(0);
});

test.each([
  ["README.md", 200],
  ["README.zh.md", 200],
  ["CONTRIBUTING.md", 150],
])("%s is read in a minute or two: at most %i lines", (page, most) => {
  expect(readPage(page).trimEnd().split("\n").length).toBeLessThanOrEqual(most);
});
