import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run } from "./run.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const parts = Object.keys(scripts).filter((name) => name.startsWith("lint:"));

test.each(parts)("npm run %s finds nothing", (script) => {
  const { status, output } = run("npm", ["run", "--silent", script]);
  expect(status, output).toBe(0);
});

test("npm run lint runs every part", () => {
  for (const part of parts) expect(scripts.lint).toContain(`npm run --silent ${part}`);
});

test("the core is compiled without Node's types, also without those that a package might bring in", () => {
  const { output } = run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.core.json", "--listFilesOnly"]);
  expect(output).toContain("src/model/index.ts");
  for (const room of ["host", "node", "store", "queue", "server", "cli"]) expect(output).not.toContain(`src/app/${room}/`);
  expect(output).not.toContain("@types/node");
});
