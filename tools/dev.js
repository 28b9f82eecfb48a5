// Rebuilds the program on every change of src/ and runs the report again after a build or a change of the example.
import { spawnSync } from "node:child_process";
import { watchFile } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { program } from "./program.js";

const root = join(import.meta.dirname, "..");
const example = "fixtures/urban-renewal.yaml";

const watcher = await build({ ...program, build: { ...program.build, watch: {} } });
if (!("on" in watcher)) throw new Error("vite does not watch");
watcher.on("event", (event) => {
  if (event.code === "ERROR") console.error(event.error.message);
  if (event.code === "END") report();
});
// Polling, because watching differs from system to system.
watchFile(join(root, example), { interval: 300 }, report);

function report() {
  const argv = ["dist/cli/main.js", "report", example, "--scenario", "reform", "-o", "output/urban-renewal"];
  spawnSync(process.execPath, argv, { cwd: root, stdio: "inherit" });
}
