import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { alg, Graph } from "@dagrejs/graphlib";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { root, run } from "./run.ts";

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

// The rules name paths, so they are tried on a small tree of their own; inside the project, so that packages are found.
mkdirSync(join(root, "output"), { recursive: true });
const tree = mkdtempSync(join(root, "output/shape-"));
afterAll(() => rmSync(tree, { recursive: true }));

const rooms = [
  "model",
  "formats",
  "process/graph",
  "process/reform",
  "process/check",
  "process/calendar",
  "process/schedule",
  "analysis/compare",
  "picture/text",
  "picture/layout",
  "picture/draw",
  "pages/report",
  "pages/html",
  "app/host",
  "app/node",
  "app/store",
  "app/cli",
];
/** Folders inside rooms, each with a file that others import. */
const folders = [
  "formats/table",
  "process/check/times",
  "process/check/names/known",
  "analysis/optimize/decision",
  "analysis/optimize/bounds",
];
const content = (room: string) => `export const ${lastName(room)} = 1;\nexport type ${lastName(room)}Type = 1;\n`;
const lastName = (room: string) => room.slice(room.lastIndexOf("/") + 1);

/** What is wrong, in which file, and the rule that says so. */
const wrong = [
  ["process-graph-imports-upwards", "src/process/graph/later.ts", `import { schedule } from "../schedule/index.ts";`],
  ["model-imports-upwards", "src/model/later.ts", `import type { formatsType } from "../formats/index.ts";`],
  ["pages-report-imports-upwards", "src/pages/report/later.ts", `import { cli } from "../../app/cli/index.ts";`],
  ["pages-report-imports-upwards", "src/pages/report/page.ts", `import { html } from "../html/index.ts";`],
  ["app-node-imports-upwards", "src/app/node/later.ts", `import { store } from "../store/index.ts";`],
  ["yaml-has-one-home", "src/formats/json.ts", `import { parse } from "yaml";`],
  ["zod-has-one-home", "src/process/check/zod.ts", `import type { ZodType } from "zod";`],
  ["fastest-levenshtein-has-one-home", "src/process/check/near.ts", `import { distance } from "fastest-levenshtein";`],
  ["chinese-days-has-one-home", "src/process/calendar/days.ts", `const days = import("chinese-days/dist/chinese-days.json");`],
  ["date-holidays-has-one-home", "src/process/calendar/country.ts", `import Holidays from "date-holidays";`],
  ["process-calendar-imports-upwards", "src/process/calendar/later.ts", `import { schedule } from "../schedule/index.ts";`],
  ["elkjs-has-one-home", "src/picture/draw/elk.ts", `const elk = import("elkjs/lib/elk.bundled.js");`],
  ["svg.js-has-one-home", "src/pages/html/svg.ts", `import { SVG } from "@svgdotjs/svg.js";`],
  ["commander-has-one-home", "src/pages/html/command.ts", `import { Command } from "commander";`],
  ["tab-has-one-home", "src/pages/html/tab.ts", `import tab from "@bomb.sh/tab";`],
  ["get-east-asian-width-has-one-home", "src/picture/text/width.ts", `import { eastAsianWidth } from "get-east-asian-width";`],
  ["machine-on-the-ground-floor", "src/formats/file.ts", `import { readFile } from "node:fs/promises";`],
  ["machine-on-the-ground-floor", "src/picture/layout/worker.ts", `import type { Worker } from "node:worker_threads";`],
  ["machine-on-the-ground-floor", "src/pages/report/width.ts", `import process from "node:process";`],
  ["machine-on-the-ground-floor", "src/app/node/fonts.ts", `import { readFile } from "node:fs/promises";`],
  ["machine-on-the-ground-floor", "src/app/node/charts/chart-worker.ts", `import { parentPort } from "node:worker_threads";`],
  ["host-knows-only-nouns", "src/app/host/limit.ts", `import type { formatsType } from "../../formats/index.ts";`],
  ["inside-import-the-room", "src/app/cli/all.ts", `import { model } from "../../index.ts";`],
  ["room-by-its-index", "src/analysis/compare/inside.ts", `import { part } from "../../process/schedule/part.ts";`],
  ["draw-takes-results-as-types", "src/picture/draw/value.ts", `import { schedule } from "../../process/schedule/index.ts";`],
  ["room-by-its-index", "src/app/library/inside.ts", `import { part } from "../../process/schedule/part.ts";`],
  ["room-is-known", "src/helpers/index.ts", `import { model } from "../model/index.ts";`],
  ["room-is-known", "src/doors/index.ts", `import { model } from "../model/index.ts";`],
  ["only-src-and-packages", "src/formats/tool.ts", `import { tool } from "../../tools/tool.js";`],
  ["only-src-and-packages", "src/formats/sample.ts", `import { tool } from "../../test/tool.js";`],
  ["only-src-and-packages", "src/formats/built.ts", `import { tool } from "../../dist/tool.js";`],
  ["only-src-and-packages", "src/formats/itself.ts", `import { schedule } from "leadpath";`],
  ["program-knows-commands", "src/app/cli/words/title.ts", `import { program } from "../program.ts";`],
  [
    "analysis-optimize-decision-imports-a-later-folder",
    "src/analysis/optimize/decision/later.ts",
    `import { two } from "../bounds/two.ts";`,
  ],
  ["formats-yaml-imports-a-later-folder", "src/formats/yaml/later.ts", `import type { two } from "../table/two.ts";`],
  ["analysis-optimize-folder-is-known", "src/analysis/optimize/helpers/two.ts", `import { two } from "../bounds/two.ts";`],
  ["siblings-without-order-2", "src/process/check/names/one.ts", `import { two } from "../times/two.ts";`],
  ["siblings-without-order-3", "src/process/check/names/unknown/one.ts", `import { two } from "../known/two.ts";`],
  ["no-cycles", "src/process/check/one.ts", `import { two } from "./two.ts";\nexport const one = 1;`],
  ["no-orphans", "src/process/check/alone.ts", `export const alone = 1;`],
  ["no-unresolved", "src/process/check/missing.ts", `import { nothing } from "./nothing.ts";`],
  ["only-declared-packages", "src/app/cli/dev.ts", `import { JSDOM } from "jsdom";`],
  ["library-without-app", "src/index.ts", `import { cli } from "./app/cli/index.ts";`],
  ["public-names-by-room-index", "src/index.ts", `import { part } from "./process/schedule/part.ts";`],
  ["public-names-by-room-index", "src/list.ts", `export { part } from "./process/schedule/part.ts";`],
  ["inside-import-the-room", "src/pages/door.ts", `import { model } from "../charts.ts";`],
  ["studio-without-app", "src/app/studio/machine.ts", `import { cli } from "../cli/index.ts";`],
] as const;

