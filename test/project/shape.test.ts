import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

const stages = [
  "model",
  "formats",
  "reform",
  "graph",
  "check",
  "calendar",
  "schedule",
  "compare",
  "text",
  "layout",
  "draw",
  "publish",
  "cli",
];
const stage = (name: string) => `export const ${name} = 1;\nexport type ${name}Type = 1;\n`;

/** What is wrong, in which file, and the rule that says so. */
const wrong = [
  ["graph-imports-leftwards", "src/graph/later.ts", `import { schedule } from "../schedule/index.ts";`],
  ["model-imports-leftwards", "src/model/later.ts", `import type { formatsType } from "../formats/index.ts";`],
  ["publish-imports-leftwards", "src/publish/later.ts", `import { cli } from "../cli/index.ts";`],
  ["yaml-has-one-home", "src/formats/json.ts", `import { parse } from "yaml";`],
  ["zod-has-one-home", "src/check/zod.ts", `import type { ZodType } from "zod";`],
  ["fastest-levenshtein-has-one-home", "src/check/near.ts", `import { distance } from "fastest-levenshtein";`],
  ["chinese-days-has-one-home", "src/calendar/days.ts", `const days = import("chinese-days/dist/chinese-days.json");`],
  ["date-holidays-has-one-home", "src/calendar/country.ts", `import Holidays from "date-holidays";`],
  ["calendar-imports-leftwards", "src/calendar/later.ts", `import { schedule } from "../schedule/index.ts";`],
  ["elkjs-has-one-home", "src/draw/elk.ts", `const elk = import("elkjs/lib/elk.bundled.js");`],
  ["svg.js-has-one-home", "src/publish/svg.ts", `import { SVG } from "@svgdotjs/svg.js";`],
  ["commander-has-one-home", "src/publish/command.ts", `import { Command } from "commander";`],
  ["tab-has-one-home", "src/publish/tab.ts", `import tab from "@bomb.sh/tab";`],
  ["get-east-asian-width-has-one-home", "src/text/width.ts", `import { eastAsianWidth } from "get-east-asian-width";`],
  ["core-without-node", "src/formats/file.ts", `import { readFile } from "node:fs/promises";`],
  ["core-without-node", "src/layout/worker.ts", `import type { Worker } from "node:worker_threads";`],
  ["inside-import-the-stage", "src/cli/all.ts", `import { model } from "../index.ts";`],
  ["stage-by-its-index", "src/compare/inside.ts", `import { part } from "../schedule/part.ts";`],
  ["draw-takes-results-as-types", "src/draw/value.ts", `import { schedule } from "../schedule/index.ts";`],
  ["stage-is-known", "src/helpers/index.ts", `import { model } from "../model/index.ts";`],
  ["no-cycles", "src/check/one.ts", `import { two } from "./two.ts";\nexport const one = 1;`],
  ["no-orphans", "src/check/alone.ts", `export const alone = 1;`],
  ["no-unresolved", "src/check/missing.ts", `import { nothing } from "./nothing.ts";`],
  ["only-declared-packages", "src/cli/dev.ts", `import { JSDOM } from "jsdom";`],
  ["library-without-cli", "src/index.ts", `import { cli } from "./cli/index.ts";`],
  ["public-names-by-stage-index", "src/index.ts", `import { part } from "./schedule/part.ts";`],
] as const;

/** What looks similar and is right. */
const right = [
  ["src/cli/file.ts", `import { readFile } from "node:fs/promises";`],
  ["src/draw/type.ts", `import type { scheduleType } from "../schedule/index.ts";\nimport { text } from "../text/index.ts";`],
  ["src/formats/yaml.ts", `import { parse } from "yaml";`],
  ["src/calendar/notices.ts", `const days = import("chinese-days/dist/chinese-days.json");`],
  ["src/cli/country-holidays.ts", `const { default: Holidays } = await import("date-holidays");`],
  ["src/layout/elk.ts", `const elk = import("elkjs/lib/elk.bundled.js");`],
  ["src/schedule/next.ts", `import { part } from "./part.ts";\nimport { model } from "../model/index.ts";`],
] as const;

function write(path: string, code: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), code);
}

function violations(): Violation[] {
  for (const name of stages) write(`src/${name}/index.ts`, stage(name));
  write("src/schedule/part.ts", "export const part = 1;\n");
  write("src/check/two.ts", `import { one } from "./one.ts";\nexport const two = 2;\n`);
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
