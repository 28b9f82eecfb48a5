import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, run } from "./run.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");

interface Fence {
  readonly language: string;
  readonly code: string;
  /** First words, to name the test. */
  readonly head: string;
}

const fences: Fence[] = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
  language,
  code,
  head: code.split("\n", 1)[0] ?? "",
}));

/** Each example with the block beneath it, which is what it prints. */
const examples = fences.flatMap((fence, index) => (fence.language === "ts" ? [{ ...fence, printed: fences[index + 1]?.code }] : []));

/** The leadpath commands of the sh blocks; other lines (npm …) are not run here. */
const commands = fences
  .filter((fence) => fence.language === "sh")
  .flatMap((fence) => fence.code.replaceAll("\\\n", " ").split("\n"))
  .filter((line) => /^(npx )?leadpath |^node dist\/cli\/main\.js /.test(line));

// Inside the project, so that `import "leadpath"` finds it; not in node_modules, where it would not.
const folder = join(root, "output/readme");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, code: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

describe("README.md", () => {
  test("has an example and commands to try", () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(commands.length).toBeGreaterThan(0);
  });

  test.each(examples)("the example prints what stands beneath it: $head", ({ code, printed }) => {
    const { status, stdout, output } = run(process.execPath, [written("example.mjs", code)]);
    expect(status, output).toBe(0);
    expect(stdout).toBe(printed);
  });

  describe("the example compiles in a strict project", () => {
    let complaints: readonly string[] = [];
    // All at once: the compiler takes longer to start, and to read the library, than for an example.
    beforeAll(() => {
      const files = examples.map(({ code }, at) => basename(written(`example-${at}.ts`, code)));
      const options = { strict: true, module: "nodenext", noEmit: true, lib: ["es2022"], types: ["node"], skipLibCheck: false };
      const project = written("tsconfig.json", JSON.stringify({ compilerOptions: options, files }));
      const { output } = run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project, "--pretty", "false"]);
      complaints = output.split("\n").filter((line) => line !== "");
    });

    test.each(examples.map(({ head }, at) => ({ head, at })))("$at: $head", ({ at }) => {
      const ofOthers = new RegExp(`^output/readme/example-(?!${at}\\.)`);
      expect(complaints.filter((line) => !ofOthers.test(line))).toEqual([]);
    });
  });

  test.each(commands)("the command works: %s", (command) => {
    const leadpath = `leadpath() { "${process.execPath}" dist/cli/main.js "$@"; }; npx() { "$@"; }; node() { "${process.execPath}" "$@"; }`;
    const { status, output } = run("sh", ["-c", `${leadpath}\n${command}`]);
    expect(status, output).toBe(0);
  });
});

test.each(fences.filter((fence) => fence.language === "yaml"))("the catalog of the README has no problems", ({ code }) => {
  const { status, output } = run(process.execPath, ["dist/cli/main.js", "check", written("example.yaml", code), "--json"]);
  expect(status, output).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ problems: [] });
});

test("the table of problem codes and the picture of the README are up to date", () => {
  const { status, output } = run(process.execPath, ["tools/docs.js", "--check"]);
  expect(status, output).toBe(0);
});
