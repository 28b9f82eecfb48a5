import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser/browser.ts";
import { listFences, readPage } from "./pages.ts";
import { root, run } from "./run.ts";

// The package as a user has it: packed, unpacked into an empty folder, with its dependencies beside it.

const folder = mkdtempSync(join(tmpdir(), "leadpath-uses-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const uses = listFences(/<!-- five uses: begin -->.*<!-- five uses: end -->/s.exec(readPage("README.md"))?.[0] ?? "");

/** What each prints, and the file that it writes. */
const results = [
  { printed: "8\n", file: undefined },
  { printed: "", file: "output/licence.svg" },
  { printed: "", file: "output/licence.png" },
  { printed: "369 48\n", file: undefined },
  { printed: /^\d+ 0\n$/, file: "output/site/current/index.html" },
] as const;

beforeAll(() => {
  const { status, output } = run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder]);
  expect(status, output).toBe(0);
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  run("tar", ["-xzf", join(folder, tarball), "-C", folder]);
  run("mv", [join(folder, "package"), join(modules, "leadpath")]);
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  symlinkSync(join(root, "fixtures"), join(folder, "fixtures"));
  mkdirSync(join(folder, "output"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module", "private": true }`);
  for (const [at, { code }] of uses.entries()) writeFileSync(join(folder, `use-${at}.ts`), code);
});

describe("the five uses of the README", () => {
  test("are five, of at most six lines", () => {
    expect(uses.map(({ code }) => code.trim().split("\n").length).filter((lines) => lines > 6)).toEqual([]);
    expect(uses).toHaveLength(results.length);
  });

  test.each([
    ["bundler", "esnext"],
    ["node16", "node16"],
  ])("compile strictly without a cast where modules are resolved as %s", (moduleResolution, module) => {
    const compilerOptions = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      types: ["node"],
      module,
      moduleResolution,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["use-*.ts"] }));
    const { output } = run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], folder);
    expect(output).toBe("");
    expect(uses.filter(({ code }) => / as |!\./.test(code))).toEqual([]);
  });

  test.each(results.map((result, at) => ({ ...result, at })))("run in Node: $at", ({ printed, file, at }) => {
    writeFileSync(join(folder, `use-${at}.mjs`), uses[at]?.code ?? "");
    const { status, stdout, output } = run(process.execPath, [`use-${at}.mjs`], folder);
    expect(status, output).toBe(0);
    expect(stdout).toMatch(printed === "" ? /^$/ : printed);
    if (file !== undefined) expect(existsSync(join(folder, file))).toBe(true);
  });
});

describe("a page that Vite builds", () => {
  let browser: Browser;
  afterAll(() => browser?.close());

  test("schedules, draws and searches without Node", async () => {
    const text = readFileSync(join(root, "fixtures/licence.yaml"), "utf8");
    writeFileSync(
      join(folder, "page.js"),
      `import { buildProcess, compare, draw, optimize, readProcess, schedule } from "leadpath";
const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
const process = readProcess(${JSON.stringify(text)});
const shorter = compare(buildProcess({ id: "permit", steps }), { changes: [{ step: "apply", days: 2 }] });
const { status } = await optimize(process, { budget: 0 });
globalThis.found = { days: schedule(buildProcess({ id: "permit", steps })).days, saved: shorter.saved, status, svg: await draw(process, { view: "swimlane" }) };
`,
    );
    writeFileSync(join(folder, "index.html"), `<!doctype html><title>uses</title><script type="module" src="./page.js"></script>`);
    await build({ root: folder, base: "./", configFile: false, logLevel: "error", build: { outDir: "built", target: "es2022" } });
    browser = await openBrowser();
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.route("http://uses.test/**", (route) => {
      const path = join(folder, "built", new URL(route.request().url()).pathname);
      return route.fulfill({ path: path.endsWith("/") ? join(path, "index.html") : path });
    });
    await page.goto("http://uses.test/");
    await page.waitForFunction("globalThis.found !== undefined");
    const found = await page.evaluate("globalThis.found");
    expect(faults).toEqual([]);
    expect(found).toMatchObject({ days: 8, saved: 3, status: "optimal", svg: expect.stringMatching(/^<svg/) });
  });
});
