import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
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

const door = join(root, "output/undocumented");
afterAll(() => rmSync(door, { recursive: true, force: true }));

test("a public name without a sentence is found, of whatever kind it is, and so is a type that no door exports", () => {
  mkdirSync(door, { recursive: true });
  writeFileSync(
    join(door, "door.ts"),
    `interface Hidden { readonly days: number }
export interface Box { readonly inside: Hidden }
export type Alias = string;
export const value = 1;
export function run(): void {}
export class Made {}
/** What has a sentence is not found. */
export type Told = string;
`,
  );
  writeFileSync(join(door, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, types: [] }, files: ["door.ts"] }));
  const changed = { extends: ["../../typedoc.json"], entryPoints: ["door.ts"], tsconfig: "tsconfig.json", intentionallyNotExported: [] };
  writeFileSync(join(door, "typedoc.json"), JSON.stringify(changed));
  const { status, output } = run(process.execPath, ["node_modules/typedoc/bin/typedoc", "--emit", "none", "--options", door]);
  expect(status).not.toBe(0);
  const found = [...output.matchAll(/(\w+) \(\w+\), defined in .* does not have any documentation|(\w+), defined in .* not included/g)];
  expect(found.map(([, bare, hidden]) => bare ?? hidden).toSorted()).toEqual(["Alias", "Box", "Hidden", "Made", "run", "value"]);
});
