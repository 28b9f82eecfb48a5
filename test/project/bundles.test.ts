import { builtinModules } from "node:module";
import { build, type Plugin } from "vite";
import { expect, test } from "vitest";
import { root } from "./run.ts";

// The doors of the library as a bundler of pages takes them: by the conditions and the field `browser` of package.json.

const doors = ["leadpath", "leadpath/list", "leadpath/charts", "leadpath/export"];

/** What of Node is imported, at once or later, run or not: some bundlers stop at each. */
async function findNodeImports(code: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entry = "\0entry";
  const watcher: Plugin = {
    name: "watcher",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === "entry") return entry;
      if (id.startsWith("node:") || builtinModules.includes(id)) found.push(`${id} in ${importer}`);
      return undefined;
    },
    load: (id) => (id === entry ? code : undefined),
  };
  await build({
    configFile: false,
    root,
    logLevel: "silent",
    plugins: [watcher],
    build: { write: false, minify: false, rolldownOptions: { input: "entry", platform: "browser" } },
  });
  return found;
}

test.each([
  ["schedule alone", `import { schedule } from "leadpath"; globalThis.found = schedule;`],
  ["all doors whole", doors.map((door, at) => `import * as door${at} from "${door}"; globalThis.door${at} = { ...door${at} };`).join("\n")],
])("bundlers of pages find nothing of Node: %s", async (_, code) => {
  expect(await findNodeImports(code)).toEqual([]);
});

test("and would find it in the package of the solver itself", async () => {
  expect(await findNodeImports(`import("${root}/node_modules/highs/build/highs.mjs").then(console.log);`)).not.toEqual([]);
});
