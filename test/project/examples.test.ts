import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, run } from "./run.ts";

// The examples of the reference, in a folder that has the built package as a user has it. A line
// `expression; // → value` is checked.

const doors = ["index", "list", "charts", "export", "app/library/index"].map((door) => join(root, `dist/${door}.d.ts`));

interface PublicFunction {
  readonly name: string;
  readonly examples: readonly string[];
}

function listPublicFunctions(): PublicFunction[] {
  const program = ts.createProgram(doors, { module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const symbols = doors.flatMap((door) => {
    const source = program.getSourceFile(door);
    const module = source && checker.getSymbolAtLocation(source);
    return module ? checker.getExportsOfModule(module) : [];
  });
  const targets = new Set(symbols.map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)));
  return [...targets]
    .filter(({ flags }) => flags & ts.SymbolFlags.Function)
    .map((symbol) => ({
      name: symbol.name,
      examples: symbol
        .getJsDocTags(checker)
        .filter((tag) => tag.name === "example")
        .map((tag) => /^```ts\n(.*)\n```$/s.exec(ts.displayPartsToString(tag.text))?.[1] ?? ""),
    }));
}

/** The example with each stated result compared with what comes out. */
function checkResults(example: string): string {
  const checked = example.replace(/^(.*);\s*\/\/ → (.*)$/gm, "deepStrictEqual($1, $2);");
  return ts.transpileModule(`import { deepStrictEqual } from "node:assert";\n${checked}`, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;
}

const functions = listPublicFunctions();
const folder = mkdtempSync(join(tmpdir(), "leadpath-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  mkdirSync(join(folder, "output"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  symlinkSync(root, join(modules, "leadpath"));
  symlinkSync(join(root, "fixtures"), join(folder, "fixtures"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module", "private": true }`);
  for (const { name, examples } of functions) {
    writeFileSync(join(folder, `${name}.ts`), `${examples[0] ?? ""}\nexport {};\n`);
    writeFileSync(join(folder, `${name}.mjs`), checkResults(examples[0] ?? ""));
  }
});

test("every public function has one example, which states a result", () => {
  expect(functions.length).toBeGreaterThan(100);
  const others = functions.filter(({ examples }) => examples.length !== 1 || !/^.+; \/\/ → .+$/m.test(examples[0] ?? ""));
  expect(others.map(({ name }) => name)).toEqual([]);
});

test("the examples compile strictly", () => {
  const options = ["--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--noEmit", "--skipLibCheck"];
  const files = functions.map(({ name }) => `${name}.ts`);
  const target = ["--target", "es2023", "--lib", "es2023,dom", "--types", "node", "--module", "nodenext"];
  const { output } = run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, ...target, ...files], folder);
  expect(output).toBe("");
});

describe("the examples give what they state", () => {
  let failures: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    // One process for all: to start one for each would take longer than to run them.
    const names = JSON.stringify(functions.map(({ name }) => name));
    const each = `await import("./" + name + ".mjs").catch((error) => { failures[name] = String(error); });`;
    writeFileSync(
      join(folder, "run-all.mjs"),
      `const failures = {};\nfor (const name of ${names}) ${each}\nconsole.log(JSON.stringify(failures));\n`,
    );
    const { status, stdout, output } = run(process.execPath, ["run-all.mjs"], folder);
    expect(status, output).toBe(0);
    failures = JSON.parse(stdout);
  });

  test.each(functions)("$name", ({ name }) => {
    expect(failures[name]).toBeUndefined();
  });
});
