// Rebuilds on every change of src/ and runs the report again after a build or a change of the example.
import { spawn, spawnSync } from "node:child_process";
import { watchFile } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const example = "fixtures/urban-renewal.yaml";
const watched = ["dist/.tsbuildinfo", example];

/** @type {import("node:child_process").SpawnOptions} */
const options = { cwd: root, stdio: "inherit" };

const compiler = spawn(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "-w", "--preserveWatchOutput"],
  options,
);
compiler.on("exit", (status) => process.exit(status ?? 1));

// The compiler writes its build information after each build. Polling, because recursive watching differs from system to system.
for (const path of watched) watchFile(join(root, path), { interval: 300 }, report);

function report() {
  spawnSync(process.execPath, ["dist/cli/main.js", "report", example, "--scenario", "reform", "-o", "output/urban-renewal"], options);
}