/** What looks similar and is right. */
const right = [
  ["src/app/cli/file.ts", `import { readFile } from "node:fs/promises";`],
  ["src/app/store/file.ts", `import { readFile } from "node:fs/promises";\nimport { host } from "../host/index.ts";`],
  ["src/app/node/threads/case-worker.ts", `import { parentPort } from "node:worker_threads";`],
  [
    "src/picture/draw/type.ts",
    `import type { scheduleType } from "../../process/schedule/index.ts";\nimport { text } from "../text/index.ts";`,
  ],
  ["src/formats/yaml/yaml.ts", `import { parse } from "yaml";`],
  ["src/process/calendar/notices.ts", `const days = import("chinese-days/dist/chinese-days.json");`],
  ["src/app/node/country-holidays.ts", `const { default: Holidays } = await import("date-holidays");`],
  ["src/picture/layout/layered/elk.ts", `const elk = import("elkjs/lib/elk.bundled.js");`],
  ["src/analysis/optimize/bounds/next.ts", `import { two } from "../decision/two.ts";`],
  ["src/process/check/times/next.ts", `import { two } from "../two.ts";`],
  ["src/charts.ts", `export { model } from "./model/index.ts";`],
  ["src/app/studio/view.ts", `import { model } from "../../model/index.ts";`],
  ["src/app/library/publish.ts", `import { store } from "../store/index.ts";`],
  ["src/app/cli/run.ts", `import { program } from "./program.ts";`],
  ["src/process/schedule/next.ts", `import { part } from "./part.ts";\nimport { model } from "../../model/index.ts";`],
] as const;

