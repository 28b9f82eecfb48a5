// `npm run attack -- --minutes 10 --seed 7`: bundles the rig of test/attack/ with the program, and runs it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";
import { program } from "./program.js";

const root = join(import.meta.dirname, "..");
const folder = "node_modules/.cache/leadpath/attack";

const { input, output } = program.build.rolldownOptions;
const rig = { main: "test/attack/main.ts", victim: "test/attack/victim.ts" };
await build({
  ...program,
  plugins: [],
  build: { ...program.build, outDir: folder, license: false, rolldownOptions: { input: { ...input, ...rig }, output } },
});
const { status } = spawnSync(process.execPath, [join(root, folder, "main.js"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