function write(path: string, code: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), code);
}

function violations(): Violation[] {
  for (const room of rooms) write(`src/${room}/index.ts`, content(room));
  write("src/process/schedule/part.ts", "export const part = 1;\n");
  write("src/app/cli/program.ts", "export const program = 1;\n");
  for (const folder of ["dist", "test", "tools"]) write(`${folder}/tool.js`, "export const tool = 1;\n");
  for (const folder of folders) write(`src/${folder}/two.ts`, "export const two = 2;\n");
  write("src/process/check/two.ts", `import { one } from "./one.ts";\nexport const two = 2;\n`);
  write(
    "src/index.ts",
    `export { model } from "./model/index.ts";\n${wrong.flatMap(([, path, code]) => (path === "src/index.ts" ? [code] : [])).join("\n")}`,
  );
  for (const [, path, code] of wrong) if (path !== "src/index.ts") write(path, code);
  for (const [path, code] of right) write(path, code);
  for (const path of ["package.json", "tsconfig.json"]) copyFileSync(join(root, path), join(tree, path));
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout } = run(
    process.execPath,
    [program, "--config", join(root, ".dependency-cruiser.mjs"), "--output-type", "json", "src"],
    tree,
  );
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe("the rules for the shape of src/", () => {
  const found = violations();

  test.each(wrong)("%s catches %s", (rule, path) => {
    expect(found.filter((each) => each.from === path).map((each) => each.rule.name)).toContain(rule);
  });

  test.each(right)("none minds %s", (path) => {
    expect(found.filter((each) => each.from === path)).toEqual([]);
  });
});

function groupBy(paths: readonly string[], keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}

type Import = readonly [from: string, to: string];

function listImports(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
  return importedFiles.flatMap(({ fileName }) =>
    fileName.startsWith(".") ? [[file, posix.join(posix.dirname(file), fileName)] as const] : [],
  );
}

/**
 * Of each folder its folders and loose files that import each other; a folder counts as one, with all that is in
 * it.
 */
function findCircles(imports: readonly Import[]): string[][] {
  const graph = new Graph();
  for (const [from, to] of imports) {
    const [ends, others] = [from.split("/"), to.split("/")];
    // Where the two part: above it they are in the same folder, and below it each is inside one of these.
    const depth = ends.findIndex((name, index) => name !== others[index]) + 1;
    graph.setEdge(ends.slice(0, depth).join("/"), others.slice(0, depth).join("/"));
  }
  return alg.findCycles(graph).map((circle) => circle.sort());
}

describe("the folders of src/", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replaceAll("\\", "/"));
  const byFolder = groupBy(files, (path) => dirname(join("src", path)));
  const each = [...byFolder];

  test("none imports another in a circle, not even through the loose files beside them", () => {
    const throughFile = [
      ["src/list/across/one.ts", "src/list/rule.ts"],
      ["src/list/rule.ts", "src/list/rules/one.ts"],
      ["src/list/rules/two.ts", "src/list/across/two.ts"],
    ] as const;
    expect(findCircles(throughFile)).toEqual([["src/list/across", "src/list/rule.ts", "src/list/rules"]]);
    expect(findCircles(files.flatMap((file) => listImports(`src/${file}`)))).toEqual([]);
  });

  test("none has more than 20 loose files", () => {
    expect(each.filter(([, loose]) => loose.length > 20).map(([folder, loose]) => `${folder}: ${loose.length}`)).toEqual([]);
  });

  test("three files that share a first word are a folder", () => {
    const shared = each.flatMap(([folder, loose]) =>
      [...groupBy(loose, (path) => basename(path).replace(/[-.].*/, ""))]
        // React's hooks begin with "use" by convention.
        .filter(([word, alike]) => alike.length > 2 && word !== "use")
        .map(([word, alike]) => `${folder}: ${alike.length} begin with ${word}`),
    );
    expect(shared).toEqual([]);
  });
});
